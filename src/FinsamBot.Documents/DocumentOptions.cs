using FinsamBot.Documents.Pdf;
using Microsoft.Extensions.Configuration;

namespace FinsamBot.Documents;

/// <summary>Section <c>Documents</c> of the settings.</summary>
public sealed class DocumentOptions
{
    public const string Section = "Documents";

    /// <summary>Which PDF for the archive: <c>1a</c> (ISO 19005-1), or <c>2b</c> (ISO 19005-2, which is PDF/UA as well).</summary>
    public string PdfA { get; init; } = PdfLevel.Two.Name;

    /// <summary>The program <c>soffice</c>; empty looks for it on the path and where its installers put it.</summary>
    public string LibreOffice { get; init; } = "";

    /// <summary>How long making PDF of the documents of one call may take.</summary>
    public TimeSpan PdfTimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    public static DocumentOptions From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration.GetSection(Section).Get<DocumentOptions>() ?? new DocumentOptions();
    }

    /// <summary>What is wrong with the settings, each as a sentence that names the setting.</summary>
    public IEnumerable<string> Problems()
    {
        if (PdfLevel.Of(PdfA) is null)
        {
            yield return $"{Section}:{nameof(PdfA)} must be {PdfLevel.One.Name} or {PdfLevel.Two.Name}.";
        }

        if (PdfTimeLimit < TimeSpan.FromSeconds(5) || PdfTimeLimit > TimeSpan.FromHours(1))
        {
            yield return $"{Section}:{nameof(PdfTimeLimit)} must be five seconds to an hour.";
        }
    }
}
