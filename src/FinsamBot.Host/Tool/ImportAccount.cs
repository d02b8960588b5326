using System.Globalization;
using System.Text;
using FinsamBot.Domain.Checks.Contradictions;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Intake.Forms;
using FinsamBot.Intake.Forms.Appendix;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Host.Tool;

/// <summary>What was understood of a file, for a person to read.</summary>
internal sealed class ImportAccount
{
    private const int LongestValue = 70;

    private readonly Language _language;
    private readonly StringBuilder _text = new();

    private ImportAccount(Language language) => _language = language;

    public static string Of(ImportedFile file, Language language)
    {
        var account = new ImportAccount(language);
        account.Tell(file);
        return account._text.ToString();
    }

    private void Tell(ImportedFile file)
    {
        _text.AppendLine(Path.GetFileName(file.Path));
        if (file.Result is { IsUnderstood: true } result)
        {
            Form(result.Document);
            Found(result.Document);
            Doubts(result.Document);
            Block("Import_Saved", file.Saved.Select(s => $"{s.Report.Intervention}: {Outcome(s.Outcome)}"));
        }
        else
        {
            Line($"  {Words("Import_Refused", file.Result?.Refusal?.In(_language) ?? Words("File_Missing", file.Path))}");
        }
    }

    private string Outcome(TakenIn outcome)
    {
        if (outcome.Refusal is { } refusal)
        {
            return Texts.Of(refusal, _language);
        }

        return outcome.Changed ? $"{outcome.Id}" : Words("Import_Known", $"{outcome.Id}");
    }

    private void Form(ImportedDocument document)
    {
        var period = document.Period?.ToString() ?? Words("Import_UnknownPeriod");
        Line($"  {Words("Import_Form", document.Form, document.TemplateVersion, period)}");
        Block(
            "Import_Fields",
            document.Fields.Where(f => f.Value.Length > 0).Select(f => $"{f.Label}: {Short(f.Value)} ({Certainty(f.Confidence)})")
        );
        Block(
            "Import_Sections",
            document.Sections.Select(s => $"{s.Number, -4} {Short(s.Label)}: {Length(s)} ({Certainty(s.Confidence)})")
        );
    }

    private void Found(ImportedDocument document)
    {
        Block("Import_Tables", document.Tables.Select(t => $"{t.Name}: {Words("Import_Rows", t.Rows.Count)}{Totals(t)}"));
        Block(
            "Import_Interventions",
            document.Interventions.Select(i =>
                $"{i.Name}{(i.IsPart ? Words("Import_Part") : "")}{(i.Period is { } period ? $", {period}" : "")}"
            )
        );
        Block("Import_Participants", document.Participants.Select(p => $"{p.Intervention} {p.All}{Sexes(p)}".Trim()));
        Block("Import_Deviations", document.Deviations.Select(d => $"{d.On:yyyy-MM-dd} {Short(d.Text)}".Trim()));
        Block(
            "Import_Signatures",
            document.Signatures.Select(s =>
                s.IsSigned ? $"{s.Role}: {s.Organisation} {s.On:yyyy-MM-dd}, {s.Name}" : Words("Import_Unsigned", s.Role)
            )
        );
    }

    private void Doubts(ImportedDocument document)
    {
        Block("Import_Contradictions", document.Contradictions.Select(c => ContradictionWords.Of(c, _language)));
        Block("Import_Questions", document.Questions.Select(q => q.In(_language)));
        Block("Import_Unplaced", document.Unplaced.Select(Short));
        Block("Import_Reports", AppendixSplit.Reports(document).Select(Report));
    }

    private string Report(ImportedDocument report)
    {
        var intervention = report.Interventions is [var own, ..] ? own.Name : Words("Import_UnknownIntervention");
        return $"{intervention}: {report.Form}, {report.Period?.ToString() ?? Words("Import_UnknownPeriod")}";
    }

    private void Block(string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            Line($"  {Words(heading)}");
            all.ForEach(l => Line($"    {l}"));
        }
    }

    private void Line(string line) => _text.AppendLine(line);

    private string Totals(ImportedTable table) => table.Totals is { } totals ? $", {Words("Import_Total", string.Join('/', totals))}" : "";

    private string Sexes(ImportedParticipants participants) =>
        participants is { Women: { } women, Men: { } men } ? $" ({Words("Import_Sexes", women, men)})" : "";

    private string Length(ImportedSection section) =>
        section.Text.Length == 0 ? Words("Import_Empty") : Words("Import_Letters", section.Text.EnumerateRunes().Count());

    private string Certainty(double confidence) =>
        Words("Import_Certainty", (confidence * 100).ToString("0", CultureInfo.InvariantCulture));

    private string Words(string key, params object[] arguments) => ToolTexts.Of(_language, key, arguments);

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestValue ? line : $"{line[..LongestValue]}…";
    }
}
