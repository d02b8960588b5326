using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Handlers;

/// <summary>What comes back to a monthly letter.</summary>
[TestClass]
public sealed class MonthlyReplyTests
{
    private readonly World _world = new();

    [TestMethod]
    public async Task A_members_own_words_are_kept_once_and_nobody_elses_and_no_machines()
    {
        var bot = await _world.FoundAsync();
        var month = MonthlyLetters.MonthOf(Domain.Calendar.StockholmTime.DayOf(bot.Clock.GetUtcNow()));
        var sent = new InterventionRequest(new SendMonthlyLetter(month, "Hej."), Sample.Sofia, "send", bot.Clock.GetUtcNow());
        Assert.IsNull((await bot.Interventions.HandleAsync(Sample.VagenVidare, sent, default)).Refusal);
        var letter = $"vagen-vidare/monthly/{month:yyyy-MM-dd}/letter/anna";

        Assert.AreEqual(IncomingOutcome.Taken, await ReceiveAsync(bot, letter));
        Assert.AreEqual(IncomingOutcome.Taken, await ReceiveAsync(bot, letter));
        Assert.AreEqual(IncomingOutcome.NotFromMember, await ReceiveAsync(bot, letter, "okand@example.se"));
        Assert.AreEqual(IncomingOutcome.NotAuthentic, await ReceiveAsync(bot, letter, isAuthentic: false));
        Assert.AreEqual(IncomingOutcome.NotAsked, await ReceiveAsync(bot, letter, kind: IncomingKind.AutomaticReply));
        Assert.AreEqual(IncomingOutcome.NoSuchReport, await ReceiveAsync(bot, "vagen-vidare/monthly/2020-01-01/letter/anna"));
        Assert.IsNull(await ReceiveAsync(bot, "vagen-vidare/kvartalsrapport-2026-03-31/review/1/request/anna"));

        var reply = (await bot.Directory.InterventionAsync(Sample.VagenVidare, default)).Monthly.Replies.Single();
        Assert.AreEqual((Sample.Anna, "Vad bra."), (reply.From, reply.Text));
    }

    private static Task<IncomingOutcome?> ReceiveAsync(
        Instance bot,
        string letter,
        string from = "anna.berg@af.example.se",
        bool isAuthentic = true,
        IncomingKind kind = IncomingKind.Reply
    ) =>
        new MonthlyReplies(bot.Directory, bot.Interventions).TakeAsync(
            new IncomingMail("<1@af.example.se>", bot.Clock.GetUtcNow(), letter, from, kind, "Vad bra.", isAuthentic),
            bot.Clock.GetUtcNow(),
            default
        );
}
