namespace FinsamBot.Domain.Checks.PersonalData;

internal static class WordSets
{
    /// <summary>Whether a stretch of a text is one of the words, without a copy of it.</summary>
    public static bool Has(this HashSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
