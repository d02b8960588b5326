using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Annual.Board;

/// <summary>
/// What the association's board gets of a quarter: the whole on a page, then a page for each intervention that had a report to write.
/// Everything is chosen, counted, masked and worded already; whoever renders it adds nothing.
/// </summary>
/// <param name="Association">The association's whole name.</param>
/// <param name="CompiledOn">The day it was put together, in Stockholm: the paper says how things stood then.</param>
/// <param name="Facts">The quarter in numbers, as names with values.</param>
/// <param name="Heeded">What the board should know of: late, missing, at risk; what is worst first.</param>
/// <param name="Reports">Every report of the quarter and how it stands.</param>
/// <param name="Pages">In the order in which the interventions were registered.</param>
public sealed record BoardPaper(
    string Association,
    ReportingPeriod Quarter,
    DateOnly CompiledOn,
    IReadOnlyList<(string Name, string Value)> Facts,
    IReadOnlyList<BoardLine> Heeded,
    FactSheet Reports,
    IReadOnlyList<BoardPage> Pages
)
{
    /// <summary>The goals of the quarter's reports by where they stand; null when none has any.</summary>
    public FactSheet? Goals { get; init; }

    /// <summary>Counts above nothing and below this are masked, and others that would give them away; 0: none are.</summary>
    public int SmallestShown { get; init; }

    public bool HasMasked => Pages.Any(p => p.Participants.Any(c => c.HasMasks));

    /// <summary>Interventions that run and had no report to write of the quarter.</summary>
    public IReadOnlyList<string> NothingDue { get; init; } = [];
}

/// <summary>Something about a report that the board should know.</summary>
/// <param name="Says">In whole sentences.</param>
public sealed record BoardLine(string Intervention, string Concern, string Says);

/// <summary>An intervention's page.</summary>
/// <param name="Owner">The organisation that answers for the intervention.</param>
/// <param name="Participants">Who came and who left; empty where nobody is counted.</param>
public sealed record BoardPage(string Name, string Owner, IReadOnlyList<MaskedRow> Participants, IReadOnlyList<BoardReport> Reports)
{
    public string Heading => Owner.Length > 0 ? $"{Name}, {Owner}" : Name;
}

/// <summary>A report on its intervention's page.</summary>
/// <param name="Heading">The form and its period.</param>
/// <param name="Standing">How it stands, in whole sentences.</param>
/// <param name="Sections">The beginnings of what was written, of a report that is handed in.</param>
/// <param name="Tables">Goals and deviations.</param>
/// <param name="IsCut">More stands in the report itself.</param>
public sealed record BoardReport(
    string Heading,
    string Standing,
    IReadOnlyList<AppendixSection> Sections,
    IReadOnlyList<AppendixTable> Tables,
    bool IsCut
);
