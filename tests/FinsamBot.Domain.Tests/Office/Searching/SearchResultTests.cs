using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office.Searching;
using FinsamBot.Domain.Text.Searching;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Office.Searching;

/// <summary>What is shown of what was found: where, in which order, how much, and to whom.</summary>
[TestClass]
public sealed class SearchResultTests
{
    [TestMethod]
    [DataRow("Först något annat. Vi mötte kassan i maj. Sedan mer.", "kassan", "Vi mötte [kassan] i maj.")]
    [DataRow("Vi mötte kassan och regionen", "regionerna kassa", "Vi mötte [kassan] och [regionen]")]
    [DataRow("- Träff med kassan\n- Träff med kassan och regionen", "kassan regionen", "- Träff med [kassan] och [regionen]")]
    [DataRow("Det var bl.a. kassan. Och fler.", "kassan", "Det var bl.a. [kassan].")]
    [DataRow("Kom alla? Ja. Kassan kom kl. 9 och gick.", "kassan", "[Kassan] kom kl. 9 och gick.")]
    [DataRow("Vi **mötte** kassan.", "\"mötte kassan\"", "Vi [mötte] [kassan].")]
    [DataRow("Försäkringskassan kom.", "kassan", "[Försäkringskassan] kom.")]
    public void A_place_is_its_sentence_with_what_was_found(string written, string asked, string shown) =>
        Assert.AreEqual(shown, Place(written, asked));

    [TestMethod]
    public void A_long_sentence_is_cut_between_words_around_what_was_found()
    {
        var place = Place(
            string.Join(' ', Enumerable.Repeat("långt", 80)) + " kassan " + string.Join(' ', Enumerable.Repeat("😀ord", 80)),
            "kassan"
        );

        StringAssert.StartsWith(place, "… långt ");
        StringAssert.EndsWith(place, "ord …");
        StringAssert.Contains(place, " [kassan] ");
        Assert.IsLessThan(260, place.Length);
        Assert.IsTrue(Place(new string('a', 300) + " " + new string('b', 300), new string('b', 200)).Length < 700);
    }

    [TestMethod]
    public void The_newest_period_comes_first_and_the_rest_is_counted()
    {
        var reports = ManyReports.Searchable(Enumerable.Range(0, 30).Select(q => ManyReports.Of(q, "Kassan kom.")));

        var result = Find(reports, "kassan", most: 20);

        Assert.AreEqual(30, result.Count);
        Assert.HasCount(20, result.Hits);
        CollectionAssert.AreEqual(
            result.Hits.Select(h => h.Report.Period.End).OrderDescending().ToList(),
            result.Hits.Select(h => h.Report.Period.End).ToList()
        );
        Assert.AreEqual(new DateOnly(2033, 6, 30), result.Hits[0].Report.Period.End);
    }

    [TestMethod]
    public void A_hit_says_in_which_section_most_of_it_stands()
    {
        var reports = ManyReports.Searchable(
            ManyReports.Of(
                0,
                new Dictionary<string, string> { ["activities"] = "Kassan kom.", ["userInvolvement"] = "Kassan och regionen kom." }
            )
        );

        Assert.AreEqual("userInvolvement", Find(reports, "kassan regionen").Hits.Single().Section.Id);
        Assert.AreEqual("activities", Find(reports, "kassan").Hits.Single().Section.Id);
    }

    [TestMethod]
    public void Filters_choose_by_intervention_year_form_and_section()
    {
        var reports = ManyReports.Searchable(
            ManyReports.Of(0, "Kassan kom."),
            ManyReports.Of(4, "Kassan kom."),
            ManyReports.Of(0, new Dictionary<string, string> { ["userInvolvement"] = "Kassan kom. Valet var fritt." }, "spranget")
        );

        int Count(SearchFilter filter, string asked = "kassan") => Find(reports, asked, filter).Count;
        Assert.AreEqual(3, Count(SearchFilter.None));
        Assert.AreEqual(1, Count(SearchFilter.None with { Intervention = new InterventionId("spranget") }));
        Assert.AreEqual(2, Count(SearchFilter.None with { Year = 2026 }));
        Assert.AreEqual(3, Count(SearchFilter.None with { Form = "kvartalsrapport" }));
        Assert.AreEqual(0, Count(SearchFilter.None with { Form = "slutrapport" }));
        Assert.AreEqual(1, Count(SearchFilter.None with { Section = "userInvolvement" }));
        Assert.AreEqual(1, Count(SearchFilter.None with { Section = "userInvolvement" }, "\"kassan kom\" val"));
        Assert.AreEqual(0, Count(SearchFilter.None with { Section = "activities" }, "kassan val"));
        Assert.AreEqual(0, Count(SearchFilter.None with { Section = "nonsense" }));
    }

    [TestMethod]
    public void Whoever_may_not_see_an_intervention_finds_nothing_in_it()
    {
        var reports = ManyReports.Searchable(
            ManyReports.Of(0, "Kassan kom."),
            ManyReports.Of(0, new Dictionary<string, string> { ["activities"] = "Kassan gick." }, "spranget")
        );

        var result = reports.Find(SearchQuery.Of("kassan"), SearchFilter.None, i => i.Intervention.Id.Value == "spranget", 20);

        Assert.AreEqual(1, result.Count);
        Assert.AreEqual("spranget", result.Hits.Single().Of.Intervention.Name);
        Assert.AreEqual(0, reports.Find(SearchQuery.Of("kassan"), SearchFilter.None, _ => false, 20).Count);
    }

    [TestMethod]
    public void Figures_and_the_words_of_the_steering_group_are_found_as_they_are_read()
    {
        var report = Domain.Office.Overviews.ReportStanding.Of(Sample.Submitted().View);
        var reports = ManyReports.Searchable(report);

        foreach (var answer in Sample.Submitted().Report.CurrentRound!.Answers.Values.Where(a => a.Text.Length > 0))
        {
            var hit = Find(reports, $"\"{answer.Text.Split('.')[0]}\"").Hits.Single();
            Assert.AreEqual(Sample.Template.SteeringGroupPlace.Id, hit.Section.Id);
        }

        Assert.AreEqual(1, Find(reports, "Vägen vidare").Count, "The name that the form asks for.");
    }

    private static string Place(string written, string asked) =>
        string.Concat(
            Find(ManyReports.Searchable(ManyReports.Of(0, written)), asked)
                .Hits.Single()
                .Place.Select(r => r.IsFound ? $"[{r.Text}]" : r.Text)
        );

    private static SearchResult Find(SearchableReports reports, string asked, SearchFilter? filter = null, int most = 20) =>
        reports.Find(SearchQuery.Of(asked), filter ?? SearchFilter.None, _ => true, most);
}
