using System.Globalization;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Overviews;

/// <summary>Everything at a glance: how many stand how, who waits for whom, all periods, and what comes.</summary>
internal static class OverviewPage
{
    /// <summary>Stages that ask for somebody; the others are found in the table.</summary>
    private static readonly ReportStage[] Counted =
    [
        ReportStage.Late,
        ReportStage.AtRisk,
        ReportStage.WithSteeringGroup,
        ReportStage.Corrected,
        ReportStage.Writing,
        ReportStage.HandedIn,
    ];

    public static Html Show(Glance at) =>
        Html.Of(
            $"""
            <p class="notice" id="andrat" role="status" hidden>{at.Voice.Office("Overview_Changed")}</p>
            <div id="oversikt" data-version="{at.Whole.Version.ToString(
                CultureInfo.InvariantCulture
            )}" data-events="{at.Voice.At(OfficePaths.OverviewEvents)}">
            {Counts(at)}{Damaged(at)}{WaitingLines.Show(at)}{Timeline.Show(at)}{Coming(at)}
            </div>
            """
        );

    /// <summary>Each leads to what it counts. They count everything, whatever is chosen.</summary>
    private static Html Counts(Glance at)
    {
        var counts = at.Whole.Counts;
        return Html.Of(
            $"""
            <nav class="counts" aria-label="{at.Voice.Office("Overview_Counts")}"><ul>
            {Counted.Where(counts.ContainsKey).Select(s => Count(at, s, counts[s]))}
            </ul></nav>
            """
        );
    }

    private static Html Count(Glance at, ReportStage stage, int count)
    {
        var isChosen = Html.When(at.Filter.Stage == stage, () => Html.Of($""" aria-current="true" """));
        return Html.Of(
            $"""
            <li><a class="{StageMark.Look(stage)}" href="{at.Address(OverviewFilter.None with { Stage = stage })}"{isChosen}>
            {StageMark.Sign(stage)}{at.Voice.Office($"Overview_Count_{stage}")} <strong>{count}</strong></a></li>
            """
        );
    }

    private static Html Damaged(Glance at) =>
        Html.When(
            at.Damage.Count > 0,
            () =>
                Html.Of(
                    $"""
                    <section aria-labelledby="skadat">
                    <h2 id="skadat">{at.Voice.Office("Overview_Damaged")}</h2>
                    <p>{at.Voice.Office("Overview_DamagedWhat")}</p>
                    <ul>{at.Damage.Select(d => Damage(at, d))}</ul>
                    </section>
                    """
                )
        );

    private static Html Damage(Glance at, DamageLine line)
    {
        var whose = Html.When(line.Intervention.Length > 0, () => Html.Of($"<strong>{line.Intervention}</strong>. "));
        return Html.Of($"<li>{whose}{OfficeWords.Of(line, at.Voice.Language)}</li>");
    }

    private static Html Coming(Glance at)
    {
        var days = ComingDay.Of(at.Shown).GroupBy(d => d.Day).ToList();
        return Html.Of(
            $"""
            <section aria-labelledby="kommer">
            <h2 id="kommer">{at.Voice.Office("Overview_Coming")}</h2>
            {Html.When(days.Count == 0, () => Html.Of($"<p>{at.Voice.Office("Overview_NothingComes")}</p>"))}
            <dl class="facts coming">{days.Select(d => Day(at, d.Key, [.. d]))}</dl>
            </section>
            """
        );
    }

    private static Html Day(Glance at, DateOnly day, IReadOnlyList<ComingDay> planned)
    {
        var name = day == at.Whole.Today ? at.Voice.Office("Overview_Today") : Domain.Text.Texts.Capital(at.Call.Day(day));
        return Facts.Row(name, Html.Of($"""<ul class="plain">{planned.Select(p => Planned(at, p))}</ul>"""));
    }

    private static Html Planned(Glance at, ComingDay planned)
    {
        var form = planned.Report?.Form.Name.In(at.Voice.Language).ToLowerInvariant() ?? "";
        var says = at.Voice.Office($"Coming_{planned.Kind}", form);
        var address = planned.Report is { } report ? at.Of(report) : at.Of(planned.Intervention);
        return Html.Of($"""<li><a href="{address}">{planned.Intervention.Name}</a>. {says}</li>""");
    }
}
