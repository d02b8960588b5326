using System.Text.Json;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Checks.References;

/// <summary>Words that refer to something, as data: a phrase of words, of which any may end in <c>*</c> for whatever ending.</summary>
internal sealed class ReferencePhrases
{
    /// <summary>Phrases that look like one and are none.</summary>
    private const string Not = "Not";

    private readonly ILookup<char, (string[] Words, ReferredThing? To)> _byFirstLetter;

    private ReferencePhrases(IReadOnlyDictionary<string, string[]> phrases) =>
        _byFirstLetter = phrases
            .SelectMany(g =>
                g.Value.Select(p => (Words: p.Split(' '), To: g.Key == Not ? (ReferredThing?)null : Enum.Parse<ReferredThing>(g.Key)))
            )
            .OrderByDescending(p => p.Words.Length)
            .ThenByDescending(p => p.Words.Sum(w => w.Length))
            .ToLookup(p => p.Words[0][0]);

    public static ReferencePhrases BuiltIn { get; } = Read();

    /// <summary>The longest phrase that begins at a word. To is null when the words only look like a reference.</summary>
    public (int Words, ReferredThing? To)? At(IReadOnlyList<string> words, int at)
    {
        foreach (var (phrase, to) in _byFirstLetter[words[at][0]])
        {
            if (at + phrase.Length <= words.Count && phrase.Index().All(p => Fits(p.Item, words[at + p.Index])))
            {
                return (phrase.Length, to);
            }
        }

        return null;
    }

    private static bool Fits(string pattern, string word) =>
        pattern[^1] == '*' ? word.AsSpan().StartsWith(pattern.AsSpan(..^1), StringComparison.Ordinal) : word == pattern;

    private static ReferencePhrases Read() =>
        new(JsonSerializer.Deserialize<Dictionary<string, string[]>>(EmbeddedFile.Read("references/dangling-references.json"))!);
}
