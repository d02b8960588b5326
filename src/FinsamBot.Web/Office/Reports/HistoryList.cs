using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Office.History;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Reports;

/// <summary>What has happened, latest first, day by day.</summary>
internal static class HistoryList
{
    public static Html Show(Voice voice, DateOnly today, IReadOnlyList<HistoryLine> history) =>
        Html.Of(
            $"""
            <section aria-labelledby="historik">
            <h2 id="historik">{voice.Office("Report_History")}</h2>
            <dl class="facts history">{history
                .Reverse()
                .GroupBy(l => StockholmTime.DayOf(l.At))
                .Select(d => Facts.Row(Domain.Text.Texts.Capital(voice.Day(d.Key, today)), Day(voice, d)))}</dl>
            </section>
            """
        );

    private static Html Day(Voice voice, IEnumerable<HistoryLine> lines) =>
        Html.Of($"""<ul class="plain">{lines.Select(l => Line(voice, l))}</ul>""");

    private static Html Line(Voice voice, HistoryLine line)
    {
        var clock = Days.Clock(StockholmTime.ClockOf(line.At), voice.Language);
        return Html.Of($"""<li><span class="clock">{clock}</span> {line.Says}</li>""");
    }
}
