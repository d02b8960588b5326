using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Interventions.Figures;

namespace FinsamBot.Domain.Reports;

/// <summary>
/// Names exactly what a reader saw: SHA-256 over the section ids and texts in ordinal order, then the registered figures and then what
/// follows the report, lower-case hex. Two reports with the same texts, figures and attachments have the same version; any changed
/// character gives another.
/// </summary>
public static class ReportVersion
{
    public static string Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (section, text) in report.Texts.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            // Length first: no two different reports may give the same bytes.
            hash.AppendData(Encoding.UTF8.GetBytes($"{section.Length}:{section}{text.Text.Length}:{text.Text}"));
        }

        if (!report.Figures.IsEmpty)
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(report.Figures, FigureJson.Default.ReportFigures));
        }

        if (!report.Attachments.IsEmpty)
        {
            var attached = report.Attachments.Select(a => new VersionedAttachment(a.File.Name, a.File.Sha256)).ToList();
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(attached, FigureJson.Default.ListVersionedAttachment));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>An attachment, by what makes it another one.</summary>
internal sealed record VersionedAttachment(string Name, string Sha256);

/// <summary>The same figures give the same bytes, and so do the same attachments.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReportFigures))]
[JsonSerializable(typeof(List<VersionedAttachment>))]
internal sealed partial class FigureJson : JsonSerializerContext;
