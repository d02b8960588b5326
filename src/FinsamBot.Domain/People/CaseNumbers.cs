using System.Text.RegularExpressions;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.People;

/// <summary>How an association writes its case numbers (diarienummer): a regular expression that the whole number must match, or
/// none.</summary>
public static class CaseNumbers
{
    private const int LongestPattern = 200;

    /// <summary>Why pattern and example cannot be used; null when they can. An example that does not fit its own pattern would only
    /// mislead.</summary>
    public static Refusal? RefusalOf(string? pattern, string? example) =>
        string.IsNullOrEmpty(pattern)
        || (pattern.Length <= LongestPattern && Whole(pattern) is { } whole && (example is null || whole.IsMatch(example)))
            ? null
            : new Refusal(RefusalReason.BadCaseNumberPattern, pattern, example ?? "");

    /// <summary>A pattern that cannot be read, which nobody could set, hinders nobody.</summary>
    public static bool Fits(string? pattern, string number) =>
        string.IsNullOrEmpty(pattern) || Whole(pattern) is not { } whole || whole.IsMatch(number);

    /// <summary>Without backtracking: the time is linear in the number, whatever somebody has written as the pattern.</summary>
    private static Regex? Whole(string pattern)
    {
        try
        {
            return new Regex($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
