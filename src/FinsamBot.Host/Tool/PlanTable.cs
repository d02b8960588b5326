using System.Globalization;
using System.Text;
using FinsamBot.Domain.Text;

namespace FinsamBot.Host.Tool;

/// <summary>Planned reports as a table for a terminal, the reasons below their row.</summary>
internal static class PlanTable
{
    private static readonly string[] Headings =
    [
        "insats",
        "rapport",
        "period",
        "skrivs från",
        "skickas",
        "svar senast",
        "läsdagar",
        "lämnas in",
    ];

    public static string Of(IReadOnlyList<PlanRow> rows)
    {
        var cells = rows.Select(Cells).ToList();
        var widths = Headings.Select((h, i) => cells.Select(c => c[i].Length).Append(h.Length).Max()).ToList();
        var table = new StringBuilder()
            .AppendLine(Line(Headings, widths))
            .AppendLine(string.Join("  ", widths.Select(w => new string('-', w))));
        foreach (var (row, line) in rows.Zip(cells))
        {
            table.AppendLine(Line(line, widths));
            foreach (var reason in row.Reasons)
            {
                table.Append("    ").AppendLine(reason);
            }
        }

        return table.ToString().TrimEnd();
    }

    private static string[] Cells(PlanRow row) =>
        [
            row.Intervention,
            row.Form,
            $"{Iso(row.PeriodStart)}–{Iso(row.PeriodEnd)}",
            Iso(row.WritingOpens),
            Iso(row.SendBy),
            Iso(row.AnswersClose),
            row.ReadingDays?.ToString(CultureInfo.InvariantCulture) ?? "–",
            Iso(row.Due),
        ];

    private static string Line(string[] cells, List<int> widths) =>
        string.Join("  ", cells.Select((c, i) => c.PadRight(widths[i]))).TrimEnd();

    private static string Iso(DateOnly? day) => day is { } known ? Days.Iso(known) : "–";
}
