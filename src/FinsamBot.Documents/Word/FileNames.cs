using System.Text;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Word;

/// <summary>File names that every mail program, file system and archive accepts.</summary>
internal static class FileNames
{
    private const int LongestName = 80;
    private const string Forbidden = "<>:\"/\\|?*";

    /// <summary><c>Kvartalsrapport Vägen vidare 2026-01-01–2026-03-31.docx</c>; a later version and a registered document say so, that
    /// nobody takes one for the other.</summary>
    public static string Of(ReportView view)
    {
        var registry = view.Report.Registry;
        var version = registry.Version > 1 ? " " + Texts.Get("File_Version", registry.Version) : "";
        var registered = registry.Registration is null ? "" : " " + Texts.Get("File_Registered");
        return $"{view.Template.Name.In(Texts.Of)} {Safe(view.Intervention.Name)} {view.Period}{version}{registered}.docx";
    }

    /// <summary>Whole characters only: a cut through a surrogate pair would leave a name that cannot be written.</summary>
    public static string Safe(string name)
    {
        var safe = new StringBuilder();
        foreach (var rune in CleanText.Line(name).EnumerateRunes().Take(LongestName))
        {
            safe.Append(IsForbidden(rune) ? " " : rune.ToString());
        }

        return string.Join(' ', safe.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
    }

    private static bool IsForbidden(Rune rune) =>
        Rune.IsControl(rune)
        || Rune.IsWhiteSpace(rune)
        || rune == Rune.ReplacementChar
        || (rune.IsBmp && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal));
}
