using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FinsamBot.Simulation.Faults;

/// <summary>
/// A run of C# words to be found in source, without regard to spaces, line breaks and comments between them, nor to the comma that a
/// formatter puts behind the last of several lines.
/// </summary>
internal sealed class Wording
{
    private readonly List<SyntaxToken> _words;

    public Wording(string text) => _words = Words(text);

    /// <summary>Each place in <paramref name="source"/> where the words stand, with what its marks mean there.</summary>
    public IEnumerable<Place> In(string source)
    {
        var words = Words(source);
        for (var start = 0; start < words.Count; start++)
        {
            var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
            if (Match(words, start, 0, meanings, source) is { } end)
            {
                yield return new Place(TextSpan.FromBounds(words[start].SpanStart, words[end - 1].Span.End), meanings);
            }
        }
    }

    /// <summary>These words with the marks replaced by what they were found to mean.</summary>
    public static string Filled(string text, IReadOnlyDictionary<string, string> meanings)
    {
        foreach (var mark in Words(text).Where(IsMark).Reverse())
        {
            text = text[..mark.SpanStart] + meanings[mark.Text] + text[mark.Span.End..];
        }

        return text;
    }

    private static List<SyntaxToken> Words(string text)
    {
        var all = SyntaxFactory.ParseTokens(text).ToList();
        return [.. all.Where((word, n) => !word.IsKind(SyntaxKind.EndOfFileToken) && !(IsComma(word) && Closes(all[n + 1])))];
    }

    private static bool IsComma(SyntaxToken word) => word.IsKind(SyntaxKind.CommaToken);

    private static bool Closes(SyntaxToken word) => word.IsKind(SyntaxKind.CloseBraceToken) || word.IsKind(SyntaxKind.CloseBracketToken);

    private static bool IsMark(SyntaxToken word) => word.Text is ['@', ..] && word.IsKind(SyntaxKind.IdentifierToken);

    /// <summary>The index behind the last word that matched, or null.</summary>
    private int? Match(List<SyntaxToken> words, int at, int own, Dictionary<string, string> meanings, string source)
    {
        for (; own < _words.Count; own++, at++)
        {
            var wanted = _words[own];
            if (IsMark(wanted) && wanted.Text.StartsWith("@_", StringComparison.Ordinal))
            {
                return MatchRun(words, at, own, meanings, source);
            }

            if (at >= words.Count || !IsSame(wanted, words[at], meanings))
            {
                return null;
            }
        }

        return at;
    }

    /// <summary>The shortest run, with its brackets closed, behind which the rest of the words stand.</summary>
    private int? MatchRun(List<SyntaxToken> words, int start, int own, Dictionary<string, string> meanings, string source)
    {
        var depth = 0;
        for (var end = start; end <= words.Count && depth >= 0; end++)
        {
            if (depth == 0)
            {
                var run = end == start ? "" : source[words[start].SpanStart..words[end - 1].Span.End];
                var tried = new Dictionary<string, string>(meanings, StringComparer.Ordinal) { [_words[own].Text] = run };
                if (Match(words, end, own + 1, tried, source) is { } last)
                {
                    tried.ToList().ForEach(m => meanings[m.Key] = m.Value);
                    return last;
                }
            }

            depth += end < words.Count ? Opens(words[end]) : 0;
        }

        return null;
    }

    private static bool IsSame(SyntaxToken wanted, SyntaxToken word, Dictionary<string, string> meanings)
    {
        if (!IsMark(wanted))
        {
            return wanted.Text == word.Text;
        }

        return word.IsKind(SyntaxKind.IdentifierToken) && (meanings.TryAdd(wanted.Text, word.Text) || meanings[wanted.Text] == word.Text);
    }

    private static int Opens(SyntaxToken word) =>
        word.Kind() switch
        {
            SyntaxKind.OpenParenToken or SyntaxKind.OpenBraceToken or SyntaxKind.OpenBracketToken => 1,
            SyntaxKind.CloseParenToken or SyntaxKind.CloseBraceToken or SyntaxKind.CloseBracketToken => -1,
            _ => 0,
        };
}

/// <summary>Where words stand in a source, and what their marks mean there.</summary>
internal sealed record Place(TextSpan Span, IReadOnlyDictionary<string, string> Meanings);
