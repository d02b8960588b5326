using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Office.Searching;
using FinsamBot.Domain.Text;
using FinsamBot.Domain.Text.Searching;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Office;

/// <summary>Finds words in the reports: for whoever writes in those of the own interventions, for the office in all.</summary>
internal sealed class ReportSearch(SearchProjection projection)
{
    private static readonly string[] Beginnings = ["sök", "söka", "sok", "soka", "search"];

    /// <summary>What somebody wants to find who writes <c>sök mötet med kassan</c>: with its quotation marks, which mean something here.
    /// Null when nobody searches.</summary>
    public static CardData? Asked(Said said) =>
        (Behind(said.Whole) ?? Behind(said.Written)) is { } words ? CardData.With(Fields.Words, words) : null;

    public async Task<Card> ShowAsync(string words, Caller caller, CancellationToken cancellation)
    {
        var searchable = await projection.FreshAsync(cancellation);
        if (!searchable.Overview.Interventions.Any(MaySee) && !caller.IsAdministrator)
        {
            return SearchCard.NotYours(caller.Reader);
        }

        var (query, page) = (SearchQuery.Of(words), new PageLink.Search(Short(words), caller.IsAdministrator));
        return query.IsEmpty
            ? SearchCard.How(caller.Reader, page)
            : SearchCard.Of(caller.Reader, searchable.Find(query, SearchFilter.None, MaySee, SearchCard.Most), page);

        bool MaySee(InterventionStanding one) => caller.IsAdministrator || one.Writing.Contains(caller.Id);
    }

    /// <summary>Nothing longer is looked for.</summary>
    private static string Short(string words) => CleanText.Line(words, SearchQuery.LongestText);

    private static string? Behind(string text)
    {
        var parts = text.Trim().Split((char[]?)null, 2, StringSplitOptions.TrimEntries);
        return Beginnings.Contains(parts[0].TrimEnd(':', ','), StringComparer.OrdinalIgnoreCase) ? parts.ElementAtOrDefault(1) ?? "" : null;
    }
}
