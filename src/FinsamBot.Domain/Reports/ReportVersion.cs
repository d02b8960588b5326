using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Interventions.Figures;

namespace FinsamBot.Domain.Reports;

/// <summary>
/// Names exactly what a reader saw: SHA-256 over the section ids and texts in ordinal order and then the registered figures, lower-case
/// hex. Two reports with the same texts and figures have the same version; any changed character gives another.
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

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>The same figures give the same bytes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReportFigures))]
internal sealed partial class FigureJson : JsonSerializerContext;
