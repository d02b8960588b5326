using System.ComponentModel.DataAnnotations;
using FinsamBot.Documents.Pdf;

namespace FinsamBot.Documents;

/// <summary>Section <c>Documents</c> of the settings.</summary>
public sealed class DocumentOptions
{
    public const string Section = "Documents";

    private const string TimeLimitProblem = $"{Section}:{{0}} must be five seconds to an hour.";

    /// <summary>Which PDF for the archive: <c>1a</c> (ISO 19005-1), or <c>2b</c> (ISO 19005-2, which is PDF/UA as well).</summary>
    public string PdfA { get; init; } = PdfLevel.Two.Name;

    /// <summary>The program <c>soffice</c>; empty looks for it on the path and where its installers put it.</summary>
    public string LibreOffice { get; init; } = "";

    /// <summary>How long making PDF of the documents of one call may take.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00", ParseLimitsInInvariantCulture = true, ErrorMessage = TimeLimitProblem)]
    public TimeSpan PdfTimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>What is wrong beside the annotations, each as a sentence that names the setting.</summary>
    internal IEnumerable<string> Problems()
    {
        if (PdfLevel.Of(PdfA) is null)
        {
            yield return $"{Section}:{nameof(PdfA)} must be {PdfLevel.One.Name} or {PdfLevel.Two.Name}.";
        }
    }
}
