using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Agenda;

/// <summary>A report that is to be opened on the morning its plan says.</summary>
public sealed record Opening(ReportId Report, ReportingPeriod Period, DateTimeOffset At);

/// <summary>What an intervention owes apart from its reports: opening them, and telling people of moved days, stand-ins and short time
/// ahead.</summary>
public static class InterventionAgenda
{
    /// <summary>Periods of each form that are looked at ahead; a later one is looked at when these are opened.</summary>
    private const int Ahead = 2;

    /// <summary>How long before the day to send people hear that time is short: a quarter.</summary>
    private const int MonthsAhead = 3;

    /// <summary>For so many days a moved last day is news.</summary>
    private const int NewsDays = 30;

    /// <summary>Reports to open now, oldest first.</summary>
    public static IReadOnlyList<Opening> OpeningsDue(InterventionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [.. view.Intervention.Reportings.SelectMany(r => Openings(view, r).TakeWhile(o => o.At <= view.Now)).OrderBy(o => o.At)];
    }

    /// <summary>When the next report is to be opened; the past when one waits already; null when none is planned.</summary>
    public static DateTimeOffset? NextOpening(InterventionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Intervention.Reportings.Select(r => Openings(view, r).FirstOrDefault()?.At).Min();
    }

    internal static IEnumerable<AgendaItem> Planned(InterventionView view) => [.. StandIns(view), .. MovedEnd(view), .. ShortTime(view)];

    private static IEnumerable<Opening> Openings(InterventionView view, Reporting reporting)
    {
        var circumstances = view.For(reporting);
        return view
            .Intervention.Unopened(reporting)
            .Select(p => new Opening(
                view.Intervention.ReportFor(new OpenedPeriod(reporting.Template.Id, p)),
                p,
                circumstances.Calendar.MorningOnOrAfter(circumstances.PlanFor(p).WritingOpens)
            ));
    }

    private static IEnumerable<AgendaItem> StandIns(InterventionView view) =>
        from writer in view.Intervention.Having(Role.Lead).Concat(view.Intervention.Having(Role.Deputy)).Distinct()
        from absence in view.Circumstances.ContactOf(writer).Absences
        let to = Addressees.Of(absence.StandIn, view.Circumstances)
        select new AgendaItem(
            $"{view.Intervention.Id}/standin/{writer}/{Iso(absence.First)}/{to.Id}",
            AgendaKind.StandInAsked,
            absence.NotedAt,
            to,
            ChannelKind.Teams
        )
        {
            About = writer,
            PeriodEnd = absence.Last,
            UselessFrom = StockholmTime.At(absence.Last.AddDays(1), TimeOnly.MinValue),
        };

    private static IEnumerable<AgendaItem> MovedEnd(InterventionView view)
    {
        if (view.Intervention.EndChanges.LastOrDefault() is not { } change)
        {
            return [];
        }

        var concerned = view
            .Intervention.Roles.Select(r => r.Person)
            .Distinct()
            .OrderBy(p => p.Value, StringComparer.Ordinal)
            .Select(p => Addressees.Of(p, view.Circumstances))
            .Concat(Addressees.Office(view.Circumstances))
            .DistinctBy(a => a.Id);
        return concerned.Select(to => new AgendaItem(
            $"{view.Intervention.Id}/end/{change.Number}/{to.Id}",
            AgendaKind.EndDateMoved,
            change.At,
            to,
            ChannelKind.Teams,
            $"{view.Intervention.Id}/end/{to.Id}",
            change.Number
        )
        {
            UselessFrom = change.At.AddDays(NewsDays),
        });
    }

    private static IEnumerable<AgendaItem> ShortTime(InterventionView view) =>
        from reporting in view.Intervention.Reportings
        let circumstances = view.For(reporting)
        from period in view.Intervention.Unopened(reporting).Take(Ahead)
        let plan = circumstances.PlanFor(period)
        where plan.SendBy is not null && plan.Break is not null && (plan.IsShort || plan.Shortage is not null)
        from writer in view.Intervention.Writers()
        let to = Addressees.Of(writer, circumstances)
        select new AgendaItem(
            $"{view.Intervention.Id}/short/{reporting.Template.Id}-{Iso(period.End)}/{to.Id}",
            AgendaKind.ShortTimeAhead,
            circumstances.Calendar.MorningOnOrAfter(plan.SendBy!.Value.AddMonths(-MonthsAhead)),
            to,
            ChannelKind.Mail
        )
        {
            PeriodEnd = period.End,
            Template = reporting.Template.Id,
            UselessFrom = circumstances.Calendar.MorningOnOrAfter(plan.WritingOpens),
        };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
