using System.Globalization;
using FinsamBot.Intake.Forms.Labels;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake.Forms.FinalReport;

/// <summary>How many took part, from the sentences or lines that say so: numbers beside words for women and men are theirs, and the largest
/// other one is the whole, be it their sum or not.</summary>
internal static class ParticipantCounts
{
    public static IReadOnlyList<ImportedParticipants> Read(string text, IReadOnlyList<ImportedIntervention> interventions) =>
        Keyed(interventions) is var keyed ? [.. Statements(text).Select(s => Count(s, keyed)).OfType<ImportedParticipants>()] : [];

    private static List<(ImportedIntervention About, string Key)> Keyed(IReadOnlyList<ImportedIntervention> interventions) =>
        [.. interventions.Where(i => i.Name.Length > 0).Take(ReadingLimits.Parts).Select(i => (i, $" {Words.Key(i.Name)} "))];

    private static IEnumerable<string> Statements(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(l => l.Split(". ", StringSplitOptions.RemoveEmptyEntries));

    private static ImportedParticipants? Count(string statement, List<(ImportedIntervention About, string Key)> interventions)
    {
        var key = $" {Words.Key(statement)} ";
        var about = interventions.Find(i => key.Contains(i.Key, StringComparison.Ordinal)).About;
        // The name may hold numbers of its own.
        var words = Words.Of(about is null ? statement : statement.Replace(about.Name, "", StringComparison.OrdinalIgnoreCase));
        var numbers = words.Index().Where(w => IsCount(w.Item.Text)).ToList();
        if (numbers.Count == 0)
        {
            return null;
        }

        var (women, men) = (Beside(words, FormPhrases.Known.Women), Beside(words, FormPhrases.Known.Men));
        var others = numbers.Select(n => Number(n.Item.Text)).Where(n => n != women && n != men).ToList();
        var all = others.Count > 0 ? others.Max() : (women ?? 0) + (men ?? 0);
        return new ImportedParticipants(
            about?.Name ?? "",
            all,
            women ?? (men is { } m && m == all ? 0 : null),
            men ?? (women is { } w && w == all ? 0 : null)
        );
    }

    /// <summary>The number right before one of the words, or behind it where none stands before.</summary>
    private static int? Beside(IReadOnlyList<Word> words, IReadOnlyList<string> nouns)
    {
        var at = words.Index().Where(w => nouns.Contains(w.Item.Text)).Select(w => (int?)w.Index).FirstOrDefault();
        if (at is not { } i)
        {
            return null;
        }

        if (i > 0 && IsCount(words[i - 1].Text))
        {
            return Number(words[i - 1].Text);
        }

        if (i > 1 && words[i - 1].Text is "st" or "stycken" && IsCount(words[i - 2].Text))
        {
            return Number(words[i - 2].Text);
        }

        return i + 1 < words.Count && IsCount(words[i + 1].Text) ? Number(words[i + 1].Text) : null;
    }

    private static bool IsCount(string word) => word.Length is > 0 and <= 5 && word.All(char.IsAsciiDigit);

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
