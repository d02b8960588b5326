using FinsamBot.Runtime.Pacing;
using FinsamBot.Teams.Bot.Outbound;

namespace FinsamBot.Edges.Tests.Teams.Bot;

[TestClass]
public sealed class SendWindowsTests
{
    private static readonly SendWindows PerThread = new(TeamsLimits.PerThread);
    private static readonly SendWindows PerTenant = new(TeamsLimits.PerTenant);
    private static readonly DateTimeOffset Now = new(2027, 1, 11, 8, 0, 0, TimeSpan.Zero);

    [TestMethod]
    [DataRow("", 0.0, DisplayName = "nothing sent: now")]
    [DataRow("-0.5*6", 0.0, DisplayName = "six within the second: now")]
    [DataRow("-0.5*7", 0.5, DisplayName = "seven within the second: when the oldest is a second old")]
    [DataRow("-1*7", 0.0, DisplayName = "seven exactly a second ago: now")]
    [DataRow("-1.5*1,-0.9*6", 0.0, DisplayName = "seven in two seconds, six in one: now")]
    [DataRow("-1.5*2,-0.9*6", 0.5, DisplayName = "eight within two seconds: when the oldest is two seconds old")]
    [DataRow("-29*1,-20*59", 1.0, DisplayName = "sixty within half a minute")]
    [DataRow("-30*60", 0.0, DisplayName = "sixty half a minute ago: now")]
    [DataRow("-3599*1,-3000*1799", 1.0, DisplayName = "eighteen hundred within the hour")]
    [DataRow("2.5*1", 2.5, DisplayName = "never before a send that has its place")]
    [DataRow("2*7", 3.0, DisplayName = "reserved places count")]
    public void A_send_waits_until_every_window_has_room(string sends, double expected)
    {
        var next = PerThread.NextAllowed(Parse(sends), Now);

        Assert.AreEqual(Now.AddSeconds(expected), next);
    }

    [TestMethod]
    public void However_they_are_asked_for_no_window_ever_holds_more_than_it_may()
    {
        var random = new Random(20270111);
        var (sends, now) = (new List<DateTimeOffset>(), Now);
        for (var count = 0; count < 3000; count++)
        {
            now += TimeSpan.FromMilliseconds(random.Next(0, random.Next(10) == 0 ? 20_000 : 300));
            sends.Add(PerThread.NextAllowed(sends, now));
        }

        foreach (var (limit, span) in ((int, double)[])[(7, 1), (8, 2), (60, 30), (1800, 3600)])
        {
            for (var last = limit; last < sends.Count; last++)
            {
                Assert.IsGreaterThanOrEqualTo(TimeSpan.FromSeconds(span), sends[last] - sends[last - limit]);
            }
        }
    }

    [TestMethod]
    public void Per_tenant_fifty_leave_in_a_second()
    {
        Assert.AreEqual(Now, PerTenant.NextAllowed(Parse("-0.4*49"), Now));
        Assert.AreEqual(Now.AddSeconds(0.6), PerTenant.NextAllowed(Parse("-0.4*50"), Now));
    }

    [TestMethod]
    public void A_window_without_room_or_length_is_no_window()
    {
        Assert.ThrowsExactly<ArgumentException>(() => new SendWindows([new(0, TimeSpan.FromSeconds(1))]));
        Assert.ThrowsExactly<ArgumentException>(() => new SendWindows([new(1, TimeSpan.Zero)]));
    }

    private static List<DateTimeOffset> Parse(string sends) =>
        [
            .. sends
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Split('*'))
                .SelectMany(part =>
                    Enumerable.Repeat(
                        Now.AddSeconds(double.Parse(part[0], System.Globalization.CultureInfo.InvariantCulture)),
                        int.Parse(part[1])
                    )
                ),
        ];
}
