using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Reports.Writing;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports;

/// <summary>Where a report is on its way.</summary>
public enum ReportStatus
{
    NotOpened,
    Writing,
    WithSteeringGroup,
    Submitted,
}

/// <summary>A section's saved text.</summary>
/// <param name="Revision">Which text this is; a card carries it so that an outdated card is noticed.</param>
public sealed record SectionText(string Text, int Revision, bool Done, PersonId SavedBy, DateTimeOffset SavedAt)
{
    public static SectionText Empty { get; } = new("", 0, false, default, default);
}

/// <summary>A report: the fold of its stream. Nothing in it is changed except by an event.</summary>
public sealed record Report
{
    public static Report None { get; } = new();

    public ReportId Id { get; init; }

    public TemplateRef Template { get; init; } = TemplateRef.None;

    public ReportingPeriod? Period { get; init; }

    public ReportStatus Status { get; init; }

    public ImmutableDictionary<string, SectionText> Texts { get; init; } = ImmutableDictionary<string, SectionText>.Empty;

    /// <summary>What is registered as data: goals, participants, deviations, posts. The fold has what was last frozen; who looks at the
    /// report has what it shows (<see cref="Figures.ShownFigures"/>).</summary>
    public ReportFigures Figures { get; init; } = ReportFigures.None;

    /// <summary>What a round or a hand-in last froze of the intervention's figures; null before the first.</summary>
    public ReportFigures? FrozenFigures { get; init; }

    /// <summary>Begun before figures were the intervention's, or written before it came here: its figures are events of its own.</summary>
    public bool KeepsFigures { get; init; }

    /// <summary>Files that follow it as appendices, in the order in which they came.</summary>
    public ImmutableList<Attachment> Attachments { get; init; } = [];

    /// <summary>The highest number that an attachment ever had.</summary>
    public int LastAttachment { get; init; }

    /// <summary>Texts that came from outdated cards: everybody's, and as many as there are, oldest first.</summary>
    public ImmutableList<AsideText> SetAside { get; init; } = [];

    /// <summary>Each time the steering group was asked, oldest first.</summary>
    public ImmutableList<Round> Rounds { get; init; } = [];

    /// <summary>Whose reminders wait, and until when.</summary>
    public ImmutableDictionary<PersonId, Snooze> Snoozes { get; init; } = ImmutableDictionary<PersonId, Snooze>.Empty;

    /// <summary>When the office wanted the writers reminded then and there, the last time; null: never.</summary>
    public DateTimeOffset? ReminderAskedAt { get; init; }

    /// <summary>Hashes of what looks like personal data and may stand: see <see cref="AcceptedFinding"/>.</summary>
    public ImmutableHashSet<string> AcceptedFindings { get; init; } = [];

    /// <summary>The day on which the writer has told the office to expect the report; null when nothing was said.</summary>
    public DateOnly? PromisedOn { get; init; }

    /// <summary>That the version of now was handed in; null while it is written or corrected.</summary>
    public Submission? Submission { get; init; }

    /// <summary>The file it came in, when it was written before it came here; else null.</summary>
    public ReportTakenIn? TakenIn { get; init; }

    /// <summary>What is kept beside its stream because its events name it.</summary>
    public ImmutableList<KeptThing> Kept { get; init; } = [];

    /// <summary>What was let go by decision, oldest first.</summary>
    public ImmutableList<Disposed> Disposals { get; init; } = [];

    /// <summary>What the registrar and the archive know of it.</summary>
    public ReportRegistry Registry { get; init; } = ReportRegistry.None;

    /// <summary>Of versions that have been corrected since, oldest first.</summary>
    public IEnumerable<Submission> EarlierSubmissions => Registry.Earlier.Select(e => e.Submission);

    /// <summary>
    /// When it came in first, whatever was corrected since: lateness counts from here. Null while it has never been handed in.
    /// </summary>
    public Submission? FirstSubmission => EarlierSubmissions.FirstOrDefault() ?? Submission;

    /// <summary>The correction under way: it was handed in, and is written once more. Null when it is not.</summary>
    public Correction? OpenCorrection => Submission is null && !Registry.Corrections.IsEmpty ? Registry.Corrections[^1] : null;

    /// <summary>What was, or is being, delivered, by agenda key.</summary>
    public ImmutableDictionary<string, Attempt> Deliveries { get; init; } = ImmutableDictionary<string, Attempt>.Empty;

    /// <summary>Ids of the commands that have already had their effect.</summary>
    public ImmutableHashSet<string> Commands { get; init; } = [];

    /// <summary>How much each person has added on the last day on which it added anything.</summary>
    public ImmutableDictionary<PersonId, DailyShare> Shares { get; init; } = ImmutableDictionary<PersonId, DailyShare>.Empty;

    public bool IsOpened => Status != ReportStatus.NotOpened;

    public Round? CurrentRound => Rounds.LastOrDefault();

    /// <summary>Those at which several answered together, each once, in the order of the rounds.</summary>
    public IEnumerable<MeetingSource> Meetings =>
        Rounds.SelectMany(r => r.Answers.Values.Select(a => a.Meeting)).OfType<MeetingSource>().Distinct();

    /// <summary>The round that still asks; null when nobody was asked, or when it was over before a correction began.</summary>
    public Round? OpenRound => CurrentRound?.SentAt <= EarlierSubmissions.LastOrDefault()?.At ? null : CurrentRound;

    /// <summary>Texts beside the section's saved one, oldest first.</summary>
    public IEnumerable<AsideText> AsideOf(string section) => SetAside.Where(a => a.Section == section && a.Text != TextOf(section).Text);

    /// <summary>By what a thing went; null while it is kept.</summary>
    /// <param name="mark">See <see cref="KeptThing"/>.</param>
    public Disposed? DisposalOf(string mark) => Disposals.Find(d => d.Things.Any(t => t.Mark == mark));

    public SectionText TextOf(string section) => Texts.GetValueOrDefault(section, SectionText.Empty);

    /// <summary>What stands in a diary field of the form: nobody types it there. Empty until it is known.</summary>
    public string DiaryOf(TemplateSection field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Role switch
        {
            FieldRole.CaseNumber => Registry.Registration?.CaseNumber ?? "",
            FieldRole.RegistrarSignature => Registry.Registration?.Signature ?? "",
            FieldRole.Registration => Written(Registry.Registration?.At),
            FieldRole.Arrival => Written(Submission?.At),
            _ => "",
        };
    }

    /// <summary>Nothing is written or registered in the section.</summary>
    public bool IsEmpty(TemplateSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return string.IsNullOrWhiteSpace(TextOf(section.Id).Text) && !Figures.HasAny(section);
    }

    /// <summary>The texts of the sections that were frozen by <see cref="ReportSubmitted"/> or asked about, hashed; see
    /// <see cref="ReportVersion"/>.</summary>
    public string Version => ReportVersion.Of(this);

    private static string Written(DateTimeOffset? at) => at is { } instant ? Days.Iso(StockholmTime.DayOf(instant)) : "";
}

/// <summary>Reminders due after <paramref name="At"/> wait until the working morning on or after a day.</summary>
public sealed record Snooze(DateOnly Until, DateTimeOffset At);

/// <summary>That the report was handed in: when, by whom, and who of the steering group had not answered by then.</summary>
public sealed record Submission(DateTimeOffset At, PersonId By, string Version, IReadOnlyList<PersonId> Unanswered);
