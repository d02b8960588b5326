using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Text;

namespace FinsamBot.Archive.Exporting;

/// <param name="LeaveOut">Leave out the reports that wait for the office, instead of writing nothing.</param>
public sealed record ExportOrder(int Year, string Folder, bool LeaveOut = false);

/// <summary>What came of an export.</summary>
/// <param name="Refusal">Why nothing was written; null when something was.</param>
public sealed record ExportOutcome(
    ExportOrder Order,
    ExportRefusal? Refusal,
    IReadOnlyList<WrittenPackage> Packages,
    IReadOnlyList<ExportProblem> Problems
)
{
    /// <summary>Every case has its package.</summary>
    public bool IsWhole => Refusal is null && !Problems.Any(p => p.CostsPackage);

    /// <summary>Why nothing was written, in a sentence; empty when something was.</summary>
    public string RefusalIn(Language language) =>
        Refusal is { } refusal
            ? Texts.Of(language, $"Refusal_{refusal}", Order.Folder, Order.Year, new DateOnly(Order.Year, 12, 31).AddDays(1))
            : "";
}
