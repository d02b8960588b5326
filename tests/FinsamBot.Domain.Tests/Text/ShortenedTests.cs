using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Tests.Text;

/// <summary>The beginning of a text, where there is no room for all of it.</summary>
[TestClass]
public sealed class ShortenedTests
{
    [TestMethod]
    [DataRow("Kort.", 20, "Kort.", false)]
    [DataRow("En rad.\n- en punkt\n- en till", 16, "En rad.\n- en punkt", true)]
    [DataRow("Första meningen är här. Andra får inte plats.", 30, "Första meningen är här.", true)]
    [DataRow("Ett ord efter ett annat utan slut", 18, "Ett ord efter ett …", true)]
    [DataRow("Se avsnitt 2.1 som visar hur det gick", 16, "Se avsnitt 2.1 …", true)]
    [DataRow("Sammanhängandeordutanslut", 10, "Sammanhäng …", true)]
    public void Whole_lines_then_whole_sentences_then_whole_words(string text, int most, string expected, bool isCut)
    {
        var shortened = Shortened.Of(FormattedText.Parse(text), most);

        Assert.AreEqual(expected, shortened.Text.PlainText);
        Assert.AreEqual(isCut, shortened.IsCut);
    }

    [TestMethod]
    public void No_character_is_cut_in_half()
    {
        var said = Shortened.OfWords("Hurra😀😀😀", 6);

        Assert.IsTrue(said.IsNormalized());
        Assert.AreEqual("Hurra …", said);
    }
}
