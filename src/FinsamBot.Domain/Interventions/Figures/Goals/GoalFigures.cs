using System.Collections.Immutable;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures.Goals;

/// <summary>Goals keep their thread from report to report; a final report has them as they last stood.</summary>
public sealed class GoalFigures : FigureKind<Goal>
{
    public override SectionKind Section => SectionKind.Goals;

    public override IReadOnlyList<NamedEvent> EventNames { get; } =
    [new("goalRemoved.1", GoalEventJson.Default.GoalRemoved), new("goalSaved.1", GoalEventJson.Default.GoalSaved)];

    public override IEnumerable<FigureRemark> RemarksIn(TemplateSection section, ReportFigures figures) =>
        EntriesIn(section, figures).Select(g => OfStatus(section, g)).OfType<FigureRemark>();

    public override IEnumerable<FactSheet> Over(InterventionFigures figures, Language language) => GoalThreads.Of(figures, language);

    /// <summary>Goals are numbered as they come, those of parts with the part's name before.</summary>
    internal override ReportFigures Sorted(ReportFigures figures) =>
        figures with
        {
            Goals =
            [
                .. figures
                    .Goals.OrderBy(g => g.Unit, StringComparer.Ordinal)
                    .ThenBy(g => g.Id.Length)
                    .ThenBy(g => g.Id, StringComparer.Ordinal),
            ],
        };

    protected override ImmutableList<Goal> Of(ReportFigures figures) => figures.Goals;

    protected override ReportFigures With(ReportFigures figures, ImmutableList<Goal> entries) => figures with { Goals = entries };

    protected override string Line(Goal entry, Language language) => GoalWords.Of(entry, language);

    protected override IEnumerable<string> Words(Goal entry) => [entry.Text, entry.Standing.Forecast, entry.Standing.Comment];

    protected override Goal Clean(Goal entry) =>
        entry with
        {
            Unit = CleanText.Line(entry.Unit),
            Text = CleanText.Of(entry.Text),
            Standing = entry.Standing.Clean(),
        };

    protected override FigureEvent Saved(Goal entry) => new GoalSaved(entry);

    private protected override IEnumerable<Goal> Continued(PeriodFigures last) =>
        last.Figures.Goals.Select(g => g.CarriedFrom(last.Period.End));

    private protected override IEnumerable<Goal> Gathered(IReadOnlyList<PeriodFigures> earlier) =>
        earlier.SelectMany(p => p.Figures.Goals).GroupBy(g => g.Id).Select(AsItLastStood);

    private protected override Goal Named(Goal entry, UnitName unit) =>
        unit.Unit.Length == 0 ? entry : entry with { Id = $"{unit.Unit}/{entry.Id}", Unit = unit.Unit };

    protected override bool IsIn(TemplateSection section, Goal entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.StandsIn(section);
    }

    private protected override Goal InPart(Goal entry, IReadOnlyList<string> parts) =>
        entry.Unit.Length == 0 && Parted(entry.Text, parts) is { Part.Length: > 0 } parted
            ? entry with
            {
                Unit = parted.Part,
                Text = parted.Words,
            }
            : entry;

    private protected override bool IsAbout(Goal known, Goal read) => known.Unit == read.Unit && IsSame(known.Text, read.Text);

    private protected override bool IsOpen(Goal known, Goal read) =>
        known.Standing == GoalStanding.Unsaid && read.Standing != GoalStanding.Unsaid && known.Target == read.Target;

    private protected override bool SaysSame(Goal known, Goal read) =>
        known.Target == read.Target
        && known.Standing with { Comment = "", Forecast = "" } == read.Standing with { Comment = "", Forecast = "" }
        && IsSame(known.Standing.Comment, read.Standing.Comment)
        && IsSame(known.Standing.Forecast, read.Standing.Forecast);

    private protected override FigureCommand Registering(Goal read, Goal? known) =>
        known is null
            ? new SaveGoal(null, read.Unit, read.Level, read.Text, read.Target, read.Standing)
            : new SaveGoal(known.Id, known.Unit, known.Level, known.Text, known.Target, read.Standing);

    /// <summary>Its latest words, with the latest that anybody has said of how it goes.</summary>
    private static Goal AsItLastStood(IEnumerable<Goal> steps)
    {
        var (last, said) = (steps.Last(), steps.LastOrDefault(g => g.Standing.Status != GoalStatus.NotSaid));
        return said is null ? last : last with { Standing = said.Standing, Thread = said.Thread };
    }

    private static FigureRemark? OfStatus(TemplateSection section, Goal goal)
    {
        var (standing, target) = (goal.Standing, goal.Target);
        var reached = target.Kind switch
        {
            TargetKind.Share => standing.Percent >= target.From,
            TargetKind.Count => standing.Numerator >= target.From,
            TargetKind.Range => standing.Numerator >= target.From && standing.Numerator <= target.To,
            _ => (bool?)null,
        };
        var isCounted = target.Kind == TargetKind.Share ? standing.Percent is not null : standing.Numerator is not null;
        return !isCounted
            ? null
            : (standing.Status, reached) switch
            {
                (GoalStatus.Met, false) => new FigureRemark(section.Id, FigureRemarkKind.MetBelowTarget, goal),
                (GoalStatus.NotMet, true) => new FigureRemark(section.Id, FigureRemarkKind.NotMetThoughReached, goal),
                _ => null,
            };
    }
}
