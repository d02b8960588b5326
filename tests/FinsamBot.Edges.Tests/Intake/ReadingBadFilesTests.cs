using FinsamBot.Domain.Text;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Edges.Tests.Intake;

[TestClass]
public sealed class ReadingBadFilesTests
{
    private const long MostBytes = 64 * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public static IEnumerable<object[]> Names => ReadingBadFiles.All.Keys.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_bad_file_is_refused_for_what_is_wrong_with_it(string name)
    {
        var (file, reason, content) = ReadingBadFiles.All[name];

        var result = SourceReader.Read(file, content());

        Assert.IsFalse(result.IsRead);
        Assert.AreEqual(reason, result.Refusal.Reason);
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Refusing_takes_neither_two_seconds_nor_64_MB(string name)
    {
        var (file, _, make) = ReadingBadFiles.All[name];
        var content = make();

        var cost = ReadingCost.Of(() => SourceReader.Read(file, content));

        Assert.IsLessThan(MostBytes, cost.Bytes);
        Assert.IsLessThan(Longest, cost.Time);
    }

    [TestMethod]
    [DataRow(Language.Swedish, "Filen rapport.docx är lösenordsskyddad. ")]
    [DataRow(Language.English, "The file rapport.docx is protected by a password. ")]
    public void A_refusal_says_what_is_wrong_and_what_to_do(Language language, string begins)
    {
        var (_, _, content) = ReadingBadFiles.All["a locked document"];

        var says = SourceReader.Read(@"C:\Rapporter\rapport.docx", content()).Refusal!.In(language);

        Assert.StartsWith(begins, says);
        Assert.IsGreaterThan(begins.Length, says.Length);
    }

    [TestMethod]
    public void Every_reason_has_its_sentence_in_both_languages_and_a_file_that_shows_it()
    {
        foreach (var reason in Enum.GetValues<ImportRefusalReason>())
        {
            var (swedish, english) = (
                new ImportRefusal(reason, "a.docx", 20).In(Language.Swedish),
                new ImportRefusal(reason, "a.docx", 20).In(Language.English)
            );

            Assert.AreNotEqual(swedish, english);
            Assert.DoesNotContain("{", swedish + english);
        }
    }

    [TestMethod]
    public void What_a_file_is_called_by_its_sender_does_not_decide_what_it_is()
    {
        Assert.IsTrue(SourceReader.Read("rapport.txt", new ReadingWord().File()).IsRead);
        Assert.IsTrue(SourceReader.Read("rapport", "Text"u8.ToArray()).IsRead);
        Assert.AreEqual("rapport.txt", SourceReader.Read("../hem/rap\u0007port.txt", "Text"u8.ToArray()).Document!.FileName);
    }
}
