using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Figures.Staffing;
using FinsamBot.Domain.Text;
using FinsamBot.Intake.Forms.Labels;

namespace FinsamBot.Intake.Forms;

/// <summary>What our own documents print beside the answers: tables of registered figures, and notes where nothing was written. They are no
/// answers.</summary>
internal static class OwnFigures
{
    private static readonly string[] Notes = ["SectionEmpty", "Group_NotAsked", "Group_NeverAsked"];

    private static readonly string[] Counts = ["Participants_Opening", "Participants_New", "Participants_Exited"];

    /// <summary>Parts the lines that our documents add from the lines that were written.</summary>
    public static (IReadOnlyList<SheetLine> Own, IReadOnlyList<SheetLine> Written) Split(
        TemplateSection section,
        IReadOnlyList<SheetLine> lines
    )
    {
        var own = lines.Count == 1 && Notes.Any(n => Same(lines[0].Text, PrintedForm.Get(n))) ? 1 : OfTable(section, lines);
        return ([.. lines.Take(own)], [.. lines.Skip(own)]);
    }

    /// <summary>How many lines the table of the section's figures takes: its introduction, its head and its rows.</summary>
    private static int OfTable(TemplateSection section, IReadOnlyList<SheetLine> lines)
    {
        if (!section.HoldsFigures || lines.Count < 2 || !Same(lines[0].Text, PrintedForm.Get($"{section.Kind}_Intro")))
        {
            return 0;
        }

        var columns = PrintedForm.HeadsOf($"{section.Kind}").Count;
        return IsHeader(lines[1], $"{section.Kind}", columns) ? 1 + lines.Skip(1).TakeWhile(l => l.Cells.Count == columns).Count() : 0;
    }

    public static IEnumerable<ImportedDeviation> Deviations(ImportedTable table) =>
        !Is(table, "Deviations", 4)
            ? []
            : from row in table.Rows
            let day = SwedishDate.TryParse(row[0], out var read) ? read : (DateOnly?)null
            where day is not null
            let what = WithAmount(row[2])
            select new ImportedDeviation(day, what.Text)
            {
                Kind = Enum.GetValues<DeviationKind>().FirstOrDefault(k => Same(DeviationWords.Of(k, Language.Swedish), row[1])),
                Amount = what.Amount,
                Action = Same(row[3], PrintedForm.Get("Deviations_NoAction")) ? "" : row[3],
            };

    /// <summary>The amount stands last, in brackets.</summary>
    private static (string Text, int? Amount) WithAmount(string text)
    {
        var label = " (" + PrintedForm.Get("Deviations_Amount", "");
        var at = text.EndsWith(')') ? text.LastIndexOf(label, StringComparison.Ordinal) : -1;
        return at >= 0 && int.TryParse(string.Concat(text[(at + label.Length)..].Where(char.IsAsciiDigit)), out var amount)
            ? (text[..at], amount)
            : (text, null);
    }

    public static IEnumerable<ParticipantFlow> Flows(ImportedTable table) =>
        !Is(table, "Participants", 5)
            ? []
            : table
                .Rows.Where(r => !Same(r[0], PrintedForm.Get("Participants_Together")))
                .GroupBy(r => r[0])
                .Select(g => new ParticipantFlow(
                    Same(g.Key, PrintedForm.Get("Participants_Itself")) ? "" : g.Key,
                    Of(g, Counts[0]),
                    Of(g, Counts[1]),
                    Of(g, Counts[2])
                ));

    /// <param name="level">Of the section in which the table stands.</param>
    public static IEnumerable<Goal> Goals(ImportedTable table, GoalLevel? level) =>
        !Is(table, "Goals", 4)
            ? []
            : table.Rows.Where(r => r[0].Trim().Length > 0).Select(r => OwnGoals.Of(r, level ?? GoalLevel.Intervention));

    public static IEnumerable<Post> Posts(ImportedTable table) =>
        !Is(table, "Resources", 4)
            ? []
            : from row in table.Rows
            let percent = row[2].TrimEnd('%').TrimEnd()
            where int.TryParse(percent, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            select new Post(
                0,
                "",
                row[0],
                row[1],
                int.Parse(percent, NumberStyles.None, CultureInfo.InvariantCulture),
                Same(row[3], PrintedForm.Get("Resources_Funded"))
            );

    private static Headcount Of(IEnumerable<IReadOnlyList<string>> rows, string key) =>
        rows.FirstOrDefault(r => Same(r[1], PrintedForm.Get(key))) is { } row
        && int.TryParse(row[2], out var women)
        && int.TryParse(row[3], out var men)
        && int.TryParse(row[4].Split([',', ' '])[0], out var all)
            ? new Headcount(women, men, Math.Max(0, all - women - men))
            : default;

    private static bool Is(ImportedTable table, string name, int columns) =>
        table.Header.Count == columns && table.Header.Index().All(h => Same(h.Item, PrintedForm.Get($"{name}_{h.Index + 1}")));

    private static bool IsHeader(SheetLine line, string name, int columns) =>
        line.Cells.Count == columns && line.Cells.Index().All(c => Same(c.Item, PrintedForm.Get($"{name}_{c.Index + 1}")));

    public static bool Same(string one, string other) => Words.Key(one) == Words.Key(other);
}
