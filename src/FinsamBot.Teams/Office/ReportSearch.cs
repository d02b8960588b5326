using AdaptiveCards;
using FinsamBot.Domain.Office.Searching;
using FinsamBot.Domain.Text;
using FinsamBot.Domain.Text.Searching;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Office;

/// <summary>Finds words in the reports: for whoever writes in those of the own interventions, for the office in all. The newest are shown,
/// and the page has the rest.</summary>
internal sealed class ReportSearch(SearchProjection projection)
{
    private const int Most = 5;

    private static readonly string[] Beginnings = ["sök", "söka", "sok", "soka", "search"];

    /// <summary>What somebody wants to find who writes <c>sök mötet med kassan</c>: with its quotation marks, which mean something here.
    /// Null when nobody searches.</summary>
    public static CardData? Asked(Said said) =>
        (Behind(said.Whole) ?? Behind(said.Written)) is { } words ? CardData.With(Fields.Words, words) : null;

    public async Task<Card> ShowAsync(string words, Caller caller, CancellationToken cancellation)
    {
        var (to, query) = (caller.Reader, SearchQuery.Of(words));
        var searchable = await projection.FreshAsync(cancellation);
        if (!caller.IsAdministrator && !searchable.Overview.Interventions.Any(i => i.Writing.Contains(caller.Id)))
        {
            return Answered(to, Say(to["Search_NotYours"]));
        }

        if (query.IsEmpty)
        {
            return Answered(to, Say(to["Search_How"]), Buttons(Page(caller, "")));
        }

        var result = searchable.Find(
            query,
            SearchFilter.None,
            i => caller.IsAdministrator || i.Writing.Contains(caller.Id),
            Most
        );
        return Answered(
            to,
            [
                Say(result.Count == 0 ? to["Search_None"] : to.Count("Search_Count", result.Count)),
                .. result.Hits.SelectMany(h => Hit(caller, h)),
                result.Count > Most ? Subtle(to.Count("Office_More", result.Count - Most)) : null,
                Buttons(Page(caller, words)),
            ]
        );
    }

    private static Card Answered(Reader to, params ReadOnlySpan<AdaptiveElement?> body) =>
        Card.Of(to, to["Search_Title"], [Heading(to["Search_Title"]), .. body]);

    private static Button Page(Caller caller, string words) =>
        Button.Open(
            caller.Reader.Link(new PageLink.Search(CleanText.Line(words, SearchQuery.LongestText), caller.IsAdministrator)),
            caller.Reader["Do_OpenSearch"]
        );

    private static IEnumerable<AdaptiveElement> Hit(Caller caller, ReportHit hit)
    {
        var (to, name) = (caller.Reader, hit.Of.Intervention.Name);
        var address = to.Link(new PageLink.Reading(hit.Report.Id, caller.Id));
        var report = to[
            "Search_Line",
            hit.Report.Form.Name.In(to.Language),
            Days.Period(hit.Report.Period, to.Language),
            hit.Section.Number,
            hit.Section.Label.In(to.Language)
        ];
        yield return Row(
            Button.Open(new UriBuilder(address) { Fragment = hit.Section.Id }.Uri, to["Do_Show", name]).Below(),
            Run(name, bold: true),
            Run($". {report}")
        );
        if (hit.Place.Count > 0)
        {
            yield return Close(Line([.. Masked(hit.Place).Select(r => Run(r.Text, bold: r.IsFound))]));
        }
    }

    /// <summary>Also a number that stands half in what was found.</summary>
    private static IEnumerable<ExcerptRun> Masked(IReadOnlyList<ExcerptRun> place)
    {
        var (masked, at) = (Cards.Excerpt.Masked(string.Concat(place.Select(r => r.Text))), 0);
        foreach (var run in place)
        {
            yield return run with { Text = masked.Substring(at, run.Text.Length) };
            at += run.Text.Length;
        }
    }

    private static string? Behind(string text)
    {
        var parts = text.Trim().Split((char[]?)null, 2, StringSplitOptions.TrimEntries);
        return Beginnings.Contains(parts[0].TrimEnd(':', ','), StringComparer.OrdinalIgnoreCase) ? parts.ElementAtOrDefault(1) ?? "" : null;
    }
}
