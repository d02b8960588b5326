using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Logbook;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.FollowUp;

/// <summary>Shows the list for Uppföljning Finsam: of an intervention to whoever writes for it, of all to the office.</summary>
internal sealed class FollowUpReader(LogReader interventions, OverviewProjection projection)
{
    public async Task<Card> ShowAsync(FollowUpChoice choice, Caller caller, CancellationToken cancellation)
    {
        var quarter = QuarterOf(choice, caller.Today);
        var mine = await interventions.MineAsync(caller, cancellation);
        var names = choice.Of is not null || mine.Any(v => SpokenWhose.Names(choice.Said, v.Intervention.Name));
        if (caller.IsAdministrator && !names)
        {
            return await OfficeAsync(quarter, caller, cancellation);
        }

        return LogReader.Meant(mine, choice.Of, choice.Said) switch
        {
            [var one] => await ListAsync(one, quarter, null, caller, cancellation),
            [] => Refused(caller),
            var several => LogCards.AskWhich(
                caller.Reader,
                several,
                FollowUpVerbs.Show,
                quarter is null ? "" : CalendarQuarter.NameOf(quarter),
                caller.Reader["FollowUp_Which"]
            ),
        };
    }

    /// <param name="quarter">Null: the one that is meant most likely.</param>
    /// <param name="notice">What was just done.</param>
    public async Task<Card> ListAsync(
        InterventionView view,
        ReportingPeriod? quarter,
        Notice? notice,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var overview = await projection.FreshAsync(cancellation);
        var shown = quarter ?? FollowUpList.QuarterFor(view.Intervention, caller.Today);
        var standings = overview.Interventions.Where(i => i.Intervention.Id == view.Intervention.Id);
        return FollowUpCard.Of(caller.Reader, view, FollowUpList.Of(standings, shown), caller.Today, notice);
    }

    public static Card Refused(Caller caller) => RefusalCard.Of(caller.Reader, Notice.Bad(caller.Reader["FollowUp_NoRole"]));

    /// <summary>That a button names, or words do and it has begun; null for none.</summary>
    public static ReportingPeriod? QuarterOf(FollowUpChoice choice, DateOnly today)
    {
        var named = choice.Day is { } day ? CalendarQuarter.Of(day) : SpokenQuarter.Find(choice.Said, today).Quarter;
        return named?.Start <= today ? named : null;
    }

    private async Task<Card> OfficeAsync(ReportingPeriod? quarter, Caller caller, CancellationToken cancellation)
    {
        var overview = await projection.FreshAsync(cancellation);
        return FollowUpCard.All(
            caller.Reader,
            FollowUpList.Of(overview.Interventions, quarter ?? CalendarQuarter.LastBefore(caller.Today))
        );
    }
}
