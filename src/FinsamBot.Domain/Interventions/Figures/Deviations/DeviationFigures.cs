using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures.Deviations;

/// <summary>A deviation belongs to its day: the report of that day tells it, and a final report gathers every one.</summary>
public sealed class DeviationFigures : FigureKind<Deviation>
{
    public override SectionKind Section => SectionKind.Deviations;

    public override IReadOnlyList<NamedEvent> EventNames { get; } =
    [
        new("deviationNoted.1", DeviationEventJson.Default.DeviationNoted),
        new("deviationRemoved.1", DeviationEventJson.Default.DeviationRemoved),
    ];

    public override IEnumerable<FactSheet> Over(InterventionFigures figures, Language language) => DeviationSheets.Of(figures, language);

    internal override bool IsOfDay => true;

    internal override ReportFigures Within(ReportFigures figures, ReportingPeriod period) =>
        figures with
        {
            Deviations = figures.Deviations.FindAll(d => period.Contains(d.On)),
        };

    internal override ReportFigures Sorted(ReportFigures figures) => figures with { Deviations = InOrder(figures.Deviations) };

    /// <summary>Oldest first.</summary>
    internal static ImmutableList<Deviation> InOrder(ImmutableList<Deviation> entries) =>
        [.. entries.OrderBy(d => d.On).ThenBy(d => d.Number)];

    protected override ImmutableList<Deviation> Of(ReportFigures figures) => figures.Deviations;

    protected override ReportFigures With(ReportFigures figures, ImmutableList<Deviation> entries) => figures with { Deviations = entries };

    protected override string Line(Deviation entry, Language language) => DeviationWords.Of(entry, language);

    protected override IEnumerable<string> Words(Deviation entry) => [entry.Text, entry.Action];

    protected override Deviation Clean(Deviation entry) =>
        entry with
        {
            Text = CleanText.Of(entry.Text),
            Action = CleanText.Of(entry.Action),
        };

    protected override FigureEvent Saved(Deviation entry) => new DeviationNoted(entry);

    private protected override IEnumerable<Deviation> Continued(PeriodFigures last) => [];

    private protected override IEnumerable<Deviation> Gathered(IReadOnlyList<PeriodFigures> earlier) => [];

    private protected override bool IsAbout(Deviation known, Deviation read) => known.On == read.On && IsSame(known.Text, read.Text);

    private protected override bool SaysSame(Deviation known, Deviation read) =>
        (known.Kind, known.Amount) == (read.Kind, read.Amount) && IsSame(known.Action, read.Action);

    private protected override FigureCommand Registering(Deviation read, Deviation? known) =>
        new NoteDeviation(null, read.On, read.Kind, read.Text, read.Amount, read.Action);

    private protected override Deviation Named(Deviation entry, UnitName unit) => entry with { Number = unit.Numbers + entry.Number };
}
