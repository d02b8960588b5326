using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Delivery;

/// <summary>What the loop leaves in the due index: a look for everything that is still to come, and nothing else.</summary>
[TestClass]
public sealed class DueEntriesTests
{
    private static readonly DateTimeOffset SecondQuarterOpens = DateTimeOffset.Parse("2026-07-01T08:00:00+02:00");

    private readonly World _world = new();

    [TestMethod]
    public async Task What_is_done_is_replaced_by_the_next_look()
    {
        var bot = await _world.FoundAsync();
        await QuietAsync(bot);

        Assert.AreSequenceEqual(
            [
                (Instance.ReportId.Stream, DateTimeOffset.Parse("2026-04-07T08:00:00+02:00")),
                (Sample.VagenVidare.Stream, SecondQuarterOpens),
            ],
            (await _world.EntriesAsync()).Select(e => (e.Stream, e.Minute))
        );
    }

    [TestMethod]
    public async Task After_the_last_item_of_a_report_nothing_of_it_is_left()
    {
        var bot = await _world.FoundAsync();
        await bot.SendReportAsync();
        await bot.DoAsync(Sample.Sofia, new SubmitReport(true), "submit");
        await bot.DoAsync(Sample.Rita, new RegisterReport("2026:13", "RN"), "register");
        for (var pass = 0; pass < 3; pass++)
        {
            await bot.RunAsync();
            _world.Clock.MoveTo(SecondQuarterOpens.AddDays(-1));
        }

        Assert.AreSequenceEqual([Sample.VagenVidare.Stream], (await _world.EntriesAsync()).Select(e => e.Stream));
    }

    [TestMethod]
    public async Task A_stray_entry_costs_one_look_and_is_gone()
    {
        var bot = await _world.FoundAsync();
        foreach (
            var stray in new[] { "reports/nowhere/kvartalsrapport-2026-03-31", "interventions/nowhere", "people/sofia", "reports/odd" }
        )
        {
            await _world.Due.PutAsync(new StreamName(stray), Sample.Morning.AddHours(-1), CancellationToken.None);
        }

        await bot.RunAsync();

        Assert.DoesNotContain(e => e.Minute == Sample.Morning.AddHours(-1), await _world.EntriesAsync());
        Assert.IsEmpty(_world.Failed);
    }

    [TestMethod]
    public async Task A_command_that_arrives_while_the_loop_clears_up_is_not_forgotten()
    {
        var blobs = new InterruptedBlobs(_world.Blobs);
        var bot = await _world.FoundAsync();
        await bot.SendReportAsync();
        await QuietAsync(bot);
        await _world.Due.PutAsync(Instance.ReportId.Stream, _world.Clock.GetUtcNow(), CancellationToken.None);
        blobs.BeforeDelete = () => bot.DoAsync(Sample.Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"), "answer");

        await _world.Start(blobs).RunAsync();
        await LaterAsync(blobs);

        Assert.ContainsSingle(k => k.Contains("/answer/anna/", StringComparison.Ordinal), _world.Teams.Arrived);
    }

    [TestMethod]
    public async Task A_loop_that_looks_between_the_plan_and_the_append_does_not_lose_the_plan()
    {
        var blobs = new InterruptedBlobs(_world.Blobs) { AfterPut = () => _world.Start().RunAsync() };
        await _world.FoundAsync();
        await _world.Due.RemoveAsync((await _world.EntriesAsync()).Single(), CancellationToken.None);

        // The prompt has been due since yesterday morning; the loop looks at a report that is not there yet.
        await _world.Start(blobs).DoAsync(Sample.Sofia, new OpenReport(Sample.FirstQuarter), "open");
        await LaterAsync(blobs);

        Assert.AreSequenceEqual([$"{Instance.ReportId}/prompt/sofia"], _world.Teams.Arrived);
    }

    [TestMethod]
    public async Task An_idle_pass_reads_no_stream_that_is_not_due()
    {
        var bot = await _world.FoundAsync();
        await QuietAsync(bot);
        var reads = _world.Faults.CountOf(StoreOperation.Read);

        _world.Clock.Advance(TimeSpan.FromHours(1));
        await bot.RunAsync();

        Assert.AreEqual(reads, _world.Faults.CountOf(StoreOperation.Read));
    }

    /// <summary>All that is due is done, and the entries that outlive their minute are gone.</summary>
    private async Task QuietAsync(Instance bot)
    {
        await bot.RunAsync();
        _world.Clock.Advance(TimeSpan.FromMinutes(10));
        await bot.RunAsync();
    }

    private async Task LaterAsync(InterruptedBlobs blobs)
    {
        foreach (var minutes in new[] { 0, 1, 9 })
        {
            _world.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await _world.Start(blobs).RunAsync();
        }
    }
}
