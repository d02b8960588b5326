using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Registry;

/// <summary>Why a document is not filed as PDF, said in words.</summary>
public static class PdfWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>Why there is no PDF, and what to do about it.</summary>
    public static string Of(PdfRefusal refusal, Language language) => Source.Get(language, $"Pdf_{refusal}");
}
