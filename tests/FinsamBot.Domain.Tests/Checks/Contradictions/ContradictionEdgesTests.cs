using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Checks.Contradictions;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Tests.Checks.Contradictions;

/// <summary>The numbers and days at which something begins to be a contradiction, and what is said of it. The texts are invented.</summary>
[TestClass]
public sealed class ContradictionEdgesTests
{
    private const string Plan = "V32- V43 (8 aug 2022 – 28 okt 2022)";

    [TestMethod]
    public void A_contradiction_names_its_place_and_both_sentences_word_for_word()
    {
        const string Text = "Hösten var lugn. 20 personer har avslutats, varav 5 till arbete. Av övriga 12 personer väntar alla.";

        Assert.AreEqual(
            new Contradiction(
                ContradictionKind.PartsDoNotAddUp,
                "2.1",
                "20 personer har avslutats, varav 5 till arbete. Av övriga 12 personer väntar alla.",
                "5 + 12 = 17 (20)"
            ),
            PartsOfWhole.In("2.1", new Prose(Text)).Single()
        );
    }

    [TestMethod]
    [DataRow("Av 20 deltagare har åtta gått till arbete, fem gått till studier och fyra fått praktik.", "8 + 5 + 4 = 17 (20)")]
    [DataRow(
        "Av 20 deltagare har åtta gått till arbete, fem gått till studier och sju fått praktik.",
        "",
        DisplayName = "they make the whole"
    )]
    [DataRow("Av 20 deltagare har åtta gått till arbete och fem gått till studier.", "", DisplayName = "two parts need not be all")]
    [DataRow(
        "Av 20 deltagare har några, åtta, gått till arbete, fem gått till studier och tre fått praktik.",
        "",
        DisplayName = "some of many"
    )]
    [DataRow("20 personer har avslutats, varav 12 kvinnor.", "", DisplayName = "women alone are no parts")]
    [DataRow("20 personer har avslutats. Av övriga 12 personer väntar alla.", "", DisplayName = "nothing is divided before the others")]
    [DataRow("Totalt 50 deltagare, 29 kvinnor och 21 män.", "")]
    [DataRow(
        "Totalt 50 deltagare, 30 kvinnor och 21 män, varav 4 kvinnor är nya.",
        "",
        DisplayName = "two numbers of women: nobody knows which"
    )]
    [DataRow("20 personer är klara, varav 5 till arbete. Resterande 12 personer väntar.", "5 + 12 = 17 (20)")]
    [DataRow("20 personer är klara, av dem har 12 personer gått till arbete och 9 personer till studier.", "12 + 9 = 21 (20)")]
    public void Parts_and_their_whole(string text, string against) =>
        Assert.AreEqual(against, Against(PartsOfWhole.In("2.1", new Prose(text))));

    [TestMethod]
    [DataRow("Två personer har sökt vidare: till folkhögskola, komvux.", "", DisplayName = "two are too few to list")]
    [DataRow("Tre personer har sökt vidare: till folkhögskola, komvux.", "2: till folkhögskola; komvux")]
    [DataRow("Tolv personer har sökt vidare: till folkhögskola och komvux.", "2: till folkhögskola; komvux")]
    [DataRow(
        "Tretton personer har sökt vidare: till folkhögskola och komvux.",
        "",
        DisplayName = "more than twelve are not listed one by one"
    )]
    [DataRow("Sju personer har sökt vidare: till folkhögskola.", "", DisplayName = "one thing is no list")]
    [DataRow("Sju personer och två personer har sökt: till folkhögskola, komvux.", "2: till folkhögskola; komvux")]
    [DataRow("Sju personer av nio personer har sökt: till folkhögskola, komvux.", "", DisplayName = "a larger number behind it")]
    [DataRow("Sju deltagare har sökt till\n- folkhögskola\n- komvux", "", DisplayName = "no colon: the list may be of something else")]
    [DataRow(
        "Sju personer har sökt vidare. Två personer, till exempel Komvux, tog emot, såsom folkhögskola och lärling.",
        "",
        DisplayName = "the next sentence is about others"
    )]
    [DataRow("Fem personer har sökt vidare: två till komvux, två till lärling.", "4: två till komvux; två till lärling")]
    public void Numbers_and_their_lists(string text, string against) =>
        Assert.AreEqual(against, Against(Listings.In("2.1", new Prose(text))));

    [TestMethod]
    [DataRow(
        "Av totalt 50 deltagare har 25 stycken gått till arbete, vilket är 49 %.",
        "25/50 = 50 %",
        DisplayName = "a whole per cent away"
    )]
    [DataRow("Av totalt 150 deltagare har 25 stycken gått till arbete, vilket är 17 %.", "", DisplayName = "16,7 rounded")]
    [DataRow("25 av totalt 50 deltagare, alltså 25 personer, är 45 %.", "25/50 = 50 %")]
    [DataRow("Av 30 deltagare har 10 personer gått till arbete, 20 %.", "10/30 = 33,3 %")]
    [DataRow("Av 50 deltagare ska 25 stycken gå till arbete, 45 %.", "", DisplayName = "a goal")]
    [DataRow("- Att av 50 deltagare 25 stycken går till arbete, 45 %.", "", DisplayName = "a goal in a list")]
    [DataRow("25 personer har gått till arbete och 50 deltagare finns, 45 %.", "", DisplayName = "not the one of the other")]
    public void Percentages_beside_their_numbers(string text, string against) =>
        Assert.AreEqual(against, Against(Percentages.In("2.4", new Prose(text))));

    [TestMethod]
    [DataRow(
        "Den 2021-12-16 var vi uppe i 78 personer. Nu 2022-12-31 är det totalt 105 personer.",
        "105 − 78 = 27 (34)",
        DisplayName = "fifteen days"
    )]
    [DataRow(
        "Den 2021-12-15 var vi uppe i 78 personer. Nu 2022-12-31 är det totalt 105 personer.",
        "",
        DisplayName = "sixteen days from its end"
    )]
    [DataRow(
        "Den 2021-12-31 var vi uppe i 78 personer. Nu 2023-01-15 är det totalt 105 personer.",
        "105 − 78 = 27 (34)",
        DisplayName = "in January"
    )]
    [DataRow("Den 2021-12-31 var vi uppe i 78 personer. Nu 2022-12-31 är det totalt 112 personer.", "", DisplayName = "it fits")]
    [DataRow(
        "Den 2021-12-31 var det totalt 105 personer. Nu 2022-12-31 är det totalt 78 personer.",
        "",
        DisplayName = "a total that fell is no running total"
    )]
    public void Running_totals_a_year_apart(string text, string against) =>
        Assert.AreEqual(against, Against(Registered.Against("SAMSA", new Prose(text), 2022, 34, null)));

    [TestMethod]
    [DataRow("Under året har 33 nya deltagare kommit.", "34")]
    [DataRow("Under året har 34 nya deltagare kommit.", "")]
    [DataRow("I år har 33 personer skrivits in.", "34")]
    [DataRow("Under 2021 har 33 personer skrivits in.", "", DisplayName = "another year")]
    [DataRow("Under våren har 33 personer skrivits in.", "", DisplayName = "a part of the year")]
    [DataRow("Under året har 33 personer träffats.", "", DisplayName = "neither came nor left")]
    [DataRow("Under året har 33 personer skrivits ut.", "", DisplayName = "how many left is not registered")]
    public void People_who_came_against_the_register(string text, string against) =>
        Assert.AreEqual(against, Against(Registered.Against("SAMSA", new Prose(text), 2022, 34, null)));

    [TestMethod]
    [DataRow("9:e augusti", true)]
    [DataRow("22:a augusti", true, DisplayName = "fourteen days later")]
    [DataRow("23:e augusti", false, DisplayName = "fifteen: another group")]
    [DataRow("5:e augusti", false, DisplayName = "before it")]
    public void Two_first_days_near_each_other_are_of_the_same_group(string day, bool found)
    {
        var text = $"Därför startade den första gruppen för perioden den {day} efter ledigheten.\n{Plan}";

        Assert.AreEqual(found ? Plan : "", Against(Timing.Starts("Sara", new Prose(text), 2022)));
    }

    [TestMethod]
    [DataRow("2023-11-01", "2024-12-31", "tre månader", true)]
    [DataRow("2023-11-01", "2024-12-31", "två månader", false, DisplayName = "so short a time is of something else")]
    [DataRow("2023-11-01", "2024-12-31", "ett år", true, DisplayName = "two months too few")]
    [DataRow("2023-11-01", "2024-12-31", "13 månader", false, DisplayName = "one month is about right")]
    [DataRow("2023-11-01", "2024-12-31", "16 månader", true)]
    [DataRow("2022-01-01", "2024-12-31", "33 månader", true, DisplayName = "a twelfth of three years")]
    [DataRow("2022-01-01", "2024-12-31", "34 månader", false)]
    [DataRow("2022-01-01", "2024-12-31", "tre år", false)]
    [DataRow(
        "2024-01-15",
        "2025-01-14",
        "10 månader",
        true,
        DisplayName = "twelve months, from the middle of one to the middle of another"
    )]
    public void A_time_in_words_against_the_period(string start, string end, string said, bool found) =>
        Assert.AreEqual(
            found,
            Timing
                .Durations(
                    "3.1",
                    new Prose($"Insatsen har varit igång i {said}."),
                    new ReportingPeriod(DateOnly.Parse(start), DateOnly.Parse(end))
                )
                .Any()
        );

    [TestMethod]
    [DataRow("Rekryteringen av projektledare dröjde.", false, DisplayName = "two words of it are listed")]
    [DataRow("Rekryteringen dröjde.", true, DisplayName = "one word is too few")]
    [DataRow("En ny bil behövs nu.", true)]
    public void A_deviation_is_listed_when_two_of_its_words_are(string listed, bool found) =>
        Assert.AreEqual(
            found,
            DeviationTalk.NotListed("2.1", new Prose("I maj slutade projektledaren sin tjänst, och rekryteringen tog tid."), [listed]).Any()
        );

    [TestMethod]
    [DataRow("Det finns ytterligare deltagare som inte mäts. Av dem har 11 personer börjat studera med CSN.", true)]
    [DataRow("Utöver dem finns några som inte mäts. Av dem har 11 personer börjat studera med CSN.", true)]
    [DataRow("Utöver dem finns 11 personer som inte mäts och får CSN.", true, DisplayName = "in the same sentence")]
    [DataRow(
        "Det finns ytterligare deltagare som inte mäts. Allt går bra. Av dem har 11 personer CSN.",
        false,
        DisplayName = "too far behind"
    )]
    [DataRow("Det finns ytterligare deltagare. Av dem har 11 personer börjat studera med CSN.", false, DisplayName = "they are counted")]
    [DataRow("Det finns ytterligare deltagare som inte mäts. Av dem har 11 personer fått jobb på AF.", false)]
    public void People_named_as_a_result_and_as_further_ones(string text, bool found) =>
        Assert.AreEqual(
            found,
            CountedTwice.In("Vägen", new Prose("Av dessa har 11 individer gått till studier med CSN via AF. Allt går bra. " + text)).Any()
        );

    [TestMethod]
    [DataRow(Language.Swedish)]
    [DataRow(Language.English)]
    public void Every_kind_is_a_sentence_that_holds_what_stands_and_where(Language language)
    {
        foreach (var kind in Enum.GetValues<ContradictionKind>())
        {
            var said = ContradictionWords.Of(new Contradiction(kind, "Avsnitt 2.1", "sju personer", "5 + 1"), language);

            Assert.Contains("sju personer", said, kind.ToString());
            Assert.Contains("Avsnitt 2.1", said, kind.ToString());
        }
    }

    private static string Against(IEnumerable<Contradiction> found) => string.Join('|', found.Select(c => c.Against));
}
