using FinsamBot.Documents.Word;
using FinsamBot.Domain.Annual;

namespace FinsamBot.Documents.Annual;

/// <summary>What the appendix is called.</summary>
internal static class AppendixNames
{
    public static string Title(AnnualAppendix appendix) => Texts.Get("Appendix_Title", appendix.Year);

    public static string Subtitle(AnnualAppendix appendix) => Texts.Get($"Appendix_Subtitle_{appendix.Kind}");

    /// <summary>Without its ending.</summary>
    public static string File(AnnualAppendix appendix) => FileNames.Safe(Texts.Get("Appendix_File", appendix.Year, appendix.Association));
}
