using System.Collections.Immutable;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Figures.Deviations;

/// <summary>A deviation belongs to the report that told it; a final report gathers every one with its day.</summary>
public sealed class DeviationFigures : FigureKind<Deviation>
{
    public override SectionKind Section => SectionKind.Deviations;

    public override IReadOnlyList<NamedEvent> EventNames { get; } =
    [
        new("deviationNoted.1", DeviationEventJson.Default.DeviationNoted),
        new("deviationRemoved.1", DeviationEventJson.Default.DeviationRemoved),
    ];

    internal override ReportFigures Number(ReportFigures figures) =>
        figures with
        {
            Deviations = [.. figures.Deviations.OrderBy(d => d.On).Select((d, i) => d with { Number = i + 1 })],
        };

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

    protected override IEnumerable<Deviation> Continued(IReadOnlyList<Report> earlier) => [];

    protected override IEnumerable<Deviation> Gathered(IReadOnlyList<Report> earlier) => earlier.SelectMany(r => r.Figures.Deviations);
}
