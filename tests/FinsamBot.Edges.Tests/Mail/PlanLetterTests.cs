using System.Text.RegularExpressions;
using System.Xml.Linq;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Mail;

[TestClass]
public sealed class PlanLetterTests
{
    private static IEnumerable<object[]> Letters() => PlanLetters.ByName.Keys.Select(n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Letters))]
    public void A_letter_about_the_plan_reads_as_its_golden_file(string name)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var letter = SampleObligations.Write(language, PlanLetters.ByName[name]());
            var file = name + (language == Language.English ? ".en" : "");
            Golden.Matches(file + ".txt", $"Subject: {letter.Subject}\n\n{letter.Text}");
            Golden.Matches(file + ".html", letter.Html);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Letters))]
    public void A_letter_about_the_plan_is_whole_and_says_nothing_out_of_a_report(string name)
    {
        var letter = SampleObligations.Write(Language.Swedish, PlanLetters.ByName[name]());
        Assert.DoesNotMatchRegex(new Regex("<(img|script|link|iframe|style|form)\\b|src=|url\\(", RegexOptions.IgnoreCase), letter.Html);
        Assert.HasCount(1, Regex.Matches(letter.Html, "<h1[ >]"));
        Assert.IsTrue(
            Regex
                .Matches(letter.Html, "href=\"(?!mailto:)([^\"]*)\"")
                .All(m => m.Groups[1].Value.StartsWith("https://finsambot.example.se/", StringComparison.Ordinal))
        );
        var body = Regex.Replace(
            letter.Html[letter.Html.IndexOf("<body", StringComparison.Ordinal)..^"</html>\n".Length],
            "<br>|<!--.*?-->",
            ""
        );
        Assert.AreEqual("body", XDocument.Parse(body).Root!.Name.LocalName, "Every element is closed.");
        foreach (var word in (string[])["verkstad", "vikarie", "studiebesök", "räckhåll", "{0}"])
        {
            Assert.DoesNotContain(word, letter.Subject + letter.Html + letter.Text);
        }
    }

    [TestMethod]
    public void A_gathered_letter_counts_its_things_and_has_the_link_of_each()
    {
        var letter = SampleObligations.Write(Language.Swedish, PlanLetters.ByName["gathered-writer"]());

        Assert.AreEqual("Tre saker i dag: Vägen vidare och Öppna dörren", letter.Subject);
        Assert.HasCount(3, Regex.Matches(letter.Html, "<h2 "));
        Assert.HasCount(3, Regex.Matches(letter.Html, "<a "));
    }

    [TestMethod]
    public void A_report_that_is_neither_registered_nor_signed_is_spoken_of_once()
    {
        var view = SampleObligations.Report(Sample.FinalReport(), SampleObligations.Morning(5, 18));
        Parcel[] parcels = [.. view.Due().Where(i => i is NotFiled && i.To.Id == "arvid").Select(i => new Parcel(i, view))];
        var letter = SampleObligations.Write(Language.Swedish, parcels);

        Assert.HasCount(2, parcels, "one of the diary, one of the signatures");
        Assert.HasCount(1, Regex.Matches(letter.Text, "diarieförs"));
        Assert.DoesNotContain("Två saker", letter.Subject);
    }
}
