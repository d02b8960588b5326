using System.Buffers;

namespace FinsamBot.Simulation.Post;

/// <summary>Signs that nobody sees: put into words by some, and never to be stored.</summary>
internal static class Hidden
{
    private const string Signs = "\u0000\u0007\u001B\u007F\u0085\u200B\u200E\u200F\u202A\u202B\u202D\u202E\u2060\u2066\u2067\u2069\uFEFF";

    private static readonly SearchValues<char> Any = SearchValues.Create(Signs);

    private static readonly string[] Some = ["\u202E", "\u0007", "\u200B", "\u2066", "\uFEFF", "\U000E0041"];

    /// <summary>The words with one after every fifth letter; without them they are as they were.</summary>
    public static string In(string words) => string.Concat(words.Select((c, i) => i % 5 == 4 ? $"{c}{Some[i / 5 % Some.Length]}" : $"{c}"));

    public static bool IsIn(string? text) =>
        text is not null && (text.AsSpan().ContainsAny(Any) || text.Contains("\U000E0041", StringComparison.Ordinal));
}
