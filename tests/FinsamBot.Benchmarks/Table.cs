using System.Globalization;
using FinsamBot.Benchmarks.Peers;

namespace FinsamBot.Benchmarks;

/// <summary>The rounds of all peers as Markdown: medians, with the spread behind them, and what was aimed at.</summary>
internal sealed class Table(IReadOnlyDictionary<Peer, List<Round>> rounds)
{
    private const double Kilo = 1024;

    public void Write(TextWriter to, Lineup peers)
    {
        to.WriteLine("| server | turns/s (lowest-highest) | p99 ms | processor ms/turn | KB allocated/turn |");
        to.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var (peer, all) in rounds)
        {
            var speed = Text($"{Median(all, r => r.PerSecond):F0} ({all.Min(r => r.PerSecond):F0}-{all.Max(r => r.PerSecond):F0})");
            var (p99, processor) = (Median(all, r => r.P99.TotalMilliseconds), Median(all, r => r.ProcessorTime.TotalMilliseconds));
            to.WriteLine(Text($"| {peer.Name} | {speed} | {p99:F1} | {processor:F3} | {Bytes(all)} |"));
        }

        to.WriteLine();
        to.WriteLine("| echo-size turn | aim | measured (lowest-highest of the rounds) |");
        to.WriteLine("| --- | --- | --- |");
        to.WriteLine(Text($"| against CloudAdapter | >= 30 x | {Ratio(peers.Echo, peers.Stock, 1)} x |"));
        to.WriteLine(Text($"| against botbuilder | >= 5 x | {Ratio(peers.Echo, peers.Botbuilder, 1)} x |"));
        to.WriteLine(Text($"| against agents-hosting | >= 5 x | {Ratio(peers.Echo, peers.Agents, 1)} x |"));
        to.WriteLine(Text($"| against bare Kestrel | >= 40 % | {Ratio(peers.Echo, peers.Bare, 100)} % |"));
        to.WriteLine(Text($"| allocated per turn | <= 45 KB | {Bytes(rounds[peers.Echo])} KB |"));
    }

    /// <summary>Each round against the one that ran next to it: what else the machine did then hit both.</summary>
    private string Ratio(Peer of, Peer to, double scale)
    {
        var ratios = rounds[of].Zip(rounds[to], (one, other) => scale * one.PerSecond / other.PerSecond).ToList();
        return Text($"{Median(ratios, r => r):F1} ({ratios.Min():F1}-{ratios.Max():F1})");
    }

    private static string Bytes(List<Round> all) =>
        all.All(r => r.Bytes is null) ? "-" : Text($"{Median(all, r => r.Bytes!.Value) / Kilo:F1}");

    private static double Median<T>(IEnumerable<T> all, Func<T, double> value)
    {
        var sorted = all.Select(value).Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
