using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Word.Figures;

/// <summary>Registered figures as tables: a line each, wholes computed.</summary>
internal static class FigureTables
{
    public static IReadOnlyList<FigureTable> All { get; } =
    [new GoalTable(), new ParticipantFlowTable(), new DeviationTable(), new StaffingTable()];

    public static void Write(WordWriter writer, ReportFigures figures, TemplateSection section)
    {
        if (All.FirstOrDefault(t => t.Section == section.Kind) is { } table && figures.HasAny(section))
        {
            table.Write(writer, figures, section);
        }
    }
}

/// <summary>How the entries of a kind are printed. Heads and introduction stand in <see cref="PrintedForm"/>, under the kind's
/// name.</summary>
/// <param name="section">Of which kind.</param>
/// <param name="shares">Of the width, for each column.</param>
/// <param name="numbersFrom">The first column that holds numbers.</param>
internal abstract class FigureTable(SectionKind section, int[] shares, int numbersFrom = int.MaxValue)
{
    protected const Language Read = Language.Swedish;

    public SectionKind Section { get; } = section;

    public void Write(WordWriter writer, ReportFigures figures, TemplateSection section)
    {
        writer.Write(StyleIds.TableIntro, PrintedForm.Get($"{Section}_Intro"));
        writer.Add(
            Tables.Of(
                section.Label.In(Read),
                shares,
                PrintedForm.HeadsOf($"{Section}"),
                Rows(figures, section).Select(r => Tables.Cells(r)),
                StyleOf
            )
        );
    }

    protected abstract IEnumerable<string[]> Rows(ReportFigures figures, TemplateSection section);

    protected static string Unit(string unit) => unit.Length > 0 ? unit + ": " : "";

    private string StyleOf(int row, int column) =>
        (IsHead: row < 0, IsNumber: column >= numbersFrom) switch
        {
            (true, true) => StyleIds.TableHeadNumber,
            (true, false) => StyleIds.TableHead,
            (false, true) => StyleIds.TableNumber,
            (false, false) => StyleIds.TableCell,
        };
}
