using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Agenda;

/// <summary>How a report whose required sections are all written is spoken of: one that may be left empty is not claimed to be
/// written.</summary>
public static class UnwrittenWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>Alla avsnitt är skrivna; without a full stop.</summary>
    public static string AllWritten(ReportView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        return AllWritten(view.BlankSections.Count == 0, language);
    }

    internal static string AllWritten(bool everySection, Language language) =>
        Source.Get(language, everySection ? "Written_All" : "Written_Needed");
}
