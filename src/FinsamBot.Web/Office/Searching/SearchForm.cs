using System.Globalization;
using FinsamBot.Domain.Text.Searching;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Overviews;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Searching;

/// <summary>Where words are typed: alone on a page that leads to the search, and with all choices on the search itself. It is sent in the
/// address.</summary>
internal static class SearchForm
{
    /// <param name="path">Of the search.</param>
    public static Html Short(Voice voice, string path) =>
        Html.Of(
            $"""
            <form class="search" role="search" method="get" action="{voice.At(path)}">
            {voice.LanguageField()}
            {Words(voice, "Search_Title", "")}
            <button type="submit" class="second">{voice.Office("Search_Do")}</button>
            </form>
            """
        );

    public static Html Whole(SearchView at)
    {
        var (voice, filter, choices) = (at.Voice, at.Question.Filter, at.Choices);
        return Html.Of(
            $"""
            <form role="search" method="get" action="{voice.At(at.Path)}">
            {voice.LanguageField()}
            {Words(voice, "Search_Words", at.Question.Typed)}
            <div class="choices">
            {Choices.One(voice, SearchQuestion.Intervention, filter.Intervention?.Value, choices.Interventions)}
            {Choices.One(voice, SearchQuestion.Year, filter.Year?.ToString(CultureInfo.InvariantCulture), choices.Years)}
            {Choices.One(voice, SearchQuestion.Form, filter.Form, choices.Forms)}
            {Choices.One(voice, SearchQuestion.Section, filter.Section, choices.Sections)}
            </div>
            <button type="submit">{voice.Office("Search_Do")}</button>
            </form>
            """
        );
    }

    /// <param name="key">Of the label.</param>
    private static Html Words(Voice voice, string key, string typed) =>
        Html.Of(
            $"""
            <p><label for="{SearchQuestion.Words}">{voice.Office(key)}</label>
            <input type="search" id="{SearchQuestion.Words}" name="{SearchQuestion.Words}" value="{Shortened(
                typed
            )}" maxlength="{SearchQuery.LongestText}"></p>
            """
        );

    /// <summary>What is looked for stands in the field, also where more was sent.</summary>
    private static string Shortened(string typed) => Domain.Text.CleanText.Line(typed, SearchQuery.LongestText);
}
