using System.Collections.Concurrent;
using FinsamBot.Runtime.Pacing;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Pacing;

[TestClass]
public sealed class SendGateTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeClock _clock = new(Sample.Morning);
    private readonly ConcurrentQueue<DateTimeOffset> _left = new();

    [TestMethod]
    public async Task Several_senders_never_exceed_a_window_and_lose_no_time()
    {
        SendWindow[] windows = [new(7, Second), new(8, 2 * Second), new(60, 30 * Second)];
        var gate = new SendGate(windows, TimeSpan.Zero, _clock);

        await AllAsync(Enumerable.Range(0, 16).Select(_ => SendAsync(gate, 20, TimeSpan.Zero)));

        var left = _left.Order().ToList();
        Assert.HasCount(320, left);
        foreach (var window in windows)
        {
            for (var last = window.Count; last < left.Count; last++)
            {
                Assert.IsGreaterThanOrEqualTo(window.Span, left[last] - left[last - window.Count]);
            }
        }

        Assert.IsLessThanOrEqualTo(TimeSpan.FromSeconds(165), left[^1] - left[0], "Five times sixty in thirty seconds, and twenty more.");
    }

    [TestMethod]
    public async Task A_place_after_the_deadline_is_told_and_not_taken()
    {
        var gate = new SendGate([new SendWindow(1, 60 * Second)], TimeSpan.Zero, _clock);
        var now = _clock.GetUtcNow();
        Assert.IsNull(await gate.EnterAsync("a", now, TimeSpan.Zero, CancellationToken.None));

        Assert.AreEqual(now.AddMinutes(1), await gate.EnterAsync("a", now.AddSeconds(59), TimeSpan.Zero, CancellationToken.None));
        Assert.AreEqual(
            now.AddMinutes(1),
            await gate.EnterAsync("a", now.AddSeconds(59), TimeSpan.Zero, CancellationToken.None),
            "The first that was refused took no place."
        );
        Assert.IsNull(await gate.EnterAsync("b", now, TimeSpan.Zero, CancellationToken.None), "Another mailbox has its own windows.");
    }

    [TestMethod]
    public async Task What_somebody_waits_for_leaves_soon_in_the_middle_of_a_burst()
    {
        var gate = new SendGate([new SendWindow(30, 60 * Second)], TimeSpan.Zero, _clock);
        var burst = Enumerable.Range(0, 4).Select(_ => SendAsync(gate, 50, 2 * Second)).ToList();
        await _clock.SomethingWaitsAsync(10 * Second);
        _clock.Advance(TimeSpan.FromMinutes(3));
        var asked = _clock.GetUtcNow();

        var code = gate.EnterAsync("a", asked.AddMinutes(1), TimeSpan.Zero, CancellationToken.None).AsTask();
        while (!code.IsCompleted)
        {
            _clock.Advance(Second);
        }

        Assert.IsNull(await code);
        Assert.IsLessThanOrEqualTo(10 * Second, _clock.GetUtcNow() - asked);
        await AllAsync(burst);
    }

    [TestMethod]
    public async Task Slack_widens_every_span()
    {
        var gate = new SendGate([new SendWindow(1, Second)], TimeSpan.FromMilliseconds(10), _clock);
        var now = _clock.GetUtcNow();
        await gate.EnterAsync("a", now, TimeSpan.Zero, CancellationToken.None);

        Assert.AreEqual(now.AddMilliseconds(1010), await gate.EnterAsync("a", now, TimeSpan.Zero, CancellationToken.None));
    }

    private async Task SendAsync(SendGate gate, int count, TimeSpan gap)
    {
        for (var sent = 0; sent < count; sent++)
        {
            Assert.IsNull(await gate.EnterAsync("a", DateTimeOffset.MaxValue, gap, CancellationToken.None));
            _left.Enqueue(_clock.GetUtcNow());
        }
    }

    private async Task AllAsync(IEnumerable<Task> senders)
    {
        var all = Task.WhenAll(senders.ToList());
        while (!all.IsCompleted)
        {
            _clock.Advance(Second);
        }

        await all;
    }
}
