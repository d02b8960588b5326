using System.Text.Json.Serialization;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Forms;

/// <summary>Which form a report was begun with. A report keeps its version for life.</summary>
public sealed record TemplateRef(string Id, string Version)
{
    public static TemplateRef None { get; } = new("", "");
}

[JsonConverter(typeof(JsonStringEnumConverter<SectionKind>))]
public enum SectionKind
{
    Line,
    Date,
    LongText,

    /// <summary>The goals of one level, or of all, with text beside them.</summary>
    Goals,

    /// <summary>How many came, went and are left, with text beside it.</summary>
    Participants,

    /// <summary>What did not go as planned and what was done about it, with text beside it.</summary>
    Deviations,

    /// <summary>Posts by organisation, funded and co-funded, with text beside them.</summary>
    Resources,

    /// <summary>A legal entity.</summary>
    Organisation,

    /// <summary>A first and a last day.</summary>
    Period,

    /// <summary>Who is to sign, and who has.</summary>
    Signatures,
}

[JsonConverter(typeof(JsonStringEnumConverter<FilledBy>))]
public enum FilledBy
{
    /// <summary>The project lead or deputy.</summary>
    Lead,

    /// <summary>Each asked member of the steering group.</summary>
    SteeringGroup,

    /// <summary>Known from the register; nobody types it.</summary>
    Register,

    /// <summary>The association's office, after the report has arrived.</summary>
    Office,
}

/// <summary>What stands in a field of the form, said in the form's data and never read from a label.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FieldRole>))]
public enum FieldRole
{
    /// <summary>The local day on which the report was handed in. The registry knows it, and nobody types it; likewise the next
    /// three.</summary>
    Arrival,

    /// <summary>The local day on which it was registered.</summary>
    Registration,

    CaseNumber,

    /// <summary>The registrar's initials.</summary>
    RegistrarSignature,

    /// <summary>A text of the lead about what was done: the intervention's log is a draft of it.</summary>
    Activities,
}

/// <summary>A text in both languages; the Swedish one is what the form prints.</summary>
public sealed record Wording(string Sv, string En)
{
    public string In(Language language) => language == Language.English ? En : Sv;
}

/// <summary>One field of a form.</summary>
/// <param name="Number">As people name it: 2.1, or 1a where the form gives no number of its own.</param>
/// <param name="Label">The official label.</param>
/// <param name="Guidance">What to write, in our own words.</param>
/// <param name="Required">Missing text is pointed out before the report is sent or submitted.</param>
/// <param name="Level">Of the goals that stand here; null: of every level.</param>
/// <param name="Aliases">Other headings that the same field has stood under, for reports that come in.</param>
/// <param name="Role">What stands here; null: nothing of those.</param>
public sealed record TemplateSection(
    string Id,
    string Number,
    SectionKind Kind,
    FilledBy FilledBy,
    Wording Label,
    Wording Guidance,
    bool Required = true,
    GoalLevel? Level = null,
    IReadOnlyList<string>? Aliases = null,
    FieldRole? Role = null
)
{
    /// <summary>A text of any length belongs here, alone or beside registered figures.</summary>
    [JsonIgnore]
    public bool IsLong => Kind is SectionKind.LongText || HoldsFigures;

    /// <summary>Figures are registered here one by one.</summary>
    [JsonIgnore]
    public bool HoldsFigures => Kind is SectionKind.Goals or SectionKind.Participants or SectionKind.Deviations or SectionKind.Resources;
}

/// <summary>Sections that are filled in together: one card, and one heading in the document.</summary>
/// <param name="Number">The heading's number in the form.</param>
public sealed record TemplatePage(string Id, string Number, Wording Title, IReadOnlyList<TemplateSection> Sections);

/// <summary>A chapter of the document: its official heading and its pages.</summary>
public sealed record TemplateChapter(string Number, Wording Heading, IReadOnlyList<TemplatePage> Pages);

/// <summary>A form as data: everything that distinguishes one kind of report, or one version of it, from another.</summary>
/// <param name="Routine">How reports with this form are run where nobody has decided otherwise; null:
/// <see cref="ReportRoutine.Usual"/>.</param>
/// <param name="DiaryFields">What the office fills in on arrival, in order (labels differ between versions).</param>
/// <param name="Associations">Whose form it is, by name; null: anybody's.</param>
public sealed record ReportTemplate(
    string Id,
    Wording Name,
    Wording Subtitle,
    Wording Guide,
    Wording SendTo,
    Wording Purpose,
    Wording Notice,
    Wording ContactHeading,
    IReadOnlyList<TemplateSection> DiaryFields,
    IReadOnlyList<TemplateChapter> Chapters,
    string Version = "",
    ReportRoutine? Routine = null,
    IReadOnlyList<string>? Associations = null
)
{
    public TemplateRef Ref => new(Id, Version);

    public IEnumerable<TemplatePage> Pages => Chapters.SelectMany(c => c.Pages);

    public IEnumerable<TemplateSection> Sections => Pages.SelectMany(p => p.Sections);

    public TemplateSection? Section(string id) => Sections.FirstOrDefault(s => s.Id == id);

    public TemplatePage? Page(string id) => Pages.FirstOrDefault(p => p.Id == id);

    /// <summary>Where a section of the form stands.</summary>
    public TemplatePage PageOf(TemplateSection section) => Pages.First(p => p.Sections.Contains(section));

    /// <summary>Null before the first page.</summary>
    public TemplatePage? PageBefore(TemplatePage page) => Pages.TakeWhile(p => p.Id != page.Id).LastOrDefault();

    /// <summary>Null after the last page.</summary>
    public TemplatePage? PageAfter(TemplatePage page) => Pages.SkipWhile(p => p.Id != page.Id).Skip(1).FirstOrDefault();

    /// <summary>The section that the steering group writes; null when the form has none.</summary>
    public TemplateSection? SteeringGroupSection => Sections.FirstOrDefault(s => s.FilledBy == FilledBy.SteeringGroup);

    /// <summary>Where the steering group's words stand: its section, or a heading of its own after a form that has none.</summary>
    public TemplateSection SteeringGroupPlace => SteeringGroupSection ?? Apart;

    private static readonly TemplateSection Apart = new(
        "steeringGroupAnswers",
        "Styrgruppens svar",
        SectionKind.LongText,
        FilledBy.SteeringGroup,
        new Wording("Styrgruppens svar", "The steering group's answers"),
        new Wording("", ""),
        Required: false
    );
}
