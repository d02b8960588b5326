namespace FinsamBot.Domain.Interventions.Figures.Participants;

internal enum FlowCount
{
    Opening,
    New,
    Exited,
    Closing,
}

internal enum FlowGender
{
    Women,
    Men,
    Unsplit,
    All,
}

/// <summary>The place of a count.</summary>
internal readonly record struct FlowCell(int Time, FlowCount Count, FlowGender Gender);

/// <summary>Times that follow each other, with every sum.</summary>
internal sealed class FlowTable
{
    private static readonly FlowGender[] Genders = Enum.GetValues<FlowGender>();

    private readonly IReadOnlyList<Headcount[]> _counts;

    public FlowTable(IReadOnlyList<ParticipantFlow> times)
    {
        _counts = [.. times.Select(t => new[] { t.Opening, t.New, t.Exited, t.Closing })];
        Cells =
        [
            .. from time in Enumerable.Range(0, times.Count)
            from count in Enum.GetValues<FlowCount>()
            from gender in Genders
            select new FlowCell(time, count, gender),
        ];
    }

    public int Times => _counts.Count;

    public IReadOnlyList<FlowCell> Cells { get; }

    public int this[FlowCell cell]
    {
        get
        {
            var count = _counts[cell.Time][(int)cell.Count];
            return cell.Gender switch
            {
                FlowGender.Women => count.Women,
                FlowGender.Men => count.Men,
                FlowGender.Unsplit => count.Unsplit,
                _ => count.All,
            };
        }
    }

    /// <summary>Whether as many were there at the end of a time as at the beginning of the next.</summary>
    public bool Continues(int time, FlowGender gender) =>
        time + 1 < Times && this[new FlowCell(time, FlowCount.Closing, gender)] == this[new FlowCell(time + 1, FlowCount.Opening, gender)];

    /// <summary>Whether it does for every gender: the same people, as far as one can tell.</summary>
    public bool Continues(int time) => Array.TrueForAll(Genders, g => Continues(time, g));
}
