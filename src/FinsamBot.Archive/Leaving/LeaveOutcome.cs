using FinsamBot.Archive.Exporting;
using FinsamBot.Domain.Text;

namespace FinsamBot.Archive.Leaving;

/// <summary>What came of taking everything out.</summary>
/// <param name="Refusal">Why nothing was written; null when something was.</param>
/// <param name="Files">That stand in the plain folders.</param>
public sealed record LeaveOutcome(string Folder, ExportRefusal? Refusal, int Packages, int Files, IReadOnlyList<ExportProblem> Problems)
{
    public bool IsWhole => Refusal is null && !Problems.Any(p => p.CostsPackage);

    /// <summary>Why nothing was written, in a sentence; empty when something was.</summary>
    public string RefusalIn(Language language) => Refusal is { } refusal ? Texts.Of(language, $"Leave_{refusal}", Folder) : "";
}
