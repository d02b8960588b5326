namespace FinsamBot.Benchmarks.Schedule;

/// <summary>Figures beside what was aimed at, as Markdown, each written as soon as it is known.</summary>
internal sealed class Aims
{
    private readonly TextWriter _to;

    public Aims(TextWriter to)
    {
        _to = to;
        to.WriteLine("| what | aim | measured |");
        to.WriteLine("| --- | --- | --- |");
    }

    public bool Missed { get; private set; }

    public void Row(string what, string aim, string measured, bool reached)
    {
        Missed |= !reached;
        _to.WriteLine($"| {what} | {aim} | {measured}{(reached ? "" : " **missed**")} |");
    }
}
