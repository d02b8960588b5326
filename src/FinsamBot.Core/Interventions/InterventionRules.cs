using FinsamBot.Core.Calendar;
using FinsamBot.Core.Planning;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;
using FinsamBot.Core.Text;

namespace FinsamBot.Core.Interventions;

/// <summary>
/// The rules for an intervention's own dates and people: <c>(view, command, now) -> events</c>. The office decides about dates, rules and people; meetings
/// and days to send are also the writers' own. A refusal changes nothing: no plan is left half made.
/// </summary>
public static class InterventionRules
{
    public static Decision On(InterventionView view, InterventionId id, Intervention? parent, InterventionRequest request)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(request);
        var (intervention, today) = (view.Intervention, StockholmTime.DayOf(request.Now));
        if (request.Command is BeginIntervention begin)
        {
            return !IsOffice(view, request.Actor) ? Decision.Refuse(RefusalReason.OnlyOfficeDecides)
                : intervention.Exists ? Decision.Refuse(RefusalReason.InterventionExists, intervention.Name)
                : WithFinalReport(view, Registering.Begin(view, id, parent, begin with { Name = CleanText.Line(begin.Name), Owner = CleanText.Line(begin.Owner) }), request);
        }

        if (!intervention.Exists)
        {
            return Decision.Refuse(RefusalReason.NoSuchIntervention);
        }

        var isWriters = request.Command is EnterMeeting or CancelMeeting or ChooseSendDay;
        if (!IsOffice(view, request.Actor) && !(isWriters && view.Circumstances.MayWrite(request.Actor, today)))
        {
            return Decision.Refuse(isWriters ? RefusalReason.OnlyLeadWrites : RefusalReason.OnlyOfficeDecides);
        }

        return request.Command switch
        {
            MoveEndDate move => WithFinalReport(view, MoveEnd(intervention, parent, move.EndsOn), request),
            AddReporting add => Registering.Add(view, add.Reporting),
            SetRoutine set => Set(view, set),
            EnterMeeting enter => Enter(view, enter.Meeting, today),
            CancelMeeting cancel => intervention.Meetings.ContainsKey(cancel.Day)
                ? Decision.Of(new MeetingCancelled(cancel.Day)) : Decision.Refuse(RefusalReason.NoSuchMeeting, cancel.Day),
            ChooseSendDay choose => Choose(view, choose, today),
            GiveRole give => Give(view, give),
            TakeRole take => intervention.Has(take.Person, take.Role) ? Decision.Of(new RoleTaken(take.Person, take.Role)) : Decision.Nothing,
            NameSubstitute name => Name(view, name),
            _ => throw new ArgumentException($"There is no rule for {request.Command.GetType().Name}.", nameof(request)),
        };
    }

    /// <summary>From the day the end is known.</summary>
    private static Decision WithFinalReport(InterventionView view, Decision decision, InterventionRequest request)
    {
        var stamp = new Stamp(request.Now, request.Actor.Value, request.CommandId);
        var after = decision.Events.Select((e, i) => new EventRecord(i + 1, stamp, e)).Aggregate(view.Intervention, Intervention.Evolve);
        return decision.Refusal is null && decision.Events.Count > 0 && FinalReport.Owed(after, view.Templates, StockholmTime.DayOf(request.Now)) is { } owed
            ? Decision.Of([.. decision.Events, owed]) : decision;
    }

    /// <summary>The program itself acts for the office when it is run as a tool.</summary>
    private static bool IsOffice(InterventionView view, PersonId actor) =>
        actor == PersonId.Bot || view.Circumstances.Association.Roles.Contains((actor, Role.Administrator));

    private static Decision MoveEnd(Intervention intervention, Intervention? parent, DateOnly? endsOn) =>
        endsOn == intervention.EndsOn ? Decision.Nothing
        : endsOn < intervention.StartsOn ? Decision.Refuse(RefusalReason.EndBeforeStart, endsOn, intervention.StartsOn)
        : parent?.EndsOn is { } last && !(endsOn <= last) ? Decision.Refuse(RefusalReason.EndsAfterParent, parent.Name, last)
        : Decision.Of(new EndDateChanged(endsOn));

    private static Decision Set(InterventionView view, SetRoutine set) =>
        view.Intervention.ReportingOf(set.Template) is null ? Decision.Refuse(RefusalReason.NoSuchForm, set.Template)
        : RoutineCheck.Of(set.Routine) is { } refusal ? new Decision([], refusal)
        : view.Intervention.Routines.GetValueOrDefault(set.Template) == set.Routine ? Decision.Nothing
        : Decision.Of(new RoutineSet(set.Template, set.Routine));

    private static Decision Enter(InterventionView view, Meeting meeting, DateOnly today) =>
        meeting.Day < today ? Decision.Refuse(RefusalReason.MeetingPassed, meeting.Day)
        : !view.Circumstances.Calendar.IsWorkingDay(meeting.Day) ? Decision.Refuse(RefusalReason.MeetingOnFreeDay, meeting.Day, view.Circumstances.Calendar.OnOrBefore(meeting.Day), view.Circumstances.Calendar.OnOrAfter(meeting.Day))
        : view.Intervention.Meetings.GetValueOrDefault(meeting.Day) == meeting ? Decision.Nothing
        : Decision.Of(new MeetingEntered(meeting));

    private static Decision Choose(InterventionView view, ChooseSendDay choose, DateOnly today)
    {
        if (view.Intervention.ReportingOf(choose.Template) is not { } reporting
            || view.Plans(choose.PeriodEnd, choose.PeriodEnd).FirstOrDefault(p => p.Id.Template == choose.Template) is not { Plan.SendBy: not null } planned)
        {
            return Decision.Refuse(RefusalReason.NoSuchReport);
        }

        var (calendar, latest) = (view.Circumstances.Calendar, view.Circumstances.Calendar.Add(planned.Plan.Due, -view.For(reporting).Routine.ClosingDays - 1));
        return choose.Day < today || choose.Day < planned.Plan.Period.Start ? Decision.Refuse(RefusalReason.SendDayPassed, choose.Day)
            : choose.Day > latest ? Decision.Refuse(RefusalReason.SendDayTooLate, choose.Day, latest)
            : !calendar.IsWorkingDay(choose.Day) ? Decision.Refuse(RefusalReason.NotWorkingDay, choose.Day, calendar.OnOrBefore(choose.Day))
            : planned.Plan.SendBy == choose.Day ? Decision.Nothing
            : Decision.Of(new SendDayChosen(choose.Template, choose.PeriodEnd, choose.Day));
    }

    private static Decision Give(InterventionView view, GiveRole give) =>
        !view.Circumstances.Association.People.ContainsKey(give.Person) ? Decision.Refuse(RefusalReason.NoSuchPerson, give.Person.Value)
        : view.Intervention.Has(give.Person, give.Role) ? Decision.Nothing
        : Decision.Of(new RoleGiven(give.Person, give.Role));

    private static Decision Name(InterventionView view, NameSubstitute name) =>
        !view.Intervention.Has(name.Member, Role.SteeringMember) ? Decision.Refuse(RefusalReason.NoSuchPerson, name.Member.Value)
        : name.Member == name.Substitute || !view.Circumstances.Association.People.ContainsKey(name.Substitute) ? Decision.Refuse(RefusalReason.NoSuchPerson, name.Substitute.Value)
        : Decision.Of(new SubstituteNamed(name.Member, name.Substitute));
}
