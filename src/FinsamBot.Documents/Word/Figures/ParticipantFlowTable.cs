using System.Globalization;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Participants;

namespace FinsamBot.Documents.Word.Figures;

internal sealed class ParticipantFlowTable() : FigureTable(SectionKind.Participants, [30, 26, 12, 12, 20], numbersFrom: 2)
{
    protected override IEnumerable<string[]> Rows(ReportFigures figures, TemplateSection section)
    {
        var flows = figures.Participants;
        var all = flows.Count > 1 ? flows.Add(ParticipantFlow.Sum(flows) with { Unit = PrintedForm.Get("Participants_Together") }) : flows;
        foreach (var flow in all)
        {
            var name = flow.Unit.Length > 0 ? flow.Unit : PrintedForm.Get("Participants_Itself");
            (string Key, Headcount Count)[] lines =
            [
                ("Opening", flow.Opening),
                ("New", flow.New),
                ("Exited", flow.Exited),
                ("Closing", flow.Closing),
            ];
            foreach (var (key, count) in lines)
            {
                yield return [name, PrintedForm.Get($"Participants_{key}"), Number(count.Women), Number(count.Men), Whole(count)];
            }
        }
    }

    private static string Whole(Headcount count) =>
        count.Unsplit == 0 ? Number(count.All) : PrintedForm.Get("Participants_Unsplit", count.All, count.Unsplit);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
