using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.Searching;
using FinsamBot.Domain.Text.Searching;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Overviews;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Searching;

/// <summary>The search: where to type, and what was found, each place in its sentence.</summary>
internal static class SearchPage
{
    public static Html Show(SearchView at) => Html.Of($"{SearchForm.Whole(at)}{Unread(at)}{Answer(at)}");

    private static Html Answer(SearchView at)
    {
        var (voice, question) = (at.Voice, at.Question);
        if (string.IsNullOrWhiteSpace(question.Typed))
        {
            return Html.Of($"""<p>{voice.Office("Search_How")}</p>""");
        }

        if (question.Query.IsEmpty)
        {
            return Html.Of($"""<p role="status">{voice.Office("Search_NoWords")}</p>""");
        }

        return at.Result.Count == 0 ? None(at) : Found(at);
    }

    private static Html None(SearchView at)
    {
        var voice = at.Voice;
        var hasFilter = at.Question.Filter != SearchFilter.None;
        return Html.Of(
            $"""
            <div role="status">
            <p>{voice.Office(hasFilter ? "Search_NoneHere" : "Search_None")}</p>
            {Html.When(
                hasFilter,
                () =>
                    Html.Of(
                        $"""<p><a href="{voice.In(at.Question.Everywhere(at.Path))}">{voice.Office("Search_Everywhere")}</a></p>"""
                    )
            )}
            {Cut(at)}
            </div>
            """
        );
    }

    private static Html Found(SearchView at)
    {
        var (voice, result) = (at.Voice, at.Result);
        var isMore = result.Count > result.Hits.Count;
        return Html.Of(
            $"""
            <section aria-labelledby="traffar">
            <h2 id="traffar">{voice.OfficeCount("Search_Count", result.Count)}</h2>
            <p class="aside">{voice.Office("Search_Order")}</p>
            {Cut(at)}
            {Html.When(at.Question.Query.IsCommon, () => Html.Of($"""<p>{voice.Office("Search_Common")}</p>"""))}
            <ol class="listed hits">{result.Hits.Select((h, i) => Hit(at, h, i + 1))}</ol>
            {Html.When(isMore, () => More(at))}
            </section>
            """
        );
    }

    private static Html Cut(SearchView at) =>
        Html.When(at.Question.Query.IsCut, () => Html.Of($"""<p>{at.Voice.Office("Search_Cut", SearchQuery.MostWords)}</p>"""));

    private static Html More(SearchView at) =>
        Html.When(
            at.Question.CanShowMore,
            () =>
                Html.Of(
                    $"""
                    <p><a class="button second" href="{at.Voice.In(at.Question.More(at.Path))}#traff-{at.Result.Hits.Count + 1}">
                    {at.Voice.Office("Search_More")}</a></p>
                    """
                )
        );

    private static Html Hit(SearchView at, ReportHit hit, int number)
    {
        var (voice, section) = (at.Voice, hit.Section);
        return Html.Of(
            $"""
            <li id="traff-{number}">
            <a href="{at.Reading(hit.Report.Id)}#{section.Id}">{hit.Of.Intervention.Name}: {voice.NameOf(hit.Report)}</a>
            <p>{StageMark.Mark(voice, hit.Report.Stage)} {section.Number} {section.Label.In(voice.Language)}</p>
            {Html.When(hit.Place.Count > 0, () => Html.Of($"""<p class="place" lang="sv">{hit.Place.Select(Run)}</p>"""))}
            </li>
            """
        );
    }

    private static Html Run(ExcerptRun run) => run.IsFound ? Html.Of($"<mark>{run.Text}</mark>") : Html.Of($"{run.Text}");

    /// <summary>Whoever does not find something knows that not everything was looked through.</summary>
    private static Html Unread(SearchView at)
    {
        var unread = at.Reports.Unread(at.MaySee);
        return Html.When(
            unread.Count > 0,
            () =>
                Html.Of(
                    $"""
                    <div class="notice"><p>{at.Voice.Office("Search_Unread")}</p>
                    <ul>{unread.Select(u => Html.Of($"<li>{Named(at.Voice, u)}</li>"))}</ul></div>
                    """
                )
        );
    }

    private static string Named(Voice voice, (Intervention Of, OpenedPeriod Period) unread) =>
        voice.Office("Overview_Report", unread.Of.Name, Domain.Text.Days.Period(unread.Period.Period, voice.Language));
}
