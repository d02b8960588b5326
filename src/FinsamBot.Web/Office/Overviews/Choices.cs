using System.Globalization;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Overviews;

/// <summary>The form that chooses what is shown: it is sent in the address.</summary>
internal static class Choices
{
    /// <param name="path">The page that shows what is chosen.</param>
    public static Html Show(Glance at, string path)
    {
        var (voice, all, filter) = (at.Voice, at.Whole.Interventions, at.Filter);
        var owners = all.Select(i => i.Intervention.Owner)
            .Where(o => o.Length > 0)
            .Distinct()
            .Order(OfficeTexts.ByName)
            .Select(o => (o, o));
        var forms = all.SelectMany(i => i.Reports).Select(r => r.Form).DistinctBy(f => f.Id).Select(f => (f.Id, f.Name.In(voice.Language)));
        var people = all.SelectMany(i => i.Intervention.Roles.Select(r => r.Person))
            .Distinct()
            .Select(p => (p.Value, Name: at.NameOf(p)))
            .OrderBy(p => p.Name, OfficeTexts.ByName);
        var stages = Enum.GetValues<ReportStage>().Select(s => (OverviewQuery.NameOf(s), StageWords.Of(s, voice.Language)));
        var years = at.Whole.Years.Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => (y, y));
        return Html.Of(
            $"""
            <form class="choices" method="get" action="{voice.At(path)}">
            {voice.LanguageField()}
            {One(voice, OverviewQuery.Owner, filter.Owner, owners)}
            {One(voice, OverviewQuery.Form, filter.Form, forms)}
            {One(voice, OverviewQuery.Person, filter.Person?.Value, people)}
            {One(voice, OverviewQuery.Stage, filter.Stage is { } stage ? OverviewQuery.NameOf(stage) : null, stages)}
            {One(voice, OverviewQuery.Year, filter.Year?.ToString(CultureInfo.InvariantCulture), years)}
            <p><button type="submit" class="second">{voice.Office("Overview_DoShow")}</button>
            {Html.When(!filter.IsEmpty, () => ShowAll(at, path))}</p>
            </form>
            """
        );
    }

    /// <summary>One choice among some, or all of them.</summary>
    public static Html One(Voice voice, string field, string? chosen, IEnumerable<(string Value, string Says)> choices) =>
        Html.Of(
            $"""
            <p><label for="{field}">{voice.Office($"Overview_Choose_{field}")}</label>
            <select id="{field}" name="{field}"><option value="">{voice.Office("Overview_All")}</option>
            {choices.Select(c =>
                Html.Of($"""<option value="{c.Value}"{Html.When(c.Value == chosen, () => Html.Of($" selected"))}>{c.Says}</option>""")
            )}</select></p>
            """
        );

    public static Html ShowAll(Glance at, string path) =>
        Html.Of($"""<a href="{at.Voice.In(path)}">{at.Voice.Office("Overview_ShowAll")}</a>""");
}
