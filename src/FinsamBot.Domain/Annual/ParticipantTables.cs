namespace FinsamBot.Domain.Annual;

/// <summary>New and exited participants of the year, by intervention and gender.</summary>
/// <param name="New">Who came during the year; the total is the first line.</param>
/// <param name="Exited">Who left; the total is the first line.</param>
/// <param name="SmallestShown">Counts above nothing and below this are masked; 0: none are.</param>
public sealed record ParticipantTables(IReadOnlyList<ParticipantLine> New, IReadOnlyList<ParticipantLine> Exited, int SmallestShown)
{
    public static ParticipantTables None { get; } = new([], [], 0);

    public bool HasMasked => New.Concat(Exited).Any(l => l.Women is null || l.Men is null || l.Unsplit is null || l.All is null);
}

/// <summary>A line of a table of participants. A count that is null is masked: it is small, or would give a small one away.</summary>
/// <param name="Owner">Empty in the total.</param>
/// <param name="Project">Empty in the total.</param>
/// <param name="Unsplit">Counted without a gender.</param>
public sealed record ParticipantLine(string Owner, string Project, int? Women, int? Men, int? Unsplit, int? All)
{
    public bool IsTotal => Project.Length == 0;
}
