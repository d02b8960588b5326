using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Handlers;

/// <summary>What becomes of mail that comes back, by who sent it and how sure that is.</summary>
[TestClass]
public sealed class CorrespondenceTests
{
    private const string Letter = "vagen-vidare/kvartalsrapport-2026-03-31/review/1/request/anna";

    private readonly World _world = new();

    [TestMethod]
    [DataRow("Anna.Berg@AF.example.se")]
    [DataRow(" anna.berg@af.example.se ")]
    public async Task A_reply_from_the_member_is_taken_however_its_address_is_written(string from)
    {
        var bot = await SentAsync("anna.berg@af.example.se");

        Assert.AreEqual(IncomingOutcome.Taken, await ReceiveAsync(bot, from));
        Assert.AreEqual("Bra.", (await _world.ReportAsync()).CurrentRound!.Answers[Sample.Anna].Text);
    }

    [TestMethod]
    [DataRow("åsa.ö@älvbacka.example.se")]
    [DataRow("a\u030Asa.o\u0308@a\u0308lvbacka.example.se")]
    [DataRow("åsa.ö@xn--lvbacka-4wa.example.se")]
    public async Task An_address_with_å_is_the_same_in_every_spelling(string from)
    {
        var bot = await SentAsync("åsa.ö@älvbacka.example.se");

        Assert.AreEqual(IncomingOutcome.Taken, await ReceiveAsync(bot, from));
    }

    [TestMethod]
    [DataRow("annan.berg@af.example.se", true, Letter, IncomingOutcome.NotFromMember)]
    [DataRow("anna.berg@af.example.se.ond.example.se", true, Letter, IncomingOutcome.NotFromMember)]
    [DataRow("", true, Letter, IncomingOutcome.NotFromMember)]
    [DataRow("anna.berg@af.example.se", false, Letter, IncomingOutcome.NotAuthentic)]
    [DataRow(
        "anna.berg@af.example.se",
        true,
        "vagen-vidare/kvartalsrapport-2030-03-31/review/1/request/anna",
        IncomingOutcome.NoSuchReport
    )]
    [DataRow("anna.berg@af.example.se", true, "office/digest/2026-w14/arvid", IncomingOutcome.NoSuchReport)]
    [DataRow("anna.berg@af.example.se", true, "", IncomingOutcome.NoSuchReport)]
    public async Task Anything_else_changes_nothing(string from, bool authentic, string letter, IncomingOutcome outcome)
    {
        var bot = await SentAsync("anna.berg@af.example.se");

        Assert.AreEqual(outcome, await ReceiveAsync(bot, from, authentic, letter));
        Assert.IsEmpty((await _world.ReportAsync()).CurrentRound!.Answers);
    }

    [TestMethod]
    public async Task The_same_message_read_twice_has_one_effect()
    {
        var bot = await SentAsync("anna.berg@af.example.se");

        await ReceiveAsync(bot, "anna.berg@af.example.se");
        _world.Clock.Advance(TimeSpan.FromDays(1));
        await ReceiveAsync(bot, "anna.berg@af.example.se");

        Assert.AreEqual("Bra.", (await _world.ReportAsync()).CurrentRound!.Answers[Sample.Anna].Text);
    }

    [TestMethod]
    public async Task A_reply_in_the_moment_in_which_the_group_is_asked_again_counts_in_the_new_round()
    {
        var bot = await SentAsync("anna.berg@af.example.se");
        _world.Faults.Meanwhile = () => bot.DoAsync(Sample.Sofia, new SendToSteeringGroup(false, Everybody: true), "send again");

        Assert.AreEqual(IncomingOutcome.Taken, await ReceiveAsync(bot, "anna.berg@af.example.se"));

        var round = (await _world.ReportAsync()).CurrentRound!;
        Assert.AreEqual((2, "Bra."), (round.Number, round.Answers[Sample.Anna].Text));
    }

    [TestMethod]
    public async Task Words_of_who_has_left_the_group_are_nobodys_answer()
    {
        var bot = await SentAsync("anna.berg@af.example.se");
        var stamp = new Stamp(_world.Clock.GetUtcNow(), "arvid", "leave");
        await bot.Directory.ChangeInterventionAsync(
            Sample.VagenVidare,
            _ => [new RoleTaken(Sample.Anna, Role.SteeringMember)],
            stamp,
            default
        );

        Assert.AreEqual(IncomingOutcome.NoLongerMember, await ReceiveAsync(bot, "anna.berg@af.example.se"));
        Assert.IsEmpty((await _world.ReportAsync()).CurrentRound!.Answers);
    }

    private async Task<Instance> SentAsync(string annasAddress)
    {
        var bot = await _world.FoundAsync();
        var stamp = new Stamp(_world.Clock.GetUtcNow(), "arvid", "address");
        await bot.Directory.ChangeAssociationAsync(
            a => [new PersonRegistered(a.People[Sample.Anna] with { Mail = annasAddress })],
            stamp,
            default
        );
        await bot.SendReportAsync();
        return bot;
    }

    private static async Task<IncomingOutcome> ReceiveAsync(Instance bot, string from, bool authentic = true, string letter = Letter)
    {
        var now = bot.Clock.GetUtcNow();
        return (
            await new Correspondence(bot.Handler).ReceiveAsync(
                new IncomingMail("<1@af.example.se>", now, letter, from, IncomingKind.Reply, "Bra.", authentic),
                now,
                default
            )
        ).Outcome;
    }
}
