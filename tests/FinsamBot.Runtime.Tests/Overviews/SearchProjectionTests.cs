using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Office.Searching;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text.Searching;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Overviews;

/// <summary>What is written is found, on every replica, by those who may read it at this moment.</summary>
[TestClass]
public sealed class SearchProjectionTests
{
    private static readonly InterventionId Second = new("oppna-dorren");

    private readonly World _world = new() { IsFollowed = true };

    [TestMethod]
    public async Task What_one_replica_writes_another_finds_when_it_is_asked_next_and_what_was_deleted_no_more()
    {
        var here = await _world.FoundAsync();
        var there = _world.Start();
        await here.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        await WriteAsync(here, "Vi mötte kassan.", "first");
        Assert.AreEqual(1, await CountAsync(there, "kassa"));

        await WriteAsync(here, "Vi mötte regionen.", "second");

        foreach (var bot in new[] { here, there })
        {
            Assert.AreEqual((0, 1), (await CountAsync(bot, "kassa"), await CountAsync(bot, "regioner")));
        }
    }

    [TestMethod]
    public async Task Where_nothing_has_changed_nothing_is_read_again()
    {
        var bot = await _world.FoundAsync([.. Enumerable.Range(1, 20).Select(i => new InterventionId($"insats-{i}"))]);
        await bot.SendReportAsync();
        await bot.Search.FreshAsync(default);
        _world.Clock.Advance(TimeSpan.FromMinutes(10));
        var first = await bot.Search.FreshAsync(default);
        var (reads, lists) = (_world.Faults.CountOf(StoreOperation.Read), _world.Faults.CountOf(StoreOperation.ListBlobs));

        Assert.AreSame(first, await bot.Search.FreshAsync(default));

        Assert.AreEqual(1, _world.Faults.CountOf(StoreOperation.ListBlobs) - lists);
        Assert.AreEqual(0, _world.Faults.CountOf(StoreOperation.Read) - reads);
    }

    [TestMethod]
    public async Task A_draft_is_found_by_whoever_writes_it_from_the_moment_on_and_no_longer_than_that()
    {
        var bot = await _world.FoundAsync(Second);
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        await WriteAsync(bot, "Ett utkast om kassan.", "first");
        Assert.AreEqual(1, await CountAsync(bot, "utkast", i => i.Writing.Contains(Sample.Sofia)));
        Assert.AreEqual(0, await CountAsync(bot, "utkast", i => i.Writing.Contains(Sample.Rita)));
        Assert.AreEqual(0, await CountAsync(bot, "utkast", i => i.Writing.Contains(Sample.Anna)), "A member only answers.");

        await ChangeAsync(bot, new TakeRole(Sample.Sofia, Role.Lead), "take");

        Assert.AreEqual(0, await CountAsync(bot, "utkast", i => i.Writing.Contains(Sample.Sofia)));
    }

    [TestMethod]
    public async Task A_damaged_report_is_left_out_and_named_and_the_rest_is_found()
    {
        var bot = await _world.FoundAsync(Second);
        var other = new ReportId(Second, "kvartalsrapport", Sample.FirstQuarter.End);
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open", other);
        await WriteAsync(bot, "Vi mötte kassan.", "first");
        await WriteAsync(bot, "Vi mötte kassan.", "first", other);
        var end = (await _world.Streams.ReadAsync(Sample.ReportId.Stream, 0, default)).End;
        await _world.Streams.AppendAsync(Sample.ReportId.Stream, end, "nonsense\n"u8.ToArray(), default);
        var late = _world.Start();

        var searchable = await late.Search.FreshAsync(default);

        Assert.AreEqual(other, searchable.Find(SearchQuery.Of("kassan"), SearchFilter.None, _ => true, 20).Hits.Single().Report.Id);
        Assert.AreEqual(Sample.VagenVidare, searchable.Unread(_ => true).Single().Of.Id);
        Assert.IsEmpty(searchable.Unread(i => i.Intervention.Id == Second));
        Assert.Contains(d => d.Name == Sample.ReportId.Stream.Value, late.Directory.Damage.All);
    }

    [TestMethod]
    public async Task However_it_came_about_it_finds_what_a_new_one_finds()
    {
        var random = new Random(7);
        var bot = await _world.FoundAsync(Second);
        var (follower, step) = (_world.Start(), 0);
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        for (var round = 0; round < 40; round++)
        {
            await ActAsync(bot, random, $"step-{++step}");
            if (random.Next(3) == 0)
            {
                var (followed, anew) = (await follower.Search.FreshAsync(default), await _world.Start().Search.FreshAsync(default));
                foreach (var asked in Words.Append("vägen").Append("bra"))
                {
                    Assert.AreEqual(Said(anew, asked), Said(followed, asked), $"{asked} after step {step}.");
                }
            }
        }
    }

    private static readonly string[] Words = ["kassan", "regionen", "möte", "\"möte regionen\"", "plan"];

    private async Task ActAsync(Instance bot, Random random, string id)
    {
        var second = new ReportId(Second, "kvartalsrapport", Sample.FirstQuarter.End);
        await (
            random.Next(7) switch
            {
                0 => bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), id, second),
                1 => WriteAsync(bot, Text(random), id, second),
                2 => bot.DoAsync(Sample.Sofia, new SendToSteeringGroup(true), id),
                3 => bot.DoAsync(
                    Sample.Anna,
                    new AnswerReview(1, Domain.Reports.Rounds.AnswerKind.Analysis, "Bra plan.", "anna.berg@af.example.se"),
                    id
                ),
                4 => ChangeAsync(bot, new RenameIntervention($"Vägen {id}"), id),
                5 => Task.Run(() => _world.Clock.Advance(TimeSpan.FromHours(random.Next(20)))),
                _ => WriteAsync(bot, Text(random), id),
            }
        );
    }

    private static string Text(Random random) =>
        string.Join(' ', Enumerable.Range(0, 4).Select(_ => Words[random.Next(Words.Length)].Trim('"')));

    private static Task<Runtime.Handlers.Reply> WriteAsync(Instance bot, string text, string id, ReportId? report = null) =>
        bot.DoAsync(
            report?.Intervention == Second ? Sample.Bo : Sample.Sofia,
            new SaveSections([new SectionInput("activities", text, true, null)]),
            id,
            report
        );

    private static async Task<int> CountAsync(Instance bot, string asked, Func<InterventionStanding, bool>? maySee = null) =>
        (await bot.Search.FreshAsync(default)).Find(SearchQuery.Of(asked), SearchFilter.None, maySee ?? (_ => true), 20).Count;

    private static string Said(SearchableReports reports, string asked) =>
        string.Join(
            '\n',
            reports
                .Find(SearchQuery.Of(asked), SearchFilter.None, _ => true, 100)
                .Hits.Select(h => $"{h.Of.Intervention.Name} {h.Report.Id} {h.Section.Id} {string.Concat(h.Place)}")
        );

    private Task<Runtime.Handlers.InterventionReply> ChangeAsync(Instance bot, InterventionCommand command, string id) =>
        bot.Interventions.HandleAsync(
            Sample.VagenVidare,
            new InterventionRequest(command, PersonId.Bot, id, _world.Clock.GetUtcNow()),
            default
        );
}
