using System.Text;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Annual;

/// <summary>The participants of the appendix for a spreadsheet: semicolons, UTF-8 with its mark, a line for each project and the total
/// first.</summary>
public static class AppendixCsv
{
    public const string ContentType = "text/csv";

    /// <summary>Counts are numbers; one that is masked is <c>..</c>. Text that a spreadsheet would take for a formula is given as
    /// text.</summary>
    public static RenderedDocument Render(AnnualAppendix appendix)
    {
        ArgumentNullException.ThrowIfNull(appendix);
        string[] columns = ["Table", "Owner", "Project", "Women", "Men", "Unsplit", "All"];
        var rows = Rows("Appendix_New", appendix.Participants.New).Concat(Rows("Appendix_Exited", appendix.Participants.Exited));
        var text = Line(columns.Select(c => Texts.Get($"Appendix_Column_{c}"))) + string.Concat(rows.Select(Line));
        return new RenderedDocument(
            $"{AppendixNames.File(appendix)}.csv",
            ContentType,
            (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]
        );
    }

    private static IEnumerable<IEnumerable<string>> Rows(string name, IReadOnlyList<ParticipantLine> lines) =>
        lines.Select(
            IEnumerable<string> (line) =>
                [
                    Texts.Get(name),
                    line.IsTotal ? Texts.Get("Appendix_Total") : line.Owner,
                    line.Project,
                    ParticipantPages.Shown(line.Women),
                    ParticipantPages.Shown(line.Men),
                    ParticipantPages.Shown(line.Unsplit),
                    ParticipantPages.Shown(line.All),
                ]
        );

    private static string Line(IEnumerable<string> cells) => string.Join(';', cells.Select(Cell)) + "\r\n";

    private static string Cell(string text)
    {
        var clean = CleanText.Of(text);
        var safe = IsFormula(clean) ? "'" + clean : clean;
        return safe.AsSpan().IndexOfAny(";\"\r\n\t") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>What spreadsheets take for a formula, also behind blanks and as full-width signs (OWASP, "CSV Injection").</summary>
    private static bool IsFormula(string text) =>
        text.Length > 0
        && (
            text[0] is '\t' or '\r' or '\n'
            || text.TrimStart() is [var first, ..] && "=+-@＝＋－＠".Contains(first, StringComparison.Ordinal)
        );
}
