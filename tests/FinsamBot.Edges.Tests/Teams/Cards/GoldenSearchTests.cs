using FinsamBot.Domain.Office.Searching;
using FinsamBot.Domain.Text.Searching;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Office;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Teams.Cards.CardText;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>What the search answers in the chat, as files. Look at what changed before accepting it.</summary>
[TestClass]
public sealed class GoldenSearchTests
{
    [TestMethod]
    [DataRow("search-found", "kassan")]
    [DataRow("search-found-en", "kassan")]
    [DataRow("search-none", "rymdskepp")]
    [DataRow("search-how", "%")]
    public void Searching(string name, string asked)
    {
        var reports = ManyReports.Searchable(
            Enumerable
                .Range(0, 7)
                .Select(q =>
                    ManyReports.Of(q, $"Vi började i tid. Försäkringskassan var med {q} gånger. 19811228-9874 frågade kassan. Sedan mer.")
                )
        );
        var (query, page) = (SearchQuery.Of(asked), new PageLink.Search(asked, OfOffice: false));
        var to = name.EndsWith("-en", StringComparison.Ordinal) ? SofiaInEnglish : Sofia;
        var card = query.IsEmpty
            ? SearchCard.How(to, page)
            : SearchCard.Of(to, reports.Find(query, SearchFilter.None, _ => true, SearchCard.Most), page);

        Assert.IsTrue(card.Fits);
        Golden.Matches(name + ".json", Of(card));
    }
}
