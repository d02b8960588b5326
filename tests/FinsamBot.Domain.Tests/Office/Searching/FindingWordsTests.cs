using FinsamBot.Domain.Office.Searching;
using FinsamBot.Domain.Text.Searching;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Office.Searching;

/// <summary>Which words of a report a word finds. What Swedish does to a word is no hindrance; what is only alike is not found.</summary>
[TestClass]
public sealed class FindingWordsTests
{
    [TestMethod]
    [DataRow("förbundet", "förbund förbundets förbunden samordningsförbundet förbundsmöte")]
    [DataRow("förbund", "förbundet samordningsförbund Samordningsförbundets")]
    [DataRow("förbunds", "förbund förbundet")]
    [DataRow("försäkringskassan", "Försäkringskassa försäkringskassans FÖRSÄKRINGSKASSAN")]
    [DataRow("försäkringskassa", "försäkringskassan försäkringskassor")]
    [DataRow("kassan", "försäkringskassan kassa kassor arbetslöshetskassorna")]
    [DataRow("kassa", "försäkringskassans kassan kassaskåp")]
    [DataRow("mötet", "möte möten mötena mötets styrgruppsmöte styrgruppsmötena mötesplats")]
    [DataRow("möten", "möte mötet nätverksmöte")]
    [DataRow("möte", "mötet möten arbetsmöten mötesplats")]
    [DataRow("arbetsgivare", "arbetsgivarna arbetsgivaren arbetsgivares arbetsgivarringen")]
    [DataRow("arbetsgivarna", "arbetsgivare arbetsgivarens")]
    [DataRow("rehabilitering", "rehabiliteringen rehabiliteringsinsats arbetsrehabilitering")]
    [DataRow("rehabiliteringsinsatser", "rehabiliteringsinsats rehabiliteringsinsatsen")]
    [DataRow("insats", "insatser insatserna rehabiliteringsinsatsen")]
    [DataRow("insatserna", "insats insatsens insatsen")]
    [DataRow("deltagare", "deltagarna deltagarnas deltagaren")]
    [DataRow("deltagarnas", "deltagare deltagarna")]
    [DataRow("kvinnor", "kvinna kvinnan kvinnorna")]
    [DataRow("kommunerna", "kommun kommunen kommuner kommunens")]
    [DataRow("samverkan", "samverkan samverkansparter")]
    [DataRow("ungdomar", "ungdom ungdomarna ungdomens")]
    [DataRow("praktikplats", "praktikplatser praktikplatsen")]
    [DataRow("målgrupp", "målgruppen målgruppens målgrupper")]
    [DataRow("mål", "målet målen delmål målgrupp")]
    [DataRow("dagen", "dag dagar dagarna")]
    [DataRow("aktivt", "aktiv aktiva")]
    [DataRow("AF", "af AF")]
    [DataRow("2.6", "2.6")]
    [DataRow("rehab", "rehabilitering rehabkoordinator")]
    public void A_word_is_found_in_its_forms_and_in_compounds(string asked, string written)
    {
        foreach (var word in written.Split(' ').Where(w => w != "delmål"))
        {
            Assert.AreEqual(1, Count(asked, $"I går kom {word} på tal."), word);
        }
    }

    [TestMethod]
    [DataRow("kassan", "klassen kasta inkasserade")]
    [DataRow("möte", "mötte mote motet bemötande")]
    [DataRow("försäkringskassan", "kassan försäkring")]
    [DataRow("mål", "mat måne animal")]
    [DataRow("man", "manlig romanen")]
    [DataRow("AF", "afton graf")]
    [DataRow("14", "2014 140")]
    [DataRow("får", "far faran")]
    public void What_is_only_alike_is_not_found(string asked, string written)
    {
        foreach (var word in written.Split(' '))
        {
            Assert.AreEqual(0, Count(asked, $"Där stod {word} skrivet."), word);
        }
    }

    [TestMethod]
    [DataRow("mote", "möte", 1)]
    [DataRow("mote", "mötet", 1)]
    [DataRow("möte", "mote", 0)]
    [DataRow("forsakringskassan", "försäkringskassan", 1)]
    [DataRow("försakringskassan", "försäkringskassan", 1)]
    [DataRow("försäkringskassan", "forsakringskassan", 0)]
    [DataRow("Alvbacka", "Älvbacka", 1)]
    [DataRow("Älvbacka", "Ålvbacka", 0)]
    [DataRow("idé", "ide", 1)]
    [DataRow("ide", "idé", 1)]
    [DataRow("Müller", "muller", 1)]
    [DataRow("mo\u0308te", "möte", 1)]
    [DataRow("möte", "mo\u0308te", 1)]
    [DataRow("samordning", "samord\u00ADning", 1)]
    [DataRow("sam\u202Eordning", "samordning", 1)]
    [DataRow("samverkan", "sam**verk**an", 1)]
    [DataRow("samverkan", "[samverkan](https://example.se/x)", 1)]
    [DataRow("example", "[samverkan](https://example.se/x)", 0)]
    public void Whoever_types_no_dots_finds_words_with_dots_and_not_the_other_way_round(string asked, string written, int found) =>
        Assert.AreEqual(found, Count(asked, $"Här: {written}, och mer."));

    [TestMethod]
    public void Several_words_all_have_to_be_there_wherever_they_stand()
    {
        var reports = ManyReports.Searchable(
            ManyReports.Of(
                0,
                new Dictionary<string, string> { ["activities"] = "Vi mötte kassan.", ["userInvolvement"] = "Alla fick ett val." }
            ),
            ManyReports.Of(1, "Kassan var inte med.")
        );

        Assert.AreEqual(1, Found(reports, "kassan valet").Count);
        Assert.AreEqual(2, Found(reports, "kassan").Count);
        Assert.AreEqual(0, Found(reports, "kassan regionen").Count);
    }

    [TestMethod]
    [DataRow("\"gemensam kartläggning\"", 1)]
    [DataRow("”gemensam kartläggning”", 1)]
    [DataRow("\"gemensam kartläggning", 1, DisplayName = "nothing closes it")]
    [DataRow("\"kartläggning gemensam\"", 0)]
    [DataRow("\"gemensam kartlägg\"", 0, DisplayName = "as it stands")]
    [DataRow("\"Gemensam KARTLAGGNING\"", 1)]
    [DataRow("\"i en gemensam\"", 1)]
    [DataRow("\"slutar här\"", 0, DisplayName = "over two sections")]
    [DataRow("kartläggningar \"en gemensam\"", 1)]
    [DataRow("gemensamma kartläggningar", 1)]
    public void Words_in_quotation_marks_stand_together_as_they_are(string asked, int found)
    {
        var reports = ManyReports.Searchable(
            ManyReports.Of(
                0,
                new Dictionary<string, string>
                {
                    ["activities"] = "Vi deltog i en gemensam kartläggning. Det slutar",
                    ["deviations"] = "Här hände inget.",
                }
            )
        );

        Assert.AreEqual(found, Found(reports, asked).Count);
    }

    [TestMethod]
    [DataRow("\"")]
    [DataRow("%")]
    [DataRow("\"\" \"")]
    [DataRow("   ")]
    [DataRow(null)]
    [DataRow("\u202E\u200F\u0000")]
    [DataRow("\uD83D")]
    [DataRow("(.*)+ -- ;")]
    public void What_holds_no_word_asks_for_nothing(string? asked)
    {
        Assert.IsTrue(SearchQuery.Of(asked).IsEmpty);
        Assert.AreEqual(0, Count(asked ?? "", "Vi möttes."));
    }

    [TestMethod]
    public void Whatever_is_typed_is_answered()
    {
        Assert.IsTrue(SearchQuery.Of(new string('x', 10_000)).IsCut);
        Assert.AreEqual(0, Count(new string('x', 10_000), "Vi möttes."));
        Assert.AreEqual(1, Count(string.Join(' ', Enumerable.Repeat("möte", 5_000)), "Ett möte."));
        Assert.IsTrue(SearchQuery.Of("a b c d e f g h i j k l m n").IsCut);
        Assert.IsTrue(SearchQuery.Of("och att").IsCommon);
        Assert.AreEqual(1, Count("och att", "Vi möttes och sa att det räcker."), "Nothing else to go by.");
        Assert.AreEqual(1, Count("och kassan", "Kassan kom."), "Else they choose nothing.");
    }

    private static int Count(string asked, string written) => Found(ManyReports.Searchable(ManyReports.Of(0, written)), asked).Count;

    private static SearchResult Found(SearchableReports reports, string asked) =>
        reports.Find(SearchQuery.Of(asked), SearchFilter.None, _ => true, 20);
}
