using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Reports.PersonalData;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.Writing;

namespace FinsamBot.Domain.Agenda;

/// <summary>How far a section has come, as people are told.</summary>
public enum SectionProgress
{
    NotStarted,

    /// <summary>By the bot, from the register; nobody has touched it.</summary>
    Prefilled,
    Started,
    Done,

    /// <summary>Not the lead's to write, and not asked about yet.</summary>
    WrittenBySteeringGroup,
    WaitsForSteeringGroup,

    /// <summary>Handed in without all the answers: no more will come.</summary>
    Closed,
}

/// <summary>A report with everything that is needed to show it: what cards, letters, pages and documents are made from.</summary>
public sealed record ReportView(Report Report, Circumstances Circumstances, DateTimeOffset Now) : ObligationView(Now)
{
    public override ImmutableDictionary<string, Attempt> Deliveries => Report.Deliveries;

    protected override IReadOnlyList<OpenItem> Planned() => ReportAgenda.Open(Report, Circumstances, Now);

    /// <summary>Now when documents wait to be filed, or a substitute to be noted: what is owed after that depends on them.</summary>
    public override DateTimeOffset? Next() => base.Next() is var next && IsToBePrepared && !(next < Now) ? Now : next;

    private bool IsToBePrepared => FilingRules.Owed(Report) is not null || LateSubstitutes.Owed(Report, Circumstances) is not null;

    public ReportId Id => Report.Id;

    public Intervention Intervention => Circumstances.Intervention;

    public ReportTemplate Template => Circumstances.Template;

    public ReportingPeriod Period => Report.Period!;

    public DateOnly Today => StockholmTime.DayOf(Now);

    /// <summary>The planned days, as they are with what is known now.</summary>
    public ReportPlan Plan => Circumstances.PlanOf(Report);

    public DateOnly DueDate => Plan.Due;

    /// <summary>The last day to answer that the steering group would get if it were asked today.</summary>
    public DateOnly AnswersCloseIfSentToday => Reviewing.AnswersClose(Report, Circumstances, Now);

    /// <summary>Working days after today up to and including the due date; 0 on the day and after it.</summary>
    public int WorkingDaysLeft => WorkingDaysUntil(DueDate);

    /// <summary>Working days after today up to and including a day; 0 on the day and after it.</summary>
    public int WorkingDaysUntil(DateOnly day) => Circumstances.Calendar.Between(Today, day);

    /// <summary>Whether what the group answers at a meeting can be registered: it is asked, and the report is not handed in.</summary>
    public bool AwaitsMinutes => Report is { OpenRound: not null, Submission: null };

    /// <summary>Whether the person can register it now.</summary>
    public bool TakesMinutesFrom(PersonId person) =>
        AwaitsMinutes && Circumstances.Association.People.ContainsKey(person) && Minutes.MayRegister(Circumstances, person, Today);

    /// <summary>Whether the person may write and submit today; also a stand-in may.</summary>
    public bool MayBeWrittenBy(PersonId person) => Circumstances.MayWrite(person, Today);

    /// <summary>The last day that somebody's reminders can be put off to.</summary>
    public DateOnly RemindersWaitUntil => Waiting.Latest(Report, Circumstances, Today);

    /// <summary>Whether the report tells what is registered now of a day. One that keeps its figures itself tells whatever is registered in
    /// it.</summary>
    public bool Tells(DateOnly day) => Report.KeepsFigures || (Report.Submission is null && Period.Contains(day));

    /// <summary>Sections about which something was registered after the hand-in: the report shows them as they were.</summary>
    public IReadOnlyList<TemplateSection> CameAfter
    {
        get
        {
            if (Report is { Submission: null } or { KeepsFigures: true })
            {
                return [];
            }

            var now = ShownFigures.Now(Report, Circumstances);
            return [.. Template.Sections.Where(s => !Report.Figures.IsSameIn(s, now))];
        }
    }

    public bool IsLate => Report is { Submission: null, Registry.Corrections.IsEmpty: true } && Today > DueDate;

    /// <summary>Nobody is reminded of it: the period is excused, or the intervention is paused.</summary>
    public bool IsResting =>
        ReportAgenda.Rests(Report, Circumstances) || (Report.Submission is null && Intervention.Changes.PauseOn(Today) is not null);

    /// <summary>
    /// Not late yet, and likely to be: the steering group should have had it before today and has not been asked, or, where none is asked,
    /// sections are empty and no more working days are left than the routine gives for preparing. A correction has no days to keep.
    /// </summary>
    public bool IsAtRisk =>
        Report is { Submission: null, CurrentRound: null, Registry.Corrections.IsEmpty: true }
        && !IsLate
        && !IsResting
        && (Plan.SendBy is { } send ? send < Today : EmptySections.Count > 0 && WorkingDaysLeft <= Circumstances.Routine.PreparingDays);

    public SectionProgress ProgressOf(TemplateSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (section.FilledBy == FilledBy.SteeringGroup)
        {
            if (Report.CurrentRound is { } round && !round.Silent.Any())
            {
                return SectionProgress.Done;
            }

            if (Report.Submission is not null)
            {
                return SectionProgress.Closed;
            }

            return Report.CurrentRound is null ? SectionProgress.WrittenBySteeringGroup : SectionProgress.WaitsForSteeringGroup;
        }

        var text = Report.TextOf(section.Id);
        if (Report.IsEmpty(section))
        {
            return SectionProgress.NotStarted;
        }

        if (IsPrefilled(section, text))
        {
            return SectionProgress.Prefilled;
        }

        return text.Done ? SectionProgress.Done : SectionProgress.Started;
    }

    public SectionProgress ProgressOf(TemplatePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var parts = page.Sections.Where(s => s.FilledBy is FilledBy.Lead or FilledBy.SteeringGroup).Select(ProgressOf).Distinct().ToList();
        var touched = parts.Where(p => p != SectionProgress.Prefilled).ToList();
        return parts.Count > touched.Count && touched is [] or [SectionProgress.NotStarted] ? SectionProgress.Prefilled
            : touched is [var one] ? one
            : SectionProgress.Started;
    }

    /// <summary>Whether any of the lead's own long sections is written.</summary>
    public bool HasText => Reviewing.Filled(Report, Template).Anything;

    /// <summary>The lead's own long sections that are still empty, by number.</summary>
    public IReadOnlyList<string> EmptySections => Reviewing.Filled(Report, Template).Empty;

    /// <summary>The lead's long sections without text, by number: also those that may be left empty.</summary>
    public IReadOnlyList<string> BlankSections =>
        [.. Template.Sections.Where(s => s.FilledBy == FilledBy.Lead && s.IsLong && Report.IsEmpty(s)).Select(s => s.Number)];

    /// <summary>The report was changed after the steering group was asked about it.</summary>
    public bool ChangedSinceSent =>
        Report.CurrentRound is { } round
        && Report.Submission is null
        && (AskingAgain.Moved(Report, round, Template).Count > 0 || round.HasOtherAttachments(Report));

    /// <summary>
    /// Sections of the lead that are other than a round asked about, in the form's order. The date that is set on handing in does
    /// not count.
    /// </summary>
    public IReadOnlyList<TemplateSection> ChangedSince(Round round)
    {
        var moved = AskingAgain.Moved(Report, round, Template);
        return [.. Template.Sections.Where(s => s.Kind != SectionKind.Date && moved.Contains(s.Id))];
    }

    /// <summary>Who would be asked if the report were sent now: everybody the first time, later only those to whom something is
    /// new.</summary>
    public IReadOnlyList<AskedMember> WouldBeAsked => AskingAgain.Among(AskingAgain.Group(Circumstances), Report, Template);

    /// <summary>Members who want the report to be completed first, as their latest word.</summary>
    public IReadOnlyList<AskedMember> ReturnedBy =>
        [.. Report.CurrentRound?.Statements.Where(s => s.Answer?.Kind == AnswerKind.Returned).Select(s => s.Member) ?? []];

    /// <summary>Somebody wants a completion, and the report has been changed since: it can be sent again.</summary>
    public bool WantsCompletion => ChangedSinceSent && ReturnedBy.Count > 0;

    /// <summary>The text of the steering group's section as the lead or the chair has worded it; empty: nobody has, and the draft
    /// stands.</summary>
    public string GroupsOwnWords => Template.SteeringGroupSection is { } section ? Report.TextOf(section.Id).Text : "";

    /// <summary>Whether the person may word the steering group's section: a writer or the chair, once the group was asked.</summary>
    public bool MayWordGroupsSection(PersonId person) =>
        Report is { CurrentRound: not null, Submission: null } && (MayBeWrittenBy(person) || Intervention.Has(person, Role.Chair));

    /// <summary>Members of the steering group who cannot be asked, because no address of theirs is known.</summary>
    public IReadOnlyList<Person> MembersWithoutAddress => [.. AskingAgain.Unreachable(Circumstances).Select(Circumstances.PersonOf)];

    /// <summary>Members whose word is still needed before the report is handed in without a question.</summary>
    public IReadOnlyList<AskedMember> MissingAnswers => Report.CurrentRound?.Missing(Circumstances.NeededAnswers) ?? [];

    /// <summary>What looks like personal data in what would be handed in, and nobody has judged to be fine, in the form's order; answers of
    /// the group last.</summary>
    public IReadOnlyList<PersonalDataPlace> PersonalData => PersonalDataPlace.All(Report, Circumstances);

    /// <summary>Of these, what stands in the report's own texts: what the steering group would read.</summary>
    public IReadOnlyList<PersonalDataPlace> WrittenPersonalData => [.. PersonalData.Where(p => p.Said is null)];

    /// <summary>Whether the date of the report lies before its period: accepted, but probably a slip of the year.</summary>
    public bool DateBeforePeriod => WrittenDates.Any(d => d < Period.Start);

    /// <summary>The date of the report when it is a day still to come: accepted, but worth a question. Null otherwise.</summary>
    public DateOnly? DateAhead => WrittenDates.Where(d => d > Today).Select(d => (DateOnly?)d).FirstOrDefault();

    /// <summary>Today still belongs to the period that the report is about.</summary>
    public bool PeriodIsRunning => Today <= Period.End;

    private IEnumerable<DateOnly> WrittenDates =>
        Template
            .Sections.Where(s => s is { Kind: SectionKind.Date, FilledBy: FilledBy.Lead })
            .Select(s => SwedishDate.TryParse(Report.TextOf(s.Id).Text, out var date) ? date : (DateOnly?)null)
            .OfType<DateOnly>();

    /// <summary>The register fills in names at the opening, as their first revision; whoever changes one makes the next.</summary>
    private bool IsPrefilled(TemplateSection section, SectionText text) =>
        !section.IsLong && section.Kind != SectionKind.Date && text.Revision == 1 && Report.Submission is null;
}
