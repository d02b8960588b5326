using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Annual;

/// <summary>Which interventions an appendix is about.</summary>
public enum AppendixKind
{
    /// <summary>Individinriktade: they meet participants.</summary>
    Individual,

    /// <summary>Strukturövergripande: they change how the authorities work together.</summary>
    Structural,

    All,
}

/// <summary>
/// The appendix of an association's annual report: what its interventions reported of a year. Everything is chosen, ordered, counted and
/// masked already; whoever renders it adds nothing.
/// </summary>
/// <param name="Association">The association's whole name.</param>
/// <param name="CompiledOn">The day it was put together, in Stockholm.</param>
/// <param name="Chapters">One for each intervention, in the order in which they stand.</param>
/// <param name="Participants">A line for each intervention that counts people, in the order of the chapters.</param>
public sealed record AnnualAppendix(
    string Association,
    int Year,
    AppendixKind Kind,
    DateOnly CompiledOn,
    IReadOnlyList<AppendixChapter> Chapters,
    ParticipantTables Participants
)
{
    /// <summary>Reports that should stand here and do not, or came late. They are named in the document.</summary>
    public IReadOnlyList<MissingReport> Missing { get; init; } = [];

    /// <summary>What the year's quarters come to over the interventions of the appendix; none where nothing of the year is told.
    /// Participants stand in <see cref="Participants"/> alone: two tables of the same people would say more than each.</summary>
    public IReadOnlyList<QuarterFigures> Quarters { get; init; } = [];

    /// <summary>Interventions whose participants stand only in a final report about more than the year, and so in no table.</summary>
    public IReadOnlyList<string> NotCounted { get; init; } = [];

    /// <summary>Interventions that ran in the year and owed no report: no period of theirs ends in it.</summary>
    public IReadOnlyList<string> NothingDue { get; init; } = [];
}

/// <summary>An intervention's chapter.</summary>
/// <param name="Owner">The organisation that answers for the intervention.</param>
/// <param name="Sections">What it wrote, under common headings and its own.</param>
public sealed record AppendixChapter(string Name, string Owner, IReadOnlyList<AppendixSection> Sections)
{
    /// <summary>Projekt, Projektägare</summary>
    public string Heading => Owner.Length > 0 ? $"{Name}, {Owner}" : Name;
}

/// <summary>A heading and what stands under it.</summary>
/// <param name="Level">2: common to all chapters; 3: the intervention's own.</param>
/// <param name="Heading">Empty: the text follows on from what stands before.</param>
public sealed record AppendixSection(int Level, string Heading, FormattedText Text)
{
    /// <summary>Stand below the text.</summary>
    public IReadOnlyList<AppendixTable> Tables { get; init; } = [];
}

/// <param name="Caption">What the table holds.</param>
/// <param name="Rows">As many cells in each as in the header.</param>
public sealed record AppendixTable(string Caption, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A report that is not in the appendix, or came after its day.</summary>
/// <param name="Form">The form's name in running text.</param>
/// <param name="Due">The day it should have been handed in.</param>
/// <param name="DaysLate">Calendar days between its day and the one it came first, before any correction; null: it has not come.</param>
public sealed record MissingReport(string Intervention, string Form, ReportingPeriod Period, DateOnly Due, int? DaysLate)
{
    /// <summary>It has come and is written once more: what it says is not settled, so nothing of it stands here.</summary>
    public bool IsCorrected { get; init; }
}
