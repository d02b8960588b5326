using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Word.Figures;

internal sealed class DeviationTable() : FigureTable(SectionKind.Deviations, [15, 17, 38, 30])
{
    protected override IEnumerable<string[]> Rows(ReportFigures figures, TemplateSection section) => figures.Deviations.Select(Row);

    private static string[] Row(Deviation deviation) =>
        [
            Days.Iso(deviation.On),
            DeviationWords.Of(deviation.Kind, Read),
            deviation.Text
                + (deviation.Amount is { } amount ? $" ({PrintedForm.Get("Deviations_Amount", FigureWords.Kronor(amount, Read))})" : ""),
            deviation.Action.Length > 0 ? deviation.Action : PrintedForm.Get("Deviations_NoAction"),
        ];
}
