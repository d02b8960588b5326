using System.Globalization;
using System.Text;
using FinsamBot.Domain.Checks.Contradictions;
using FinsamBot.Domain.Text;
using FinsamBot.Intake.Forms;
using FinsamBot.Intake.Forms.Appendix;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Host.Tool;

/// <summary>What was understood of a file, for a person to read.</summary>
internal static class ImportAccount
{
    private const int LongestValue = 70;

    public static string Of(ImportedFile file)
    {
        var text = new StringBuilder();
        text.AppendLine(Path.GetFileName(file.Path));
        if (file.Result is { IsUnderstood: true } result)
        {
            Document(text, result.Document);
            Block(text, "Sparat", file.Saved.Select(s => $"{s.Report.Intervention}: {Outcome(s.Outcome)}"));
        }
        else
        {
            Line(text, $"  Inte inläst. {file.Result?.Refusal?.In(Language.Swedish) ?? Import.Missing(file.Path)}");
        }

        return text.ToString();
    }

    private static string Outcome(TakenIn outcome) =>
        outcome.Refusal is { } refusal ? Texts.Of(refusal, Language.Swedish)
        : outcome.Changed ? $"{outcome.Id}"
        : $"{outcome.Id} fanns redan";

    private static void Document(StringBuilder text, ImportedDocument document)
    {
        Line(text, $"  Blankett: {document.Form}, version {document.TemplateVersion}. Period: {document.Period?.ToString() ?? "okänd"}.");
        Block(
            text,
            "Uppgifter",
            document.Fields.Where(f => f.Value.Length > 0).Select(f => $"{f.Label}: {Short(f.Value)} ({Percent(f.Confidence)})")
        );
        Block(text, "Avsnitt", document.Sections.Select(s => $"{s.Number, -4} {Short(s.Label)}: {Length(s)} ({Percent(s.Confidence)})"));
        Block(
            text,
            "Tabeller",
            document.Tables.Select(t =>
                $"{t.Name}: {t.Rows.Count} rader{(t.Totals is { } totals ? $", summa {string.Join('/', totals)}" : "")}"
            )
        );
        Block(
            text,
            "Insatser",
            document.Interventions.Select(i => $"{i.Name}{(i.IsPart ? " (del)" : "")}{(i.Period is { } period ? $", {period}" : "")}")
        );
        Block(
            text,
            "Deltagare",
            document.Participants.Select(p =>
                $"{p.Intervention} {p.All}{(p is { Women: { } women, Men: { } men } ? $" ({women} kvinnor, {men} män)" : "")}".Trim()
            )
        );
        Block(text, "Avvikelser", document.Deviations.Select(d => $"{d.On:yyyy-MM-dd} {Short(d.Text)}".Trim()));
        Block(
            text,
            "Underskrifter",
            document.Signatures.Select(s =>
                s.IsSigned ? $"{s.Role}: {s.Organisation} {s.On:yyyy-MM-dd}, {s.Name}" : $"{s.Role}: inte undertecknad"
            )
        );
        Block(text, "Stämmer inte överens", document.Contradictions.Select(c => ContradictionWords.Of(c, Language.Swedish)));
        Block(text, "Att svara på", document.Questions.Select(q => q.In(Language.Swedish)));
        Block(text, "Text utan plats", document.Unplaced.Select(Short));
        Block(text, "Rapporter i filen", AppendixSplit.Reports(document).Select(Report));
    }

    private static string Report(ImportedDocument report)
    {
        var intervention = report.Interventions is [var own, ..] ? own.Name : "okänd insats";
        return $"{intervention}: {report.Form}, {report.Period?.ToString() ?? "okänd period"}";
    }

    private static void Block(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            Line(text, $"  {heading}");
            all.ForEach(l => Line(text, $"    {l}"));
        }
    }

    private static void Line(StringBuilder text, string line) => text.AppendLine(line);

    private static string Length(ImportedSection section) =>
        section.Text.Length == 0 ? "tomt" : $"{section.Text.EnumerateRunes().Count()} tecken";

    private static string Percent(double confidence) => string.Create(CultureInfo.InvariantCulture, $"{confidence * 100:0} % säkert");

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestValue ? line : $"{line[..LongestValue]}…";
    }
}
