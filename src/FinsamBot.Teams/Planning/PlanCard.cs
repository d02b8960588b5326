using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Planning;

/// <summary>What an intervention has before it.</summary>
/// <param name="Reports">Not handed in, soonest due first.</param>
/// <param name="MayChange">Whether the reader may choose days.</param>
internal sealed record Ahead(InterventionView View, IReadOnlyList<PlannedReport> Reports, bool MayChange)
{
    public DateOnly Today => PlanRows.TodayOf(View);
}

/// <summary>The planned days of what concerns the reader: each report's own, with the reasons; only the next one of each where that would
/// be too much.</summary>
internal static class PlanCard
{
    private const int MostInFull = 3;

    public static Card Of(Reader to, IReadOnlyList<Ahead> all, Notice? notice = null)
    {
        var full = all.Count <= MostInFull ? Whole(to, notice, all.SelectMany(a => InFull(to, a))) : null;
        return full is { Fits: true } ? full : InShort(to, all, notice);
    }

    private static Card Whole(Reader to, Notice? notice, IEnumerable<AdaptiveElement> content) =>
        Card.Of(
            to,
            to["Plan_Title"],
            [
                notice?.ToBox(),
                Heading(to["Plan_Title"]),
                .. content,
                Buttons(Button.Open(to.Link(new PageLink.Calendar(to.Id)), to["Do_Calendar"])),
            ]
        );

    private static IEnumerable<AdaptiveElement> InFull(Reader to, Ahead ahead)
    {
        yield return Subheading(ahead.View.Intervention.Name);
        foreach (var planned in ahead.Reports)
        {
            foreach (var row in PlanRows.Of(to, planned, ahead.Today))
            {
                yield return row;
            }

            if (ahead.MayChange && to.MoveButton(planned.Id, planned.Plan, ahead.Today, ahead.View.Circumstances.Calendar) is { } move)
            {
                yield return Buttons(move);
            }
        }

        yield return Say(ahead.Reports.Count == 0 ? to["Plan_Nothing"] : Meetings(to, ahead));
    }

    private static string Meetings(Reader to, Ahead ahead)
    {
        var coming = ahead.View.Intervention.Meetings.Values.Where(m => m.Day >= ahead.Today).Select(m => to.At(m, ahead.Today)).ToList();
        return coming.Count > 0 ? to["Plan_Meetings", to.List(coming)] : to["Plan_NoMeetings"];
    }

    /// <summary>As many lines as a card can hold.</summary>
    private static Card InShort(Reader to, IReadOnlyList<Ahead> all, Notice? notice)
    {
        var lines = all.Where(a => a.Reports.Count > 0)
            .OrderBy(a => a.Reports[0].Plan.Due)
            .ThenBy(a => a.View.Intervention.Name, StringComparer.Ordinal)
            .Select(a => Line(Run(a.View.Intervention.Name, bold: true), Run(". " + Next(to, a))))
            .ToList();
        var card = Whole(to, notice, lines);
        for (var shown = lines.Count; !card.Fits && shown > 0; shown--)
        {
            card = Whole(to, notice, [.. lines.Take(shown), Subtle(to.Count("Office_More", lines.Count - shown))]);
        }

        return card;
    }

    private static string Next(Reader to, Ahead ahead)
    {
        var plan = ahead.Reports[0].Plan;
        var due = Days.Near(plan.Due, ahead.Today, to.Language);
        var says = plan.SendBy is { } send ? to["Plan_Short", Days.Near(send, ahead.Today, to.Language), due] : to["Plan_ShortAlone", due];
        return plan.Shortage is null ? says : says + " " + to["Plan_ShortOfTime"];
    }
}
