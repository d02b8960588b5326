using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Handlers;

/// <summary>What people who write send to the log by mail: noted or answered, once.</summary>
[TestClass]
public sealed class LogMailTests
{
    private const string Sofia = "sofia.lind@alvbacka.example.se";

    private readonly World _world = new();

    [TestMethod]
    [DataRow("12 februari", "Möte med skolan", "2026-02-12", "Möte med skolan")]
    [DataRow("", "Möte med skolan\n\nVi var sex.", "", "Möte med skolan\n\nVi var sex.")]
    [DataRow(": studiebesök hos tre arbetsgivare", "", "", "studiebesök hos tre arbetsgivare")]
    [DataRow("Vägen vidare 2026-02-12: styrgruppen", "Alla kom.", "2026-02-12", "styrgruppen. Alla kom.")]
    public async Task It_is_noted_under_its_day(string subject, string text, string day, string words)
    {
        var bot = await _world.FoundAsync();

        Assert.IsTrue(await SendAsync(bot, subject, text));
        Assert.IsTrue(await SendAsync(bot, subject, text), "Read once more.");

        var log = await LogAsync(bot);
        var entry = log.Entries.Single().Entry;
        Assert.AreEqual(words, entry.Text);
        Assert.AreEqual(
            day.Length > 0 ? day : $"{Domain.Calendar.StockholmTime.DayOf(bot.Clock.GetUtcNow()):yyyy-MM-dd}",
            $"{entry.On:yyyy-MM-dd}"
        );
        Assert.AreEqual((LogMailOutcome.Noted, Sample.Sofia), (log.Answers.Single().What.Outcome, log.Answers.Single().To));
    }

    [TestMethod]
    [DataRow("", "Annika kom trots sin depression", LogMailOutcome.MayPointOut)]
    [DataRow("", "19811218-9876 kom", LogMailOutcome.HoldsNumber)]
    [DataRow("2030-01-01", "Möte", LogMailOutcome.DayAhead)]
    [DataRow("2019-01-01", "Möte", LogMailOutcome.DayOutside)]
    [DataRow("12 februari", "", LogMailOutcome.Empty)]
    public async Task What_cannot_be_noted_is_answered_and_not_kept(string subject, string text, LogMailOutcome outcome)
    {
        var bot = await _world.FoundAsync();

        Assert.IsTrue(await SendAsync(bot, subject, text));

        var log = await LogAsync(bot);
        Assert.IsEmpty(log.Entries);
        Assert.AreEqual(outcome, log.Answers.Single().What.Outcome);
    }

    [TestMethod]
    public async Task Who_does_not_write_is_nobody_here_and_so_is_a_stranger()
    {
        var bot = await _world.FoundAsync();

        Assert.IsFalse(await SendAsync(bot, "", "Möte", "anna.berg@af.example.se"));
        Assert.IsFalse(await SendAsync(bot, "", "Möte", "okand@example.se"));
        Assert.IsEmpty((await LogAsync(bot)).Answers);
    }

    [TestMethod]
    public async Task Whoever_writes_for_several_names_one_and_is_asked_which_otherwise()
    {
        var bot = await _world.FoundAsync();
        await bot.Interventions.HandleAsync(
            new InterventionId("nya-steg"),
            new InterventionRequest(
                new BeginIntervention(
                    "Nya steg",
                    "Älvbacka kommun",
                    Sample.Template.Ref,
                    new(Sample.FirstQuarter.Start, Sample.FirstQuarter.End),
                    null,
                    [new RoleGiven(Sample.Sofia, Role.Lead)]
                ),
                PersonId.Bot,
                "begin",
                bot.Clock.GetUtcNow()
            ),
            default
        );

        await SendAsync(bot, "", "Möte", id: "1");
        await SendAsync(bot, "vägen vidare", "Möte", id: "2");

        var both = (await LogAsync(bot)).Answers.Concat((await LogAsync(bot, "nya-steg")).Answers).Select(a => a.What.Outcome).ToList();
        Assert.AreSequenceEqual([LogMailOutcome.Noted, LogMailOutcome.WhichIntervention], both.Order());
        Assert.HasCount(1, (await LogAsync(bot)).Entries);
    }

    [TestMethod]
    public async Task After_many_mails_in_a_day_no_more_is_answered()
    {
        var bot = await _world.FoundAsync();
        for (var n = 0; n < 30; n++)
        {
            await SendAsync(bot, "", "", id: $"{n}");
        }

        Assert.HasCount(20, (await LogAsync(bot)).Answers);
    }

    private static Task<bool> SendAsync(Instance bot, string subject, string text, string from = Sofia, string id = "1") =>
        new LogMails(bot.Directory, bot.Interventions).TakeAsync(
            new LogMail($"<{id}@example.se>", bot.Clock.GetUtcNow(), from, subject, text),
            bot.Clock.GetUtcNow(),
            default
        );

    private static async Task<InterventionLog> LogAsync(Instance bot, string id = "vagen-vidare") =>
        (await bot.Directory.InterventionAsync(new InterventionId(id), default)).Log;
}
