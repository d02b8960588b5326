using FinsamBot.Domain.Office;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Handlers;

/// <summary>The office's list, and its digest on the first working morning of each week.</summary>
[TestClass]
public sealed class OfficeDigestTests
{
    private readonly World _world = new();

    [TestMethod]
    public async Task A_digest_comes_each_week_on_its_first_working_morning_and_only_once()
    {
        var bot = await _world.FoundAsync();
        await bot.Office.BeginAsync(_world.Clock.GetUtcNow(), CancellationToken.None);
        for (var hour = 0; hour < 24 * 12; hour++)
        {
            _world.Clock.Advance(TimeSpan.FromHours(1));
            await _world.Start().RunAsync();
        }

        var digests = _world.Mail.Arrived.Where(k => k.StartsWith("office/digest", StringComparison.Ordinal));
        Assert.AreSequenceEqual(
            ["office/digest/2026-w15/office", "office/digest/2026-w16/office"],
            digests,
            "Week 15 begins after Easter Monday."
        );
    }

    [TestMethod]
    public async Task Digests_that_began_before_there_was_an_association_come_once_there_is_one()
    {
        await _world.Start().Office.BeginAsync(_world.Clock.GetUtcNow(), CancellationToken.None);
        _world.Clock.Advance(TimeSpan.FromHours(1));
        await _world.FoundAsync();
        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-04-07T08:00:00+02:00"));

        await _world.Start().RunAsync();

        Assert.Contains("office/digest/2026-w15/office", _world.Mail.Arrived);
    }

    [TestMethod]
    public async Task After_weeks_of_downtime_only_the_latest_comes()
    {
        var bot = await _world.FoundAsync();
        await bot.Office.BeginAsync(_world.Clock.GetUtcNow(), CancellationToken.None);
        await bot.Office.BeginAsync(_world.Clock.GetUtcNow(), CancellationToken.None);
        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-05-06T10:00:00+02:00"));

        await _world.Start().RunAsync();

        Assert.AreSequenceEqual(
            ["office/digest/2026-w19/office"],
            _world.Mail.Arrived.Where(k => k.StartsWith("office/digest", StringComparison.Ordinal))
        );
        var lines = ((OfficeView)_world.Mail.Asked.SelectMany(r => r.Parcels).Single(p => p.View is OfficeView).View).Lines;
        Assert.AreEqual((OfficeConcern.Late, "Sofia Lind"), (lines.Single().Concern, lines.Single().WaitsFor.Single().Name));
    }

    [TestMethod]
    public void The_list_says_what_each_report_waits_for()
    {
        var due = new DateOnly(2026, 4, 14);
        Assert.AreEqual(OfficeConcern.AtRisk, Concern(Sample.Opened()), "The day to send was 25 March.");
        Assert.AreEqual(OfficeConcern.Writing, Concern(Sample.Opened().At(DateTimeOffset.Parse("2026-03-20T10:00:00+01:00"))));
        Assert.AreEqual(OfficeConcern.WaitsForSteeringGroup, Concern(Sample.Sent()));
        Assert.AreEqual(OfficeConcern.Late, Concern(Sample.Sent().At(DateTimeOffset.Parse("2026-04-15T10:00:00+02:00"))));
        Assert.IsEmpty(OfficeList.Of([Sample.Submitted().View]));

        var promised = Sample.Opened();
        promised.Do(Sample.Sofia, new PromiseReport(due.AddDays(6)));
        Assert.AreEqual(due.AddDays(6), OfficeList.Of([promised.View]).Single().Promised);
    }

    [TestMethod]
    public void A_report_that_is_corrected_stands_there_from_the_day_it_began_and_is_not_late()
    {
        var sample = Sample.Submitted().At(DateTimeOffset.Parse("2026-05-20T10:00:00+02:00"));
        sample.Do(Sample.Sofia, new CorrectReport("Fel summa."));

        var line = OfficeList.Of([sample.At(DateTimeOffset.Parse("2026-05-29T10:00:00+02:00")).View]).Single();

        Assert.AreEqual(
            (OfficeConcern.Corrected, new DateOnly(2026, 5, 20)),
            (line.Concern, line.Due),
            "The round before it is over, whoever was silent in it."
        );
    }

    [TestMethod]
    public void A_report_that_nobody_writes_stands_first_of_what_is_wrong_with_it()
    {
        var sample = Sample.Opened();
        var orphan = sample.View with
        {
            Circumstances = sample.Circumstances with { Intervention = Sample.Intervention with { Roles = [] } },
        };

        Assert.Contains(OfficeConcern.NobodyWrites, OfficeList.Of([orphan]).Select(l => l.Concern));
    }

    private static OfficeConcern Concern(Sample sample) => OfficeList.Of([sample.View]).Single().Concern;
}
