using System.Globalization;
using System.Text;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Tool;

/// <summary>Planned reports: a table for each intervention, and below it the reasons, by the period that they are about.</summary>
internal static class PlanTable
{
    public static string Of(ToolRun run, IEnumerable<PlanRow> rows)
    {
        string[] headings =
        [
            run.Text("Column_Report"),
            run.Text("Column_Period"),
            run.Text("Column_WritingOpens"),
            run.Text("Column_SendBy"),
            run.Text("Column_AnswersClose"),
            run.Text("Column_ReadingDays"),
            run.Text("Column_Due"),
        ];
        var page = new StringBuilder();
        foreach (var intervention in rows.GroupBy(r => r.Intervention))
        {
            page.AppendLine(intervention.Key).AppendLine(ToolTable.Of(run.Terminal, headings, intervention.Select(Cells)));
            foreach (var row in intervention.Where(r => r.Reasons.Count > 0))
            {
                page.Append("  ").Append(row.Form).Append(", ").AppendLine(Period(row));
                page.AppendJoin("", row.Reasons.Select(reason => $"    {reason}{Environment.NewLine}"));
            }

            page.AppendLine();
        }

        return page.ToString().TrimEnd();
    }

    private static string[] Cells(PlanRow row) =>
        [
            row.Form,
            Period(row),
            Iso(row.WritingOpens),
            Iso(row.SendBy),
            Iso(row.AnswersClose),
            row.ReadingDays?.ToString(CultureInfo.InvariantCulture) ?? "–",
            Iso(row.Due),
        ];

    private static string Period(PlanRow row) => $"{Iso(row.PeriodStart)}–{Iso(row.PeriodEnd)}";

    private static string Iso(DateOnly? day) => day is { } known ? Days.Iso(known) : "–";
}
