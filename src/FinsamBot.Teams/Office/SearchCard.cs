using AdaptiveCards;
using FinsamBot.Domain.Office.Searching;
using FinsamBot.Domain.Text;
using FinsamBot.Domain.Text.Searching;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Office;

/// <summary>What was found in the reports: the newest, each place in its sentence, and the page that has the rest.</summary>
internal static class SearchCard
{
    /// <summary>How many reports a card shows.</summary>
    public const int Most = 5;

    public static Card NotYours(Reader to) => Of(to, Say(to["Search_NotYours"]));

    /// <summary>Nothing to look for was said.</summary>
    public static Card How(Reader to, PageLink.Search page) => Of(to, Say(to["Search_How"]), Buttons(Page(to, page)));

    public static Card Of(Reader to, SearchResult result, PageLink.Search page) =>
        Of(
            to,
            [
                Say(result.Count == 0 ? to["Search_None"] : to.Count("Search_Count", result.Count)),
                .. result.Hits.SelectMany(h => Hit(to, h)),
                result.Count > result.Hits.Count ? Subtle(to.Count("Office_More", result.Count - result.Hits.Count)) : null,
                Buttons(Page(to, page)),
            ]
        );

    private static Card Of(Reader to, params IEnumerable<AdaptiveElement?> body) =>
        Card.Of(to, to["Search_Title"], [Heading(to["Search_Title"]), .. body]);

    private static Button Page(Reader to, PageLink.Search page) => Button.Open(to.Link(page), to["Do_OpenSearch"]);

    private static IEnumerable<AdaptiveElement> Hit(Reader to, ReportHit hit)
    {
        var (name, section) = (hit.Of.Intervention.Name, hit.Section);
        var address = to.Link(new PageLink.Reading(hit.Report.Id, to.Id));
        var report = to[
            "Search_Line",
            hit.Report.Form.Name.In(to.Language),
            Days.Period(hit.Report.Period, to.Language),
            section.Number,
            section.Label.In(to.Language)
        ];
        yield return Row(
            Button.Open(new Uri(address, "#" + section.Id), to["Do_Show", name]).Below(),
            Run(name, bold: true),
            Run($". {report}")
        );
        if (hit.Place.Count > 0)
        {
            yield return Close(Line([.. Masked(hit.Place).Select(r => Run(r.Text, bold: r.IsFound))]));
        }
    }

    /// <summary>Also a personal number of which only a part was found.</summary>
    private static IEnumerable<ExcerptRun> Masked(IReadOnlyList<ExcerptRun> place)
    {
        var (masked, at) = (Cards.Excerpt.Masked(string.Concat(place.Select(r => r.Text))), 0);
        foreach (var run in place)
        {
            yield return run with
            {
                Text = masked.Substring(at, run.Text.Length),
            };
            at += run.Text.Length;
        }
    }
}
