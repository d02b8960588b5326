using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Staffing;

namespace FinsamBot.Documents.Word.Figures;

internal sealed class StaffingTable() : FigureTable(SectionKind.Resources, [32, 38, 12, 18])
{
    protected override IEnumerable<string[]> Rows(ReportFigures figures, TemplateSection section) =>
        figures.Staffing.OrderBy(s => s.Unit, StringComparer.Ordinal).Select(Row);

    private static string[] Row(Post post) =>
        [
            Unit(post.Unit) + post.Organisation,
            post.Role,
            $"{post.Percent} %",
            PrintedForm.Get(post.IsFunded ? "Resources_Funded" : "Resources_CoFunded"),
        ];
}
