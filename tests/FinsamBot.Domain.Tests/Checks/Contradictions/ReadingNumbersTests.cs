using FinsamBot.Domain.Checks.Contradictions;

namespace FinsamBot.Domain.Tests.Checks.Contradictions;

/// <summary>How prose is parted into sentences, and which of its numbers are numbers of people. The texts are invented.</summary>
[TestClass]
public sealed class ReadingNumbersTests
{
    [TestMethod]
    [DataRow("noll", 0)]
    [DataRow("en", 1)]
    [DataRow("ett", 1)]
    [DataRow("Nitton", 19)]
    [DataRow("tjugo", 20)]
    [DataRow("tjugoen", 21)]
    [DataRow("tjugoett", 21)]
    [DataRow("trettiofem", 35)]
    [DataRow("nittionio", 99)]
    [DataRow("000123", 123)]
    [DataRow("999999", 999_999)]
    [DataRow("1000000", null, DisplayName = "seven digits: no number of people")]
    [DataRow("tjugonoll", null)]
    [DataRow("tjugotio", null)]
    [DataRow("tjugor", null)]
    [DataRow("12b", null)]
    [DataRow("hundra", null)]
    [DataRow("", null)]
    public void A_number_is_digits_or_a_word_up_to_ninety_nine(string word, int? number) => Assert.AreEqual(number, NumberWords.Of(word));

    [TestMethod]
    [DataRow("tva", 2)]
    [DataRow("atta", 8)]
    [DataRow("attiotva", 82)]
    [DataRow("två", null)]
    public void Without_their_marks_the_words_are_read_where_that_is_asked_for(string word, int? number) =>
        Assert.AreEqual(number, NumberWords.OfUnmarked(word));

    [TestMethod]
    [DataRow("Sju personer kom. Åtta gick.", "Sju personer kom.|Åtta gick.")]
    [DataRow("Gick det bra? Ja! Sedan … Allt är klart", "Gick det bra?|Ja!|Sedan …|Allt är klart")]
    [DataRow(
        "Vi har t.ex. Komvux och bl. a. Arbetsförmedlingen.",
        "Vi har t.ex. Komvux och bl. a. Arbetsförmedlingen.",
        DisplayName = "an abbreviation ends nothing"
    )]
    [DataRow("Det tog ca. 3 veckor.", "Det tog ca. 3 veckor.")]
    [DataRow("Det var bra. 3 personer kom.", "Det var bra.|3 personer kom.", DisplayName = "a digit begins one")]
    [DataRow("Det var bra. men kort.", "Det var bra. men kort.", DisplayName = "a small letter begins none")]
    [DataRow("\"Det var bra.\" Sedan gick de.", "\"Det var bra.\"|Sedan gick de.")]
    [DataRow("De sökte (alla sju.) Sedan gick de.", "De sökte (alla sju.)|Sedan gick de.")]
    [DataRow("Första raden\n\n  andra raden  \n", "Första raden|andra raden")]
    [DataRow("Klart. – Ny punkt", "Klart.|– Ny punkt")]
    [DataRow("   ", "")]
    public void Prose_is_parted_into_sentences(string text, string sentences) =>
        Assert.AreEqual(sentences, string.Join('|', new Prose(text).Statements.Select(s => s.Text)));

    [TestMethod]
    [DataRow("Sju personer har sökt.", "7 People")]
    [DataRow("12 nya inskrivna deltagare kom.", "12 People")]
    [DataRow("Vi har 30 kvinnor och 21 män.", "30 Women, 21 Men")]
    [DataRow("En kvinna och tre pojkar, två flickor.", "1 Women, 3 Men, 2 Women")]
    [DataRow("Sex unga kvinnor deltog.", "6 Women")]
    [DataRow("Sex unga deltog.", "6 People")]
    [DataRow("25 stycken har gått.", "25 People")]
    [DataRow("40 % av 50 deltagare, 12 procent av alla.", "40 Percent, 50 People, 12 Percent")]
    [DataRow("40 procentenheter", "", DisplayName = "another word")]
    [DataRow("Av dem har tre gått vidare.", "3 People", DisplayName = "alone before a verb, after Av")]
    [DataRow("Tre har gått vidare.", "", DisplayName = "alone before a verb in a sentence of nothing known")]
    [DataRow("Vi har 20 (nya deltagare), och 5 (till arbete).", "20 People, 5 People", DisplayName = "in brackets")]
    [DataRow("Mötet varade tre timmar och kostade 500 kronor.", "")]
    [DataRow("2–3 deltagare kom.", "", DisplayName = "a range is no number of its own")]
    [DataRow("2 – 3 deltagare kom.", "", DisplayName = "nor with blanks")]
    [DataRow("2 - 3 deltagare kom.", "")]
    [DataRow("- 3 deltagare kom.", "3 People", DisplayName = "an item of a list")]
    [DataRow("Alla kom – 3 deltagare var nya.", "3 People")]
    [DataRow("Den 2026-04-02 personer", "", DisplayName = "a date")]
    [DataRow("2,5 personer", "")]
    [DataRow("kl. 08:30 deltagare", "")]
    [DataRow("1/2 personer", "")]
    [DataRow("2022 personer", "", DisplayName = "a year")]
    [DataRow("1984 personer", "")]
    [DataRow("2122 personer", "2122 People")]
    [DataRow("1234567 personer", "")]
    public void A_number_counts_when_people_or_per_cent_follow_it(string sentence, string numbers) =>
        Assert.AreEqual(
            numbers,
            string.Join(", ", CountingSentence.In(sentence).SelectMany(s => s.Numbers).Select(n => $"{n.Value} {n.Unit}"))
        );

    [TestMethod]
    public void What_a_number_says_reaches_to_the_next_one()
    {
        var numbers = CountingSentence.In("Av 20 deltagare har åtta gått till arbete, 40 %.").Single().Numbers;

        Assert.AreSequenceEqual(
            ["3: 20 deltagare har ", "20: åtta gått till arbete, ", "43: 40 %."],
            numbers.Select(n => $"{n.Index}: {n.Clause}")
        );
    }
}
