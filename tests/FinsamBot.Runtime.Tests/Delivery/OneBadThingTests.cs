using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Delivery;

/// <summary>One thing that cannot be read keeps nobody else waiting, and is named.</summary>
[TestClass]
public sealed class OneBadThingTests
{
    private static readonly InterventionId Dorren = new("oppna-dorren");
    private static readonly ReportId DorrensReport = Sample.ReportId with { Intervention = Dorren };

    private readonly World _world = new();

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestMethod]
    public async Task A_changed_byte_in_one_report_leaves_the_others_their_reminders_and_the_office_its_list()
    {
        await BothOpenedAsync();
        Damage(Sample.ReportId.Stream);
        var bot = _world.Start();

        var lines = await bot.Office.ListAsync(_world.Clock.GetUtcNow(), Cancellation);
        var damage = await bot.Office.DamageAsync(Cancellation);
        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-04-15T08:00:00+02:00"));
        var sent = await bot.RunAsync();

        Assert.IsTrue(lines.All(l => l.Report == DorrensReport));
        Assert.AreEqual(Sample.ReportId, damage.Single().Report);
        Assert.IsTrue(sent.Any(k => k.StartsWith("oppna-dorren/", StringComparison.Ordinal)));
        Assert.DoesNotContain(k => k.StartsWith("vagen-vidare/kvartalsrapport", StringComparison.Ordinal), sent);
    }

    [TestMethod]
    [DataRow("interventions/vagen-vidare")]
    [DataRow("people/sofia")]
    public async Task A_damaged_intervention_or_person_leaves_the_others_alone(string stream)
    {
        await BothOpenedAsync();
        Damage(new StreamName(stream));
        var bot = _world.Start();
        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-04-15T08:00:00+02:00"));

        var sent = await bot.RunAsync();

        Assert.IsTrue(sent.Any(k => k.StartsWith("oppna-dorren/", StringComparison.Ordinal)));
        Assert.AreEqual(stream, bot.Directory.Damage.All.Single(d => d.Kind == DamageKind.Stream).Name);
    }

    [TestMethod]
    public async Task The_weekly_digest_leaves_and_says_what_it_could_not_read()
    {
        await BothOpenedAsync();
        await _world.Start().Office.BeginAsync(_world.Clock.GetUtcNow(), Cancellation);
        Damage(Sample.ReportId.Stream);
        var bot = _world.Start();
        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-04-13T08:00:00+02:00"));

        var sent = await bot.RunAsync();

        Assert.IsTrue(sent.Any(k => k.StartsWith("office/digest/", StringComparison.Ordinal)));
        var digest = _world.Mail.Asked.Concat(_world.Teams.Asked).Single(r => r.Item is WeeklyDigest);
        Assert.AreEqual(Sample.ReportId, ((OfficeView)digest.Parcels.Single().View).Damage.Single().Report);
    }

    [TestMethod]
    [DataRow("due/stray")]
    [DataRow("due/202699990000/reports/x")]
    [DataRow("due/202603010000")]
    [DataRow("due/-")]
    public async Task A_stray_blob_in_the_due_index_is_passed_over_and_named(string stray)
    {
        await _world.FoundAsync();
        await _world.Blobs.PutAsync(new StreamName(stray), default, Cancellation);
        var damage = new DamageList();

        var entries = await new DueIndex(_world.Blobs, damage).AllAsync(Cancellation).ToListAsync(Cancellation);

        Assert.IsNotEmpty(entries);
        Assert.AreEqual(new Damage(DamageKind.DueEntry, stray, "not an entry of the due index"), damage.All.Single());
        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-04-07T08:00:00+02:00"));
        Assert.IsNotEmpty(await _world.Start().RunAsync());
    }

    [TestMethod]
    public async Task A_damaged_report_that_is_mended_is_named_no_more()
    {
        await BothOpenedAsync();
        var whole = _world.Streams.BytesOf(Sample.ReportId.Stream);
        Damage(Sample.ReportId.Stream);
        var bot = _world.Start();
        await bot.Office.ListAsync(_world.Clock.GetUtcNow(), Cancellation);
        Assert.HasCount(1, bot.Directory.Damage.All);

        _world.Streams.Overwrite(Sample.ReportId.Stream, whole);
        await bot.Office.ListAsync(_world.Clock.GetUtcNow(), Cancellation);

        Assert.IsEmpty(bot.Directory.Damage.All);
    }

    [TestMethod]
    public async Task What_nobody_takes_is_tried_ever_more_rarely_and_fills_no_stream()
    {
        var bot = await _world.FoundAsync();
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        _world.Teams.Instead = _ => Task.FromResult<SendOutcome?>(new SendOutcome.TryLater(_world.Clock.GetUtcNow().AddMinutes(1), "down"));
        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-04-07T08:00:00+02:00"));
        for (var minute = 0; minute < 3 * 24 * 60; minute++)
        {
            await bot.RunAsync();
            _world.Clock.MoveTo(_world.Clock.GetUtcNow().AddMinutes(1));
        }

        var tries = (await _world.ReportAsync()).Deliveries.Values.Max(d => d.Tries);
        Assert.IsInRange(100, 180, tries);
    }

    private async Task BothOpenedAsync()
    {
        var bot = await _world.FoundAsync(Dorren);
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open-other", DorrensReport);
    }

    private void Damage(StreamName stream)
    {
        var bytes = _world.Streams.BytesOf(stream);
        bytes[10] ^= 1;
        _world.Streams.Overwrite(stream, bytes);
    }
}
