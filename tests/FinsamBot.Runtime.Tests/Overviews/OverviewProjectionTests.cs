using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Overviews;

/// <summary>The overview is what the streams say, on every replica, and looks only at what has changed.</summary>
[TestClass]
public sealed class OverviewProjectionTests
{
    private readonly World _world = new() { IsFollowed = true };

    [TestMethod]
    public async Task What_one_replica_writes_another_shows_when_it_is_asked_next()
    {
        var here = await _world.FoundAsync();
        var there = _world.Start();
        await here.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        Assert.AreEqual(ReportStage.Writing, await StageAsync(there));

        await here.SendReportAsync();

        Assert.AreEqual(ReportStage.WithSteeringGroup, await StageAsync(there));
        Assert.AreEqual(ReportStage.WithSteeringGroup, await StageAsync(here));
    }

    [TestMethod]
    public async Task Where_nothing_has_changed_nothing_is_read_again()
    {
        InterventionId[] more = [.. Enumerable.Range(1, 20).Select(i => new InterventionId($"insats-{i}"))];
        var bot = await _world.FoundAsync(more);
        await bot.SendReportAsync();
        await bot.Overview.FreshAsync(default);
        _world.Clock.Advance(TimeSpan.FromMinutes(10));
        var first = await bot.Overview.FreshAsync(default);
        Assert.HasCount(21, first.Interventions);
        var (reads, lists) = (_world.Faults.CountOf(StoreOperation.Read), _world.Faults.CountOf(StoreOperation.ListBlobs));

        Assert.AreSame(first, await bot.Overview.FreshAsync(default));

        Assert.AreEqual(1, _world.Faults.CountOf(StoreOperation.ListBlobs) - lists);
        Assert.AreEqual(0, _world.Faults.CountOf(StoreOperation.Read) - reads);
    }

    [TestMethod]
    public async Task A_change_of_one_intervention_costs_the_same_among_twenty()
    {
        InterventionId[] more = [.. Enumerable.Range(1, 20).Select(i => new InterventionId($"insats-{i}"))];
        var bot = await _world.FoundAsync(more);
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        await bot.Overview.FreshAsync(default);
        _world.Clock.Advance(TimeSpan.FromMinutes(10));
        await bot.Overview.FreshAsync(default);
        await bot.DoAsync(Sample.Sofia, new PromiseReport(new DateOnly(2026, 4, 13)), "promise");
        var reads = _world.Faults.CountOf(StoreOperation.Read);

        var overview = await bot.Overview.FreshAsync(default);

        Assert.AreEqual(new DateOnly(2026, 4, 13), overview.Waiting.Single().Line.Promised);
        Assert.IsLessThan(30, _world.Faults.CountOf(StoreOperation.Read) - reads);
    }

    [TestMethod]
    public async Task A_new_day_makes_late_what_was_due()
    {
        var bot = await _world.FoundAsync();
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        Assert.AreEqual(ReportStage.Writing, await StageAsync(bot));

        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-04-15T00:00:30+02:00"));

        Assert.AreEqual(ReportStage.Late, await StageAsync(bot));
        Assert.AreEqual(new DateOnly(2026, 4, 15), bot.Overview.Last.Today);
    }

    [TestMethod]
    public async Task What_happens_to_people_and_interventions_shows_in_their_reports()
    {
        var bot = await _world.FoundAsync();
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        await bot.Overview.FreshAsync(default);

        await bot.Directory.HandleAsync(
            Sample.Sofia,
            new LoseConversation("BotBlocked"),
            new Stamp(_world.Clock.GetUtcNow(), "bot", "lost"),
            default
        );
        Assert.Contains(w => w.Line.Concern == OfficeConcern.LeftTeams, (await bot.Overview.FreshAsync(default)).Waiting);

        await ChangeAsync(bot, new MoveDueDay("kvartalsrapport", Sample.FirstQuarter.End, new DateOnly(2026, 4, 28)));
        Assert.AreEqual(new DateOnly(2026, 4, 28), (await ReportAsync(bot)).Due);
        Assert.IsTrue((await ReportAsync(bot)).IsMoved);
    }

    [TestMethod]
    public async Task A_damaged_report_is_left_out_and_named_and_the_rest_stands()
    {
        var bot = await _world.FoundAsync();
        await bot.SendReportAsync();
        await _world.Streams.AppendAsync(Sample.ReportId.Stream, await EndAsync(), "nonsense\n"u8.ToArray(), default);
        var other = _world.Start();

        var overview = await other.Overview.FreshAsync(default);

        Assert.IsFalse(overview.Interventions.Single().Reports.Any(r => r.Id == Sample.ReportId));
        Assert.IsNotEmpty(overview.Interventions.Single().Reports);
        Assert.Contains(d => d.Name == Sample.ReportId.Stream.Value, other.Directory.Damage.All);
    }

    [TestMethod]
    public async Task However_it_came_about_it_is_what_a_new_one_is_made_of()
    {
        var random = new Random(4);
        var bot = await _world.FoundAsync(new InterventionId("oppna-dorren"));
        var (follower, step) = (_world.Start(), 0);
        await bot.SendReportAsync();
        for (var round = 0; round < 40; round++)
        {
            await ActAsync(bot, random.Next(7), $"step-{++step}");
            if (random.Next(3) == 0)
            {
                var followed = Said(await follower.Overview.FreshAsync(default));
                Assert.AreEqual(Said(await _world.Start().Overview.FreshAsync(default)), followed, $"After step {step}.");
            }
        }

        async Task ActAsync(Instance at, int what, string id)
        {
            var second = new ReportId(new InterventionId("oppna-dorren"), "kvartalsrapport", Sample.FirstQuarter.End);
            await (
                what switch
                {
                    0 => at.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), id, second),
                    1 => at.DoAsync(
                        Sample.Anna,
                        new AnswerReview(1, Domain.Reports.Rounds.AnswerKind.Approved, "Bra.", "anna.berg@af.example.se"),
                        id
                    ),
                    2 => at.DoAsync(Sample.Sofia, new PromiseReport(new DateOnly(2026, 4, 10).AddDays(random.Next(20))), id),
                    3 => at.DoAsync(Sample.Sofia, new SubmitReport(true), id),
                    4 => ChangeAsync(at, Move(random.Next(9)), id),
                    5 => ChangeAsync(at, new RenameIntervention($"Vägen {id}"), id),
                    _ => Task.Run(() => _world.Clock.Advance(TimeSpan.FromHours(random.Next(40)))),
                }
            );
        }
    }

    [TestMethod]
    public async Task After_more_than_a_day_without_anybody_looking_everything_is_looked_at_once()
    {
        var bot = await _world.FoundAsync();
        var late = _world.Start();
        await late.Overview.FreshAsync(default);
        _world.Clock.Advance(TimeSpan.FromDays(3));
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");

        Assert.IsTrue((await ReportAsync(late)).IsOpened);
    }

    private static MoveDueDay Move(int days) => new("kvartalsrapport", Sample.FirstQuarter.End, new DateOnly(2026, 4, 20).AddDays(days));

    private static string Said(Overview overview) =>
        string.Join(
            '\n',
            OverviewSheet.Of(overview, Domain.Text.Language.Swedish).Rows.Select(r => string.Join('|', r.Select(c => c.Words)))
        );

    private async Task<long> EndAsync() => (await _world.Streams.ReadAsync(Sample.ReportId.Stream, 0, default)).End;

    private static async Task<ReportStage> StageAsync(Instance bot) => (await ReportAsync(bot)).Stage;

    private static async Task<ReportStanding> ReportAsync(Instance bot) =>
        (await bot.Overview.FreshAsync(default)).Interventions.SelectMany(i => i.Reports).Single(r => r.Id == Sample.ReportId);

    private Task<Runtime.Handlers.InterventionReply> ChangeAsync(Instance bot, InterventionCommand command, string id = "change") =>
        bot.Interventions.HandleAsync(
            Sample.VagenVidare,
            new InterventionRequest(command, PersonId.Bot, id, _world.Clock.GetUtcNow()),
            default
        );
}
