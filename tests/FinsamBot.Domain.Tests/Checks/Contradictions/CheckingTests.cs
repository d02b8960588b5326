using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Checks.Contradictions;

namespace FinsamBot.Domain.Tests.Checks.Contradictions;

/// <summary>Numbers in prose that cannot all be right. The texts are invented.</summary>
[TestClass]
public sealed class CheckingTests
{
    [TestMethod]
    [DataRow(
        "20 personer har avslutats, varav 5 deltagare har gått till arbete. Av övriga 15 personer har 4 personer gått till studier och "
            + "6 personer har fått praktik.",
        "5 + 4 + 6 = 15 (20)"
    )]
    [DataRow("20 personer har avslutats, varav 5 till arbete. Av övriga 12 personer väntar alla.", "5 + 12 = 17 (20)")]
    [DataRow("Totalt 50 deltagare, 30 kvinnor och 21 män.", "30 + 21 = 51 (50)")]
    [DataRow("Av 20 deltagare har åtta gått till arbete, fem gått till studier och tre fått praktik.", "8 + 5 + 3 = 16 (20)")]
    [DataRow("Av 6 deltagare har 5 gått till arbete och 4 gått till studier.", "5 + 4 = 9 (6)")]
    public void Parts_that_do_not_make_the_whole_are_found(string text, string against) =>
        Assert.AreEqual(against, PartsOfWhole.In("2.1", new Prose(text)).Single().Against);

    [TestMethod]
    [DataRow("156 personer har deltagit, varav 100 män och 56 kvinnor.")]
    [DataRow("48 individer har avslutats och av dessa har 12 individer gått till arbete och 11 individer till studier.")]
    [DataRow("Av de deltagare som är inskrivna är en person på arbetsträning, en är på praktik och två väntar.")]
    [DataRow("Av 30 deltagare under 2022 har 22 personer fått en plan.")]
    [DataRow("15 personer av 30 har arbetat. 12 personer har aldrig arbetat. 3 personer har arbetat kort.")]
    [DataRow("33 personer har avslutats, varav bland annat 3 till arbete, 4 till studier och 5 till praktik.")]
    [DataRow(
        "20 personer är klara, varav 5 till arbete. Av övriga 15 personer har 9 personer gått till studier och 6 personer har fått praktik."
    )]
    [DataRow("Mötena hålls kl. 08.30 med 3 till 5 deltagare i 2 grupper.")]
    public void Parts_that_claim_nothing_or_fit_are_left_alone(string text) => Assert.IsEmpty(PartsOfWhole.In("2.1", new Prose(text)));

    [TestMethod]
    [DataRow(
        "Under kvartalet har sju personer sökt till utbildningar. Exempel på utbildningar är svetsare, kock och undersköterska.",
        true
    )]
    [DataRow("Sju personer har sökt vidare, till exempel till folkhögskola, komvux och lärling.", true)]
    [DataRow("Sju deltagare har sökt till:\n- folkhögskola\n- komvux", true)]
    [DataRow("Sju personer har sökt vidare: två till folkhögskola, två till komvux och en till lärling.", true)]
    [DataRow("Tre personer har sökt vidare: en till folkhögskola, en till komvux och en till lärling.", false)]
    [DataRow("Sju deltagare har sökt till:\n- fyra till folkhögskola\n- tre till komvux", false)]
    [DataRow("Vi har 62 deltagare i grupper, till exempel spel och musik.", false)]
    [DataRow("Sju personer har sökt vidare. De har sökt till bland annat svetsare, kock och undersköterska.", true)]
    [DataRow("Sju personer har sökt vidare (två till folkhögskola, två till komvux).", true)]
    [DataRow("Nio personer har utbildats. Metoden har inte använts, deltagarna har behövt annat, exempelvis vård och behandling.", false)]
    [DataRow("Sju personer har sökt vidare. Arbetet går bra, och alla är nöjda.", false)]
    [DataRow("Sju deltagare och sju personer har sökt vidare, till exempel till folkhögskola, komvux och lärling.", false)]
    public void A_list_with_fewer_than_the_number_is_found(string text, bool found) =>
        Assert.AreEqual(found, Listings.In("2.1", new Prose(text)).Any());

    [TestMethod]
    [DataRow("Av totalt 50 deltagare har 25 stycken gått till arbete, vilket är 45 %.", "25/50 = 50 %")]
    [DataRow("Av totalt 156 deltagare har 75 stycken gått vidare till arbete eller studier, vilket är 48 %.", "")]
    [DataRow("Minst 40 % av 50 deltagare ska gå till arbete, hittills 10 personer.", "")]
    [DataRow("84 % av deltagarna (16 st) har gått vidare.", "")]
    public void A_percentage_is_counted_again_where_its_numbers_stand_beside_it(string text, string against) =>
        Assert.AreEqual(against, string.Join('|', Percentages.In("2.4", new Prose(text)).Select(c => c.Against)));

    [TestMethod]
    public void A_percentage_on_another_whole_than_all_who_took_part_is_found()
    {
        const string Text =
            "44 % har gått till studier. 84 % av deltagarna (16 st) har gått vidare. 7 deltagare har gått vidare till studier och 9 "
            + "deltagare till praktik.";

        Assert.AreEqual("7/19 = 36,8 %; 7/16", Percentages.In("2.4", new Prose(Text), 19).Single().Against);
        Assert.IsEmpty(Percentages.In("2.4", new Prose(Text), 16));
        Assert.IsEmpty(Percentages.In("2.4", new Prose(Text)));
    }

    [TestMethod]
    [DataRow("19 deltagare har gått till studier. 44 % har gått till studier.", DisplayName = "all who took part are no part of them")]
    [DataRow("12 deltagare har slutat. 44 % är nöjda.", DisplayName = "of no outcome that both name")]
    public void A_percentage_of_something_else_is_left_alone(string text) => Assert.IsEmpty(Percentages.In("2.4", new Prose(text), 19));

    [TestMethod]
    [DataRow("33 personer har avslutats i projektet under 2022.", "TextAgainstTable 36")]
    [DataRow("Under året har 33 personer skrivits ut.", "TextAgainstTable 36")]
    [DataRow("Allt går bra. Under året har 33 personer skrivits ut.", "TextAgainstTable 36")]
    [DataRow("33 personer har avslutats i projektet under 2021 och 2022.", "")]
    [DataRow("36 personer har avslutats i projektet under 2022.", "")]
    [DataRow("Under hösten har 10 personer avslutats.", "")]
    [DataRow("Fram till årsskiftet har totalt 48 individer avslutats.", "")]
    [DataRow("Under perioden 2022-06-01 - 2022-12-31 har tio individer inremitterats.", "")]
    [DataRow(
        "Under 2021 kom man upp till 78 personer. Vid mätning 2022-12-31 är det totalt 105 personer.",
        "RunningTotal 105 − 78 = 27 (34)"
    )]
    [DataRow("Under 2021 kom man upp till 78 personer. Vid mätning 2022-12-31 är det totalt 112 personer.", "")]
    [DataRow("Under 2021 kom man upp till 78 personer. Vid mätning 2022-12-31 är det totalt 78 personer.", "RunningTotal 78 − 78 = 0 (34)")]
    [DataRow(
        "Med 12 personer i varje grupp kom man under 2021 upp till 78 personer. Vid mätning 2022-12-31 är det totalt 105 personer.",
        "RunningTotal 105 − 78 = 27 (34)"
    )]
    public void Text_is_compared_with_the_registered_numbers_of_the_year(string text, string found) =>
        Assert.AreEqual(
            found,
            string.Join('|', Registered.Against("SAMSA", new Prose(text), 2022, 34, 36).Select(c => $"{c.Kind} {c.Against}"))
        );

    [TestMethod]
    [DataRow("Därför startade den första gruppen för perioden den 15:e augusti efter ledigheten.\nV32- V43 (8 aug 2022 – 28 okt 2022)", 1)]
    [DataRow("Därför startade den första gruppen för perioden den 8:e augusti efter ledigheten.\nV32- V43 (8 aug 2022 – 28 okt 2022)", 0)]
    [DataRow("Därför startade den andra omgången av arbetet den 15:e augusti efter ledigheten.\nV32- V43", 0)]
    [DataRow("Därför startade den första gruppen för perioden efter en ledighet som var lång.\nV32- V43 (8 aug 2022 – 28 okt 2022)", 0)]
    [DataRow(
        "Efter mötet den 8 augusti startade den första gruppen för perioden den 15:e augusti.\nV32- V43 (8 aug 2022 – 28 okt 2022)",
        1
    )]
    public void Two_first_days_for_the_same_group_are_found(string text, int count) =>
        Assert.HasCount(count, Timing.Starts("Sara", new Prose(text), 2022));

    [TestMethod]
    [DataRow("Insatsen har varit igång i ett år.", 1)]
    [DataRow("Insatsen har varit igång i ca 14 månader.", 0)]
    [DataRow("Deltagarna stannar i ett år.", 0)]
    public void A_time_in_words_is_compared_with_the_period(string text, int count) =>
        Assert.HasCount(
            count,
            Timing.Durations("3.1", new Prose(text), new ReportingPeriod(new DateOnly(2023, 11, 1), new DateOnly(2024, 12, 31)))
        );

    [TestMethod]
    [DataRow(15, "14 månader", 1, DisplayName = "twelve months: the last is not whole")]
    [DataRow(10, "11 månader", 1, DisplayName = "thirteen: the last day is as late in its month as the first")]
    [DataRow(10, "12 månader", 0)]
    public void Months_are_counted_from_day_to_day(int firstDay, string said, int count) =>
        Assert.HasCount(
            count,
            Timing.Durations(
                "3.1",
                new Prose($"Insatsen har varit igång i {said}."),
                new ReportingPeriod(new DateOnly(2023, 11, firstDay), new DateOnly(2024, 11, 10))
            )
        );

    [TestMethod]
    [DataRow("I november slutade projektledaren sin anställning.", 1)]
    [DataRow("Metoden har inte använts som planerat.", 1)]
    [DataRow("I november slutade projektledaren sin anställning, och rekryteringen tog tid.", 0)]
    [DataRow("Mötena slutade i november.", 0)]
    public void A_deviation_that_is_told_and_not_listed_is_found(string text, int count) =>
        Assert.HasCount(
            count,
            DeviationTalk.NotListed(
                "2.1",
                new Prose(text),
                count == 0 ? ["Projektledaren slutade, ny rekrytering pågår."] : ["Budgeten har flyttats."]
            )
        );

    [TestMethod]
    public void The_same_people_counted_as_a_result_and_as_further_ones_are_found()
    {
        const string Text =
            "Av dessa har 11 individer gått till studier med CSN. Allt går bra. Det finns ytterligare deltagare som inte mäts. Av dem "
            + "har 11 personer börjat studera med CSN.";

        Assert.AreEqual(ContradictionKind.CountedTwice, CountedTwice.In("Vägen", new Prose(Text)).Single().Kind);
        Assert.IsEmpty(CountedTwice.In("Vägen", new Prose(Text.Replace("Av dem har 11", "Av dem har 12", StringComparison.Ordinal))));
        Assert.IsEmpty(
            CountedTwice.In("Vägen", new Prose(Text.Replace("CSN", "Komvux", StringComparison.Ordinal))),
            "Any word may begin so."
        );
    }

    [TestMethod]
    public void Two_thousand_paragraphs_are_checked_as_one_is()
    {
        var text = string.Concat(
            Enumerable.Repeat(
                "Av 20 deltagare har 8 gått till arbete, 5 till studier och 7 till praktik, 40 %. Nio personer, t.ex. a, b och c. ",
                2_000
            )
        );

        var found = PartsOfWhole
            .In("", new Prose(text))
            .Concat(Percentages.In("", new Prose(text), 20))
            .Concat(Registered.Against("", new Prose(text), 2022, 1, 1))
            .Concat(Timing.Starts("", new Prose(text), 2022))
            .Count();

        Assert.IsGreaterThan(-1, found);
    }
}
