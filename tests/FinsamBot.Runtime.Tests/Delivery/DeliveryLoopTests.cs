using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Delivery;

[TestClass]
public sealed class DeliveryLoopTests
{
    private const string Id = "vagen-vidare/kvartalsrapport-2026-03-31";
    private const string Prompt = Id + "/prompt/sofia";

    private readonly World _world = new();

    [TestMethod]
    public async Task Opens_the_report_after_its_period_and_tells_the_lead_in_the_same_pass()
    {
        var bot = await _world.FoundAsync();

        Assert.AreSequenceEqual([Prompt], await bot.RunAsync());
        Assert.AreSequenceEqual([Prompt], _world.Teams.Arrived);
        Assert.AreEqual(
            Sample.FirstQuarter,
            (await bot.Directory.InterventionAsync(Sample.VagenVidare, CancellationToken.None)).Opened.Single().Period
        );
        Assert.IsEmpty(await bot.RunAsync());
    }

    [TestMethod]
    public async Task Asks_every_member_once_however_often_it_runs()
    {
        var bot = await _world.FoundAsync();
        await bot.SendReportAsync();

        await bot.RunAsync();
        await bot.RunAsync();
        _world.Clock.Advance(TimeSpan.FromHours(2));
        await _world.Start().RunAsync();

        Assert.AreSequenceEqual(
            [$"{Id}/review/1/request/anna", $"{Id}/review/1/request/karim", $"{Id}/review/1/request/lena"],
            _world.Mail.Arrived
        );
        Assert.IsTrue((await _world.ReportAsync()).Deliveries.Values.All(a => a is { State: AttemptState.Sent, Tries: 1 }));
    }

    [TestMethod]
    public async Task After_weeks_of_downtime_each_hears_once_and_no_burst()
    {
        await _world.FoundAsync();
        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-05-20T03:00:00+02:00"));
        await _world.Start().RunAsync();
        Assert.IsEmpty(_world.Arrived, "It is night.");

        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-05-20T08:00:00+02:00"));
        await _world.Start().RunAsync();

        Assert.AreSequenceEqual(
            [$"{Id}/reminder/T+7w/2026-04-14/sofia", $"{Id}/reminder/T+1w/2026-04-14/bo", $"{Id}/escalation/T+7w/2026-04-14/office"],
            _world.Arrived
        );
    }

    [TestMethod]
    public async Task What_the_channel_postpones_is_tried_again_then_and_not_before()
    {
        var bot = await _world.FoundAsync();
        _world.Teams.Instead = _ => Task.FromResult<SendOutcome?>(new SendOutcome.TryLater(_world.Clock.GetUtcNow().AddMinutes(20), "429"));
        await bot.RunAsync();
        _world.Teams.Instead = _ => Task.FromResult<SendOutcome?>(null);

        _world.Clock.Advance(TimeSpan.FromMinutes(19));
        Assert.IsEmpty(await bot.RunAsync());
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.AreSequenceEqual([Prompt], await bot.RunAsync());

        Assert.IsNull(_world.Teams.Asked[^1].Before, "It surely was not sent.");
    }

    [TestMethod]
    public async Task What_may_have_arrived_in_Teams_is_not_repeated_there_and_goes_by_mail()
    {
        var bot = await _world.FoundAsync();
        _world.Teams.Instead = _ => Task.FromResult<SendOutcome?>(new SendOutcome.Unknown("timeout"));
        Assert.AreSequenceEqual([Prompt + "/mail"], await bot.RunAsync());
        _world.Teams.Instead = _ => Task.FromResult<SendOutcome?>(null);

        _world.Clock.Advance(TimeSpan.FromHours(3));
        Assert.IsEmpty(await bot.RunAsync());
        Assert.HasCount(1, _world.Teams.Asked);
        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-04-07T08:00:00+02:00"));

        Assert.AreSequenceEqual([$"{Id}/reminder/T-7/2026-04-14/sofia"], await bot.RunAsync());
    }

    [TestMethod]
    public async Task A_substitute_named_after_an_absence_became_known_is_asked_at_once_and_may_answer()
    {
        var bot = await _world.FoundAsync();
        await bot.SendReportAsync();
        await bot.RunAsync();
        await bot.DoAsync(PersonId.Bot, new NoteMemberAway(1, Sample.Anna), "away");
        await bot.RunAsync();
        Assert.DoesNotContain($"{Id}/review/1/request/bo", _world.Mail.Arrived);

        await bot.Directory.ChangeAssociationAsync(
            _ => [new AssociationRoleGiven(Sample.Rita, Role.Administrator)],
            new Stamp(_world.Clock.GetUtcNow(), "seed", "office"),
            CancellationToken.None
        );
        var named = new InterventionRequest(new NameSubstitute(Sample.Anna, Sample.Bo), Sample.Rita, "name", _world.Clock.GetUtcNow());
        Assert.IsNull((await bot.Interventions.HandleAsync(Sample.VagenVidare, named, CancellationToken.None)).Refusal);
        await bot.RunAsync();

        Assert.Contains($"{Id}/review/1/request/bo", _world.Mail.Arrived);
        Assert.Contains($"{Id}/review/1/away/anna", _world.Mail.Arrived, "Who is away hears it.");
        Assert.IsNull((await bot.DoAsync(Sample.Bo, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"), "answer")).Refusal);
        Assert.DoesNotContain(m => m.Person == Sample.Anna, (await _world.ReportAsync()).CurrentRound!.Silent);
    }

    [TestMethod]
    public async Task A_person_who_removed_the_bot_gets_mail_from_now_on()
    {
        var bot = await _world.FoundAsync();
        _world.Teams.Instead = _ => Task.FromResult<SendOutcome?>(new SendOutcome.Refused("blocked", Unreachable: true));

        await bot.RunAsync();
        await bot.RunAsync();
        Assert.AreSequenceEqual([Prompt + "/mail"], _world.Mail.Arrived);
        Assert.IsNull((await bot.Directory.ContactAsync(Sample.Sofia, CancellationToken.None)).Conversation);

        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-04-07T08:00:00+02:00"));
        await bot.RunAsync();
        Assert.AreSequenceEqual([Prompt + "/mail", $"{Id}/reminder/T-7/2026-04-14/sofia"], _world.Mail.Arrived);
        Assert.HasCount(1, _world.Teams.Asked);
    }

    [TestMethod]
    public async Task One_damaged_stream_does_not_keep_the_others_waiting()
    {
        var other = new InterventionId("nya-steg");
        var bot = await _world.FoundAsync(other);
        _world.Streams.Overwrite(other.Stream, "{\"seq\":1}\n"u8.ToArray());

        Assert.AreSequenceEqual([Prompt], await _world.Start().RunAsync());
        Assert.AreSequenceEqual([other.Stream], _world.Failed.Distinct());
    }

    [TestMethod]
    public async Task A_channel_that_breaks_its_promise_and_throws_does_not_keep_the_others_waiting()
    {
        var bot = await _world.FoundAsync(new InterventionId("nya-steg"));
        _world.Mail.Instead = r =>
            r.Item.Key.StartsWith("nya-steg", StringComparison.Ordinal)
                ? throw new InvalidOperationException("a bug")
                : Task.FromResult<SendOutcome?>(null);

        Assert.AreSequenceEqual([Prompt], await bot.RunAsync());
        Assert.AreSequenceEqual([new StreamName("reports/nya-steg/kvartalsrapport-2026-03-31")], _world.Failed.Distinct());
    }

    [TestMethod]
    public async Task A_registrar_gets_the_report_and_the_writers_reminders_end()
    {
        var bot = await _world.FoundAsync();
        await bot.SendReportAsync();
        await bot.RunAsync();
        await bot.DoAsync(Sample.Sofia, new SubmitReport(true), "submit");

        Assert.AreSequenceEqual([$"{Id}/submitted/receipt/sofia", $"{Id}/submitted/registrar"], (await bot.RunAsync()).Order());
        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-05-20T10:00:00+02:00"));
        Assert.AreSequenceEqual([$"{Id}/submitted/unregistered/2026-05-05/registrar"], await bot.RunAsync());
    }
}
