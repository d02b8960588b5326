using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Delivery;

/// <summary>What the due index has lost comes back from the streams.</summary>
[TestClass]
public sealed class PatrolTests
{
    private static readonly DateTimeOffset Opens = DateTimeOffset.Parse("2026-04-07T08:00:00+02:00");

    private readonly World _world = new();

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestMethod]
    public async Task With_no_due_index_left_the_reminders_come_all_the_same()
    {
        var bot = await OpenedAsync();
        await LoseIndexAsync();
        _world.Clock.MoveTo(Opens);
        Assert.IsEmpty(await bot.RunAsync());

        await WalkAsync();

        Assert.IsNotEmpty(await bot.RunAsync());
    }

    [TestMethod]
    public async Task What_a_look_found_missing_is_put_back_without_another_walk()
    {
        var bot = await OpenedAsync();
        await LoseIndexAsync();
        _world.Clock.MoveTo(Opens);
        var patrol = Patrol(new DamageList());

        var looked = await patrol.RunAsync(mend: false, () => Task.CompletedTask, Cancellation);
        Assert.IsGreaterThan(0, looked.Missing);
        Assert.IsEmpty(await bot.RunAsync());
        var mended = await patrol.MendAsync(looked, Cancellation);

        Assert.AreEqual((looked.Streams, looked.Missing, looked.Missing), (mended.Streams, mended.Missing, mended.Planned));
        Assert.IsNotEmpty(await bot.RunAsync());
    }

    [TestMethod]
    public async Task After_a_restore_of_last_weeks_streams_the_reminders_of_the_week_come_again()
    {
        await OpenedAsync();
        var lastWeek = _world.Streams.BytesOf(Sample.ReportId.Stream);
        _world.Clock.MoveTo(Opens);
        var sent = await _world.Start().RunAsync();
        for (var pass = 0; pass < 3; pass++)
        {
            _world.Clock.MoveTo(_world.Clock.GetUtcNow().AddMinutes(10));
            await _world.Start().RunAsync();
        }

        // Of the store from before there is only what it said then; the index is the one of today, and leads past it.
        _world.Streams.Overwrite(Sample.ReportId.Stream, lastWeek);
        Assert.AreSequenceEqual([Sample.ReportId.Stream], await Restored.AcceptAsync(_world.Streams, _world.Blobs, Cancellation));
        Assert.IsEmpty(await _world.Start().RunAsync());

        await WalkAsync();

        Assert.AreSequenceEqual(sent.Where(k => k.Contains("kvartalsrapport", StringComparison.Ordinal)), await _world.Start().RunAsync());
    }

    [TestMethod]
    public async Task What_was_restored_without_its_heads_is_written_to_when_somebody_says_that_it_was_a_restore()
    {
        await OpenedAsync();
        var lastWeek = _world.Streams.BytesOf(Sample.ReportId.Stream);
        _world.Clock.MoveTo(Opens);
        await _world.Start().RunAsync();
        _world.Streams.Overwrite(Sample.ReportId.Stream, lastWeek);
        Assert.HasCount(1, (await Verification.RunAsync(_world.Streams, _world.Blobs, Cancellation)).Faults);

        await Restored.AcceptAsync(_world.Streams, _world.Blobs, Cancellation);

        Assert.IsEmpty((await Verification.RunAsync(_world.Streams, _world.Blobs, Cancellation)).Faults);
        Assert.IsEmpty(await Restored.AcceptAsync(_world.Streams, _world.Blobs, Cancellation));
    }

    [TestMethod]
    public async Task Where_nothing_is_lost_nothing_is_put()
    {
        await OpenedAsync();

        var first = await WalkAsync();
        var entries = await _world.EntriesAsync();
        var second = await WalkAsync();

        Assert.AreEqual(0, second.Planned);
        Assert.AreSequenceEqual(entries, await _world.EntriesAsync());
        Assert.AreEqual(first.Streams, second.Streams);
    }

    [TestMethod]
    public async Task A_look_alone_puts_nothing_back()
    {
        await OpenedAsync();
        await LoseIndexAsync();

        Assert.AreEqual(0, (await WalkAsync(mend: false)).Planned);

        Assert.IsEmpty(await _world.EntriesAsync());
    }

    [TestMethod]
    public async Task Pages_leave_room_for_people()
    {
        await OpenedAsync();
        for (var i = 0; i < 120; i++)
        {
            await _world
                .Start()
                .Directory.HandleAsync(new($"person-{i}"), new ChooseLanguage(Language.English), new Stamp(Opens, "x", "x"), Cancellation);
        }

        var pauses = 0;
        await Patrol(new DamageList()).RunAsync(mend: true, () => Task.FromResult(pauses++), Cancellation);

        Assert.IsGreaterThanOrEqualTo(3, pauses);
    }

    [TestMethod]
    public async Task A_line_changed_or_cut_off_at_the_end_is_named_and_a_damaged_stream_stops_nothing()
    {
        await OpenedAsync();
        await LoseIndexAsync();
        var (cut, broken) = (Sample.VagenVidare.Stream, new StreamName("people/sofia"));
        var whole = _world.Streams.BytesOf(cut);
        _world.Streams.Overwrite(cut, whole[..(whole.AsSpan()[..^1].LastIndexOf((byte)'\n') + 1)]);
        _world.Streams.Overwrite(broken, "nonsense\n"u8.ToArray());
        var damage = new DamageList();

        var result = await Patrol(damage).RunAsync(mend: true, () => Task.CompletedTask, Cancellation);

        Assert.AreSequenceEqual(
            [(DamageKind.Stream, broken.Value), (DamageKind.Chain, cut.Value)],
            damage.All.Select(d => (d.Kind, d.Name))
        );
        Assert.IsGreaterThan(0, result.Planned);
    }

    private async Task<Instance> OpenedAsync()
    {
        var bot = await _world.FoundAsync();
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        return bot;
    }

    private async Task LoseIndexAsync()
    {
        foreach (var entry in await _world.EntriesAsync())
        {
            await _world.Due.RemoveAsync(entry, Cancellation);
        }
    }

    private Task<PatrolResult> WalkAsync(bool mend = true) =>
        Patrol(new DamageList()).RunAsync(mend, () => Task.CompletedTask, Cancellation);

    private Patrol Patrol(DamageList damage)
    {
        var bot = _world.Start();
        var obligations = new Obligations(
            bot.Handler,
            bot.Interventions,
            bot.Office,
            PlainPapers.Archive(bot.Handler, _world.Blobs),
            bot.People
        );
        return new Patrol(_world.Streams, _world.Blobs, new DueIndex(_world.Blobs, damage), obligations, damage, _world.Clock, []);
    }
}
