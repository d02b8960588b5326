using System.Text.RegularExpressions;
using FinsamBot.Intake.Reading;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Intake.Reading;

/// <summary>Invented and changed Word files, ten thousand in the whole run, are read as LibreOffice shows them: the same words in the same
/// order, and each figure in its column.</summary>
[TestClass]
public sealed partial class LikeLibreOfficeTests
{
    private const int AtOnce = 100;

    private static readonly int Listed = Effort.Of(20, AtOnce);

    public static IEnumerable<object[]> Batches => Enumerable.Range(0, Effort.Of(1, 10_000 / AtOnce)).Select(n => new object[] { n });

    public static IEnumerable<object[]> Lists => Enumerable.Range(0, Effort.Of(1, 10)).Select(n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Batches))]
    public async Task What_is_shown_is_read_and_no_figure_changes_its_column(int batch)
    {
        var documents = Enumerable.Range(batch * AtOnce, AtOnce).Select(seed => (seed, Made(seed))).ToList();
        using var office = new LibreOffice();
        var shown = await office.ConvertAsync(documents.ConvertAll(d => d.Item2.File()), "fodt");

        var wrong = documents.Zip(
            shown,
            (d, file) => Differences(d.Item2, OfficeText.Of(file)) is { Length: > 0 } how ? $"{d.seed}: {how}" : ""
        );

        Assert.AreEqual("", string.Join("\n", wrong.Where(w => w.Length > 0)));
    }

    [TestMethod]
    [DynamicData(nameof(Lists))]
    public async Task Lists_show_the_numbers_that_they_have_there(int batch)
    {
        var documents = Enumerable
            .Range(batch * Listed, Listed)
            .Select(seed => new WordCorpus(seed) { IsUntracked = true }.Document())
            .ToList();
        using var office = new LibreOffice();
        var shown = await office.ConvertAsync(documents.ConvertAll(d => d.File()), "txt:Text");

        var wrong = new List<string>();
        var numbered = 0;
        foreach (var (word, file) in documents.Zip(shown))
        {
            var (ours, theirs) = (Labels(LinesOf(Read(word))), Labels(await File.ReadAllLinesAsync(file)));
            numbered += ours.Count(l => l.Value.Length > 0);
            // Boxes and notes are not in a plain text.
            wrong.AddRange(
                from l in ours
                where theirs.GetValueOrDefault(l.Key, l.Value) != l.Value
                select $"{l.Key}: {l.Value} and not {theirs[l.Key]}"
            );
        }

        Assert.AreEqual("", string.Join('\n', wrong));
        Assert.IsGreaterThan(documents.Count, numbered);
    }

    /// <summary>Each second one is changed after it was written.</summary>
    private static ReadingWord Made(int seed)
    {
        var word = new WordCorpus(seed).Document();
        return seed % 2 == 0 ? word : WordChanges.Of(word, seed);
    }

    private static string Differences(ReadingWord word, Words theirs)
    {
        var ours = Words.Of(Read(WithThingsOutside(word)));
        var (words, shown) = (string.Join(' ', ours.InOrder), string.Join(' ', theirs.InOrder));
        var (tables, grids) = (string.Join("\n\n", ours.Tables), string.Join("\n\n", theirs.Tables));
        var unshown = ours.InOrder.Where(w => WordCorpus.Unshown.Any(u => w.StartsWith(u, StringComparison.Ordinal)));
        return words != shown ? $"words\n{shown}\n{words}"
            : tables != grids ? $"tables\n{grids}\n\nbut\n{tables}"
            : string.Join(' ', unshown.Concat(ours.Moved));
    }

    /// <summary>Nothing that a file points at changes what is read of it.</summary>
    private static ReadingWord WithThingsOutside(ReadingWord word) =>
        word with
        {
            Relations =
            [
                ("image", "utanför", "file:///S:/bilder/logga.png", true),
                ("oleObject", "annat", "http://127.0.0.1:9/a.xlsx", true),
            ],
            Parts =
            [
                (
                    "word/_rels/settings.xml.rels",
                    ReadingWord.Related([("attachedTemplate", "t", @"file:///\\server\mallar\Rapport.dotm", true)])
                ),
            ],
        };

    private static SourceDocument Read(ReadingWord word)
    {
        var result = SourceReader.Read("rapport.docx", word.File());
        Assert.IsTrue(result.IsRead, result.Refusal?.Reason.ToString());
        return result.Document;
    }

    private static IEnumerable<string> LinesOf(SourceDocument document) =>
        document.Blocks.SelectMany(block =>
            block is SourceTable table ? table.Rows.SelectMany(r => r).SelectMany(c => c.Split('\n', '\t')) : [((SourceLine)block).Text]
        );

    /// <summary>What stands before the first word that is shown, by that word.</summary>
    private static Dictionary<string, string> Labels(IEnumerable<string> lines) =>
        lines
            .Select(l => Labelled().Match(l.Replace("*", "", StringComparison.Ordinal)))
            .Where(m => m.Success)
            .DistinctBy(m => m.Groups["word"].Value)
            .ToDictionary(m => m.Groups["word"].Value, m => m.Groups["label"].Value.Replace('-', '•').Replace('◦', '•'));

    [GeneratedRegex(
        @"^\W*?(?<label>(?:[0-9a-zA-Z]{1,5}[.)])*(?:[0-9]{1,2}|[-•◦])?)\s*(?:(?:dold|fyll)[0-9]+\s+)*(?<word>(?:ord|kol)[0-9a-z]+)"
    )]
    private static partial Regex Labelled();
}
