using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.FollowUp;

/// <summary>What is carried over to Uppföljning Finsam. A card cannot copy: the page it leads to can.</summary>
internal static class FollowUpCard
{
    /// <summary>Of a row of <see cref="FollowUpSheet"/>, the columns that name the intervention and its days.</summary>
    private const int Whose = 4;

    private const int From = 2;

    private const int To = 3;

    public static Card Of(Reader to, InterventionView view, FollowUpList list, DateOnly today, Notice? notice)
    {
        var (before, after) = (CalendarQuarter.LastBefore(list.Quarter.Start), CalendarQuarter.Of(list.Quarter.End.AddDays(1)));
        return Card.Of(
            to,
            notice?.Text ?? to["FollowUp_Summary", view.Intervention.Name],
            [
                notice?.ToBox(),
                .. Opening(to["FollowUp_Title"], view.Intervention.Name, Days.Months(list.Quarter, to.Language)),
                .. Tables(to, list),
                list.Entries.Any(e => e.IsMissing) ? Say(to["FollowUp_Missing"]) : null,
                list.Entries.Any(e => e.Unsplit > 0) ? Say(to["FollowUp_Unsplit"]) : null,
                Buttons(
                    Button.Open(to.Link(new PageLink.FollowUp(view.Intervention.Id, list.Quarter)), to["Do_OpenFollowUp"]).Main(),
                    About(FollowUpVerbs.Enter, to["Do_CountQuestionnaires"], view, list.Quarter),
                    view.Intervention.RunsIn(before) ? About(FollowUpVerbs.Show, to["Do_PeriodBefore"], view, before) : null,
                    after.Start <= today && view.Intervention.RunsIn(after)
                        ? About(FollowUpVerbs.Show, to["Do_PeriodAfter"], view, after)
                        : null
                ),
            ]
        );
    }

    /// <summary>For the office: how many interventions, whose numbers are missing, and the way to the page. The page has the
    /// numbers.</summary>
    public static Card All(Reader to, FollowUpList list)
    {
        var missing = list.Entries.Where(e => e.IsMissing).Select(e => e.Intervention.Name).ToList();
        return Card.Of(
            to,
            to["FollowUp_Title"],
            [
                .. Opening(to["FollowUp_Title"], Days.Months(list.Quarter, to.Language)),
                Say(to.Count("FollowUp_All", list.Entries.Count)),
                missing.Count > 0 ? Say(to["FollowUp_MissingIn", Fitting.OneLine(to.List(missing), LongestNames)]) : null,
                Buttons(Button.Open(to.Link(new PageLink.FollowUp(null, list.Quarter)), to["Do_OpenFollowUp"]).Main()),
            ]
        );
    }

    private const int LongestNames = 400;

    /// <summary>A table for each period; where there is one alone, the heading names it. Without the columns in which nothing stands: a
    /// chat is narrow.</summary>
    private static IEnumerable<AdaptiveElement> Tables(Reader to, FollowUpList list)
    {
        var sheet = FollowUpSheet.Of(list);
        var periods = sheet.Rows.GroupBy(r => (r[From].Words, r[To].Words)).ToList();
        foreach (var period in periods)
        {
            var rows = period.Select(r => r.Skip(Whose).ToList()).ToList();
            var columns = Enumerable
                .Range(0, rows[0].Count)
                .Where(c => c == 0 || c == rows[0].Count - 1 || rows.Exists(r => r[c].Number > 0))
                .ToList();
            if (periods.Count > 1)
            {
                yield return Subtle(to["FollowUp_Days", period.Key.Item1, period.Key.Item2]);
            }

            yield return Table(
                [.. columns.Select(c => sheet.Columns[Whose + c])],
                rows.Select(r => columns.ConvertAll(c => r[c].Words.Length > 0 ? r[c].Words : to["FollowUp_Empty"]))
            );
        }
    }

    private static Button About(string verb, string title, InterventionView view, ReportingPeriod quarter) =>
        Button.To(verb, title).With(Fields.Intervention, view.Intervention.Id.Value).With(Fields.Day, Days.Iso(quarter.End));
}
