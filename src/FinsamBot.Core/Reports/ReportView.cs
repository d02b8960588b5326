using System.Collections.Immutable;
using FinsamBot.Core.Agenda;
using FinsamBot.Core.Calendar;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Planning;

namespace FinsamBot.Core.Reports;

/// <summary>How far a section has come, as people are told.</summary>
public enum SectionProgress
{
    NotStarted,
    Started,
    Done,
    WaitsForSteeringGroup,
}

/// <summary>A report with everything that is needed to show it: what cards, letters, pages and documents are made from.</summary>
public sealed record ReportView(Report Report, Circumstances Circumstances, DateTimeOffset Now) : MatterView(Now)
{
    public override ImmutableDictionary<string, Attempt> Deliveries => Report.Deliveries;

    public override IEnumerable<OpenItem> Open() => ReportAgenda.Open(Report, Circumstances, Now);

    public ReportId Id => Report.Id;

    public Intervention Intervention => Circumstances.Intervention;

    public ReportTemplate Template => Circumstances.Template;

    public ReportingPeriod Period => Report.Period!;

    public DateOnly Today => StockholmTime.DayOf(Now);

    /// <summary>The planned days, as they are with what is known now.</summary>
    public ReportPlan Plan => Circumstances.PlanOf(Report);

    public DateOnly DueDate => Plan.Due;

    /// <summary>The last day to answer that the steering group would get if it were asked today.</summary>
    public DateOnly AnswersCloseIfSentToday => Reviewing.AnswersClose(Report, Circumstances, Today);

    /// <summary>Working days after today up to and including the due date; 0 on the day and after it.</summary>
    public int WorkingDaysLeft => WorkingDaysUntil(DueDate);

    /// <summary>Working days after today up to and including a day; 0 on the day and after it.</summary>
    public int WorkingDaysUntil(DateOnly day) => Circumstances.Calendar.Between(Today, day);

    /// <summary>Whether the person may write and submit today; also a stand-in may.</summary>
    public bool MayBeWrittenBy(PersonId person) => Circumstances.MayWrite(person, Today);

    public bool IsLate => Report.Submission is null && Today > DueDate;

    public SectionProgress ProgressOf(TemplateSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (section.FilledBy == FilledBy.SteeringGroup)
        {
            return Report.CurrentRound is not { } round ? SectionProgress.NotStarted
                : round.Answers.IsEmpty ? SectionProgress.WaitsForSteeringGroup
                : round.Silent.Any() ? SectionProgress.Started : SectionProgress.Done;
        }

        var text = Report.TextOf(section.Id);
        return string.IsNullOrWhiteSpace(text.Text) ? SectionProgress.NotStarted : text.Done ? SectionProgress.Done : SectionProgress.Started;
    }

    public SectionProgress ProgressOf(TemplatePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var parts = page.Sections.Where(s => s.FilledBy is FilledBy.Lead or FilledBy.SteeringGroup).Select(ProgressOf).Distinct().ToList();
        return parts is [var one] ? one : SectionProgress.Started;
    }

    /// <summary>The lead's own long sections that are still empty, by number.</summary>
    public IReadOnlyList<string> EmptySections => Reviewing.Filled(Report, Template).Empty;

    /// <summary>The report was changed after the steering group was asked about it.</summary>
    public bool ChangedSinceSent => Report.CurrentRound is { } round && Report.Submission is null && round.Version != Report.Version;

    /// <summary>Whether the date of the report lies before its period: accepted, but probably a slip of the year.</summary>
    public bool DateBeforePeriod =>
        Template.Sections.Where(s => s is { Kind: SectionKind.Date, FilledBy: FilledBy.Lead })
            .Any(s => SwedishDate.TryParse(Report.TextOf(s.Id).Text, out var date) && date < Period.Start);
}
