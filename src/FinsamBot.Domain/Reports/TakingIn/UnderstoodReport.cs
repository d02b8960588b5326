using System.Security.Cryptography;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.TakingIn;

/// <summary>A report that came as a file, as it was understood. Nothing of the file is missing: what has no place is in
/// <paramref name="Unplaced"/>.</summary>
/// <param name="Intervention">As the file names it.</param>
/// <param name="Period">Null when the file names none that can be read.</param>
/// <param name="WrittenOn">The report's own date; null when there is none that can be.</param>
/// <param name="Remarks">Numbers and dates that do not fit each other, as sentences.</param>
/// <param name="Questions">What somebody has to settle, as sentences.</param>
public sealed record UnderstoodReport(
    TemplateRef Form,
    string Intervention,
    string Owner,
    ReportingPeriod? Period,
    DateOnly? WrittenOn,
    IReadOnlyList<UnderstoodText> Texts,
    ReportFigures Figures,
    IReadOnlyList<string> Unplaced,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<string> Questions
)
{
    /// <summary>Of the figures those that stand in tables of our own documents: nothing of them is guessed from words. For whoever fills an
    /// open report; a report that is taken in has them among its figures.</summary>
    [JsonIgnore]
    public ReportFigures Registered { get; init; } = ReportFigures.None;
}

/// <summary>What belongs in a section.</summary>
/// <param name="Confidence">0 (a guess) to 1 (beyond doubt).</param>
public sealed record UnderstoodText(string Section, string Text, double Confidence);

/// <summary>What a file says: its reports (an appendix holds several), or why it cannot be used.</summary>
public sealed record Understanding(IReadOnlyList<UnderstoodReport> Reports, string? Refused = null);

/// <summary>The file that a report came in.</summary>
/// <param name="Sha256">Of its bytes, lower-case hex.</param>
public sealed record SourceFile(string Name, string Sha256)
{
    private const int LongestName = 200;

    /// <summary>One that was kept, as somebody asks for it again; null when they name none.</summary>
    public static SourceFile? Kept(string? sha256, string? name) =>
        sha256 is { Length: 2 * SHA256.HashSizeInBytes } && sha256.All(char.IsAsciiHexDigitLower) && !string.IsNullOrEmpty(name)
            ? new SourceFile(CleanText.Line(name, LongestName), sha256)
            : null;

    public static SourceFile Of(string name, ReadOnlyMemory<byte> content) =>
        new(CleanText.Line(name, LongestName), Convert.ToHexStringLower(SHA256.HashData(content.Span)));
}
