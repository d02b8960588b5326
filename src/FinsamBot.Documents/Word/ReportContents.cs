using FinsamBot.Domain.Agenda;

namespace FinsamBot.Documents.Word;

/// <summary>Whether a report is so long that its reader looks for things in it.</summary>
internal static class ReportContents
{
    private const int ManyChapters = 8;

    /// <summary>About twelve pages.</summary>
    private const int ManyCharacters = 30_000;

    public static bool AreWorthwhile(ReportView view) =>
        view.Template.Chapters.Count > ManyChapters
        || view.Template.Sections.Where(s => s.IsLong).Sum(s => view.Report.TextOf(s.Id).Text.Length) > ManyCharacters;
}
