using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.History;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office;
using FinsamBot.Web.Office.Figures;
using FinsamBot.Web.Office.FollowUp;
using FinsamBot.Web.Office.Overviews;
using FinsamBot.Web.Office.Reports;
using FinsamBot.Web.Office.Searching;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Writing;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Mine;

/// <summary>What whoever writes sees: each intervention with its reports, latest first, and the history of one.</summary>
internal static class MinePage
{
    public static PageResult List(Mine mine, LinkTo links)
    {
        var voice = mine.Voice;
        return Page(
            mine,
            voice.Office("Mine_Title"),
            MinePages.Path,
            Html.Of(
                $"""
                <p class="lead">{voice.Office(mine.Interventions.Count == 0 ? "Mine_None" : "Mine_What")}</p>
                {Html.When(mine.Interventions.Count > 0, () => SearchForm.Short(voice, MinePages.Search))}
                {mine.Interventions.OrderBy(i => i.Intervention.EndsOn < mine.Today)
                    .ThenBy(i => i.Intervention.Name, OfficeTexts.ByName)
                    .Select(i => Intervention(mine, i, links))}
                """
            )
        );
    }

    public static PageResult One(
        Mine mine,
        Intervention intervention,
        ReportStanding report,
        IReadOnlyList<HistoryLine> history,
        LinkTo links
    )
    {
        var voice = mine.Voice;
        return Page(
            mine,
            voice.Office("Report_Title", report.Form.Name.In(voice.Language), intervention.Name),
            AddressOf(report.Id),
            Html.Of(
                $"""
                <p class="period">{Days.Period(report.Period, voice.Language)}</p>
                <p>{StageMark.Mark(voice, report.Stage)}</p>
                <p class="row">
                <a class="button" href="{Reading(mine, report.Id, links)}">{voice.Office("Overview_Read")}</a>
                <a href="{voice.In(MinePages.Path)}">{voice.Office("Mine_Title")}</a>
                </p>
                {HistoryList.Show(voice, mine.Today, history)}
                """
            )
        );
    }

    /// <summary>What its reports have told over time, what follows those that are written, and what of a quarter is carried over to
    /// Uppföljning Finsam.</summary>
    public static PageResult Told(Mine mine, InterventionStanding standing, CountShown shown, IReadOnlyList<Html> following)
    {
        var (voice, stories) = (mine.Voice, standing.Stories(mine.Voice.Language));
        return Page(
            mine,
            voice.Office("Mine_ToldTitle", standing.Intervention.Name),
            MineInterventionPages.AddressOf(standing.Intervention.Id),
            Html.Of(
                $"""
                {Html.When(shown.Notice is not null, () => shown.Notice!.Show())}
                <p class="lead">{voice.Office(stories.Count == 0 ? "Mine_ToldNone" : "Mine_ToldWhat")}</p>
                {Stories.Show(voice, stories)}
                {following}
                {QuestionnairePage.Section(mine, standing, shown)}
                <p><a href="{voice.In(MinePages.Path)}">{voice.Office("Mine_Title")}</a></p>
                """
            ),
            shown.Notice?.Status ?? StatusCodes.Status200OK,
            StaticFile.CopyScript.Address
        );
    }

    public static PageResult Search(Mine mine, SearchView view)
    {
        var voice = mine.Voice;
        var searches = mine.Interventions.Count > 0;
        return Page(
            mine,
            voice.Office("Search_Title"),
            MinePages.Search,
            Html.Of(
                $"""
                {Html.When(searches, () => SearchPage.Show(view))}
                {Html.When(!searches, () => Html.Of($"""<p class="lead">{voice.Office("Mine_None")}</p>"""))}
                <p><a href="{voice.In(MinePages.Path)}">{voice.Office("Mine_Title")}</a></p>
                """
            )
        );
    }

    public static PageResult NotYours(Mine mine) =>
        Page(
            mine,
            mine.Voice.Office("Mine_Title"),
            MinePages.Path,
            Html.Of(
                $"""
                <p>{mine.Voice.Office("Mine_NotYours")}</p>
                <p><a href="{mine.Voice.In(MinePages.Path)}">{mine.Voice.Office("Mine_Title")}</a></p>
                """
            ),
            Statuses.Of(RefusalCategory.NotAllowed)
        );

    private static PageResult Page(
        Mine mine,
        string title,
        string path,
        Html main,
        int status = StatusCodes.Status200OK,
        string? script = null
    ) =>
        new(
            new Layout(mine.Voice, title, path, mine.Association.Details.Name, script).Around(
                Html.Of(
                    $"""
                    <h1>{title}</h1>
                    {main}
                    {OfficeFrame.Session(mine.Voice, mine.Person, mine.Token, MinePages.Path)}
                    """
                )
            ),
            status,
            script is null ? null : PageHeaders.PolicyWithScript
        );

    private static Html Intervention(Mine mine, InterventionStanding standing, LinkTo links)
    {
        var (voice, intervention) = (mine.Voice, standing.Intervention);
        var group = intervention.SteeringGroup().Select(p => mine.Association.PersonOf(p).Name);
        var id = $"insats-{intervention.Id.Value}";
        var (log, told) = (LogPages.AddressOf(intervention.Id), MineInterventionPages.AddressOf(intervention.Id));
        return Html.Of(
            $"""
            <section aria-labelledby="{id}">
            <h2 id="{id}">{intervention.Name}</h2>
            {Html.When(
                intervention.EndsOn < mine.Today,
                () => Html.Of($"<p>{voice.Office("Mine_Ended", voice.Day(intervention.EndsOn!.Value, mine.Today))}</p>")
            )}
            <p class="aside">{voice.Office("Mine_With", Domain.Text.Texts.List([.. group], voice.Language))}</p>
            <p class="row">
            {ShortLink.Show(voice.In(told), voice.Office("Mine_Told"), intervention.Name)}
            {ShortLink.Show(voice.In(told) + "#" + CopyList.Id, voice.Office("FollowUp_Mine"), intervention.Name)}
            </p>
            <p><a class="button" href="{voice.In(log)}">{voice.Office("Mine_Log", intervention.Name)}</a></p>
            <ul class="listed">{standing.Reports.Reverse().Select(r => Report(mine, r, links))}</ul>
            </section>
            """
        );
    }

    private static Html Report(Mine mine, ReportStanding report, LinkTo links)
    {
        var voice = mine.Voice;
        var name = voice.NameOf(report);
        var day = report.HandedInOn is { } handedIn
            ? voice.Office("Overview_HandedIn", voice.Day(handedIn, mine.Today))
            : voice.Office("Overview_DueBy", voice.Day(report.Due, mine.Today));
        var number = report.CaseNumber is { } known ? $"{voice.Office("Report_CaseNumber")}: {known}" : "";
        return Html.Of(
            $"""
            <li>{StageMark.Mark(voice, report.Stage)} <strong>{name}</strong>
            <p>{string.Join(" · ", new[] { Domain.Text.Texts.Capital(day), number }.Where(t => t.Length > 0))}</p>
            {Html.When(
                !report.IsOpened && report.Period.Start <= mine.Today,
                () => Html.Of($"""<p class="row">{Writing(mine, report, "Mine_Begin")}</p>""")
            )}
            {Html.When(
                report.IsOpened,
                () =>
                    Html.Of(
                        $"""
                        <p class="row">
                        {Html.When(report.HandedInOn is null, () => Writing(mine, report, "Mine_Write"))}
                        {ShortLink.Show(Reading(mine, report.Id, links), voice.Office("Overview_Read"), name)}
                        {ShortLink.Show(voice.In(AddressOf(report.Id)), voice.Office("Mine_History"), name)}
                        {Html.When(report.HandedInOn is null, () => Attachments(voice, report, name))}
                        </p>
                        """
                    )
            )}
            </li>
            """
        );
    }

    private static Html Attachments(Voice voice, ReportStanding report, string name) =>
        ShortLink.Show(MineInterventionPages.FilesOf(voice, report.Id), voice.Office("Mine_Attachments"), name);

    private static Html Writing(Mine mine, ReportStanding report, string key) =>
        ShortLink.Show(mine.Voice.In(WritingPaths.Of(report.Id)), mine.Voice.Office(key), mine.Voice.NameOf(report));

    public static string Reading(Mine mine, ReportId report, LinkTo links) =>
        mine.Voice.In(links, new PageLink.Reading(report, mine.Person.Id));

    private static string AddressOf(ReportId report) => $"{MinePages.Path}/{report}";
}
