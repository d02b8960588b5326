using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Checks.Contradictions;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;

namespace FinsamBot.Intake.Forms;

/// <summary>
/// A report as it was understood. Every word of the file is somewhere in it: in a field, a section, a table, a signature, among the form's
/// own words, or in what could not be placed.
/// </summary>
/// <param name="Form">The id of the form.</param>
/// <param name="Period">Null when the file names none that can be read.</param>
/// <param name="Unplaced">Paragraphs that belong to no part of the form, in order.</param>
public sealed record ImportedDocument(
    string Form,
    string TemplateVersion,
    ReportingPeriod? Period,
    IReadOnlyList<ImportedField> Fields,
    IReadOnlyList<ImportedSection> Sections,
    IReadOnlyList<ImportedTable> Tables,
    IReadOnlyList<string> Unplaced,
    IReadOnlyList<Contradiction> Contradictions
)
{
    public IReadOnlyList<ImportedIntervention> Interventions { get; init; } = [];

    public IReadOnlyList<ImportedDeviation> Deviations { get; init; } = [];

    public IReadOnlyList<ImportedParticipants> Participants { get; init; } = [];

    /// <summary>How many came and went in the period, by part, where a table of the file says so.</summary>
    public IReadOnlyList<ParticipantFlow> Flows { get; init; } = [];

    /// <summary>As a table of ours prints them, without names yet.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    public IReadOnlyList<ImportedSignature> Signatures { get; init; } = [];

    /// <summary>What the form itself says: titles, instructions, guidance.</summary>
    public IReadOnlyList<string> FormText { get; init; } = [];

    /// <summary>What a person has to settle.</summary>
    public IReadOnlyList<ImportQuestion> Questions { get; init; } = [];

    public ImportedField? Field(string id) => Fields.FirstOrDefault(f => f.Id == id);

    public ImportedSection? Section(string id) => Sections.FirstOrDefault(s => s.Id == id);
}

/// <summary>A short answer.</summary>
/// <param name="Label">As it stood in the file.</param>
/// <param name="Value">Days and periods as <c>2026-04-14</c> and <c>2026-01-01–2026-03-31</c> where they can be read; else as
/// written.</param>
/// <param name="Written">As it stood in the file.</param>
/// <param name="Confidence">0 (not found) to 1 (beyond doubt).</param>
public sealed record ImportedField(string Id, string Label, string Value, string Written, double Confidence);

/// <summary>A long answer.</summary>
/// <param name="Id">The section of the form.</param>
/// <param name="Number">As the form numbers it; in an appendix the place of the chapter.</param>
/// <param name="Text">In the written form of <see cref="Domain.Text.FormattedText"/>; empty when nothing was answered.</param>
public sealed record ImportedSection(string Id, string Number, string Label, string Text, double Confidence)
{
    /// <summary>The part of the intervention it is about; empty: the intervention itself.</summary>
    public string Part { get; init; } = "";
}

/// <param name="Name">What it is about.</param>
/// <param name="Rows">Without the totals.</param>
/// <param name="Totals">The numbers of the row that sums the others, as many as there are columns of numbers; null when there is
/// none.</param>
public sealed record ImportedTable(
    string Name,
    IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<int>? Totals
);

/// <summary>An intervention or a part of one that the report is about.</summary>
/// <param name="IsPart">Financed by a supplementary application, with a name and period of its own.</param>
public sealed record ImportedIntervention(string Name, ReportingPeriod? Period, bool IsPart, string Owner = "");

/// <param name="On">Null when the line names no day.</param>
public sealed record ImportedDeviation(DateOnly? On, string Text)
{
    public DeviationKind Kind { get; init; }

    /// <summary>In whole kronor.</summary>
    public int? Amount { get; init; }

    public string Action { get; init; } = "";
}

/// <summary>How many took part.</summary>
/// <param name="Intervention">Empty when the text does not say.</param>
public sealed record ImportedParticipants(string Intervention, int All, int? Women, int? Men);

/// <summary>A place to sign, with what stands in it.</summary>
/// <param name="Role">As the form names it: insatsägare, samverkanspart.</param>
public sealed record ImportedSignature(
    string Role,
    string Organisation,
    DateOnly? On,
    string Name,
    string PrintedName,
    string Mail,
    string Intervention
)
{
    public bool IsSigned => Organisation.Length > 0 || Name.Length > 0;
}
