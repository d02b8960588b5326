using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Domain.Interventions.Questionnaires;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions;

/// <summary>
/// The rules for an intervention's own dates and people: <c>(state, command, now) -> events</c>. The office decides about dates, rules and
/// people; meetings and days to send are also the writers' own. A refusal changes nothing: no plan is left half made. A command id that has
/// had its effect has no further one.
/// </summary>
public static class InterventionRules
{
    public static Decision On(PlannedIntervention state, InterventionId id, Intervention? parent, InterventionRequest request)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(request);
        if (state.Intervention.Commands.Contains(request.CommandId))
        {
            return Decision.Nothing;
        }

        if (request.Command is BeginIntervention begin)
        {
            return Begin(state, id, parent, begin, request);
        }

        if (!state.Intervention.Exists)
        {
            return Decision.Refuse(RefusalReason.NoSuchIntervention);
        }

        var own = request.Command switch
        {
            LogCommand log => LogRules.On(state, log, request),
            MonthlyCommand monthly => MonthlyRules.On(state, monthly, request),
            CountQuestionnaires count => QuestionnaireRules.On(state, count, request),
            _ => null,
        };
        if (own is not null)
        {
            return own;
        }

        var isWriters = request.Command is EnterMeeting or CancelMeeting or ChooseSendDay or AskForProlongation;
        var mayWrite = state.Circumstances.MayWrite(request.Actor, StockholmTime.DayOf(request.Now));
        if (!IsAdministrator(state, request.Actor) && !(isWriters && mayWrite))
        {
            return Decision.Refuse(isWriters ? RefusalReason.OnlyLeadWrites : RefusalReason.OnlyOfficeDecides);
        }

        return Change(state, parent, request);
    }

    private static Decision Begin(
        PlannedIntervention state,
        InterventionId id,
        Intervention? parent,
        BeginIntervention begin,
        InterventionRequest request
    )
    {
        if (!IsAdministrator(state, request.Actor))
        {
            return Decision.Refuse(RefusalReason.OnlyOfficeDecides);
        }

        if (state.Intervention.Exists)
        {
            return Decision.Refuse(RefusalReason.InterventionExists, state.Intervention.Name);
        }

        var clean = begin with { Name = CleanText.Line(begin.Name), Owner = CleanText.Line(begin.Owner) };
        return WithFinalReport(state, Registering.Begin(state, id, parent, clean), request);
    }

    private static Decision Change(PlannedIntervention state, Intervention? parent, InterventionRequest request)
    {
        var (intervention, today) = (state.Intervention, StockholmTime.DayOf(request.Now));
        return request.Command switch
        {
            MoveEndDate move => WithFinalReport(state, MoveEnd(intervention, parent, move.EndsOn), request),
            AddReporting add => Registering.Add(state, add.Reporting),
            SetRoutine set => Set(state, set),
            EnterMeeting enter => MeetingRules.Enter(state, enter.Meeting, today),
            CancelMeeting cancel => intervention.Meetings.ContainsKey(cancel.Day)
                ? Decision.Of(new MeetingCancelled(cancel.Day))
                : Decision.Refuse(RefusalReason.NoSuchMeeting, cancel.Day),
            ChooseSendDay choose => MeetingRules.Choose(state, choose, today),
            GiveRole give => Give(state, give),
            TakeRole take => intervention.Has(take.Person, take.Role)
                ? Decision.Of(new RoleTaken(take.Person, take.Role))
                : Decision.Nothing,
            NameSubstitute name => Name(state, name),
            ChangeCommand change => WithFinalReport(
                state,
                ChangeRules.On(state, change, today, day => MoveEnd(intervention, parent, day)),
                request
            ),
            OweReporting => Owed(state, today) is { } owed ? Decision.Of(owed) : Decision.Nothing,
            _ => throw new ArgumentException($"There is no rule for {request.Command.GetType().Name}.", nameof(request)),
        };
    }

    /// <summary>Notes that the report of a period was opened: nobody asks for that, the report's own rules have let somebody open
    /// it.</summary>
    public static Decision Note(Intervention intervention, OpenedPeriod opened)
    {
        ArgumentNullException.ThrowIfNull(intervention);
        ArgumentNullException.ThrowIfNull(opened);
        return intervention.HasOpened(opened) ? Decision.Nothing : Decision.Of(new PeriodOpened(opened.Period, opened.Template));
    }

    /// <summary>Goes on from what a report keeps in its own stream; nothing happens when that is known already. Nobody asks for it: the
    /// report's own rules have let somebody write it.</summary>
    public static Decision TakeOver(Intervention intervention, OpenedPeriod report, ReportFigures figures)
    {
        ArgumentNullException.ThrowIfNull(intervention);
        ArgumentNullException.ThrowIfNull(report);
        var (ledger, period) = (intervention.Figures, report.Period);
        var taken = new FiguresTakenOver(report.Template, period, ledger.PlaceOf(report.Template, period), figures);
        return ledger.Holds(taken) ? Decision.Nothing : Decision.Of(taken);
    }

    /// <summary>The next kind of report that the intervention owes without anybody asking for it; null when there is none.</summary>
    public static ReportingAdded? Owed(PlannedIntervention state, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        return FinalReport.Owed(state.Intervention, state.Templates, today) ?? LaterForm.Owed(state.Intervention, state.Templates);
    }

    /// <summary>From the day the end is known.</summary>
    private static Decision WithFinalReport(PlannedIntervention state, Decision decision, InterventionRequest request)
    {
        var stamp = new Stamp(request.Now, request.Actor.Value, request.CommandId);
        var after = decision.Events.Select((e, i) => new EventRecord(i + 1, stamp, e)).Aggregate(state.Intervention, Intervention.Evolve);
        return
            decision.Refusal is null
            && decision.Events.Count > 0
            && FinalReport.Owed(after, state.Templates, StockholmTime.DayOf(request.Now)) is { } owed
            ? Decision.Of([.. decision.Events, owed])
            : decision;
    }

    /// <summary>The program itself acts for the office when it is run as a tool.</summary>
    private static bool IsAdministrator(PlannedIntervention state, PersonId actor) =>
        actor == PersonId.Bot || state.Circumstances.Association.Roles.Contains((actor, Role.Administrator));

    private static Decision MoveEnd(Intervention intervention, Intervention? parent, DateOnly? endsOn)
    {
        if (endsOn == intervention.EndsOn)
        {
            return Decision.Nothing;
        }

        if (endsOn < intervention.StartsOn)
        {
            return Decision.Refuse(RefusalReason.EndBeforeStart, endsOn, intervention.StartsOn);
        }

        return parent?.EndsOn is { } last && !(endsOn <= last)
            ? Decision.Refuse(RefusalReason.EndsAfterParent, parent.Name, last)
            : Decision.Of(new EndDateChanged(endsOn));
    }

    private static Decision Set(PlannedIntervention state, SetRoutine set)
    {
        if (state.Intervention.ReportingOf(set.Template) is null)
        {
            return Decision.Refuse(RefusalReason.NoSuchForm, set.Template);
        }

        if (RoutineCheck.Of(set.Routine) is { } refusal)
        {
            return new Decision([], refusal);
        }

        return state.Intervention.Routines.GetValueOrDefault(set.Template) == set.Routine
            ? Decision.Nothing
            : Decision.Of(new RoutineSet(set.Template, set.Routine));
    }

    private static Decision Give(PlannedIntervention state, GiveRole give) =>
        state.Circumstances.Association.Unavailable(give.Person) is { } refusal ? new Decision([], refusal)
        : state.Intervention.Has(give.Person, give.Role) ? Decision.Nothing
        : Decision.Of(new RoleGiven(give.Person, give.Role));

    private static Decision Name(PlannedIntervention state, NameSubstitute name)
    {
        if (!state.Intervention.Has(name.Member, Role.SteeringMember) || name.Member == name.Substitute)
        {
            return Decision.Refuse(RefusalReason.NoSuchPerson, name.Member.Value);
        }

        if (state.Circumstances.Association.Unavailable(name.Substitute) is { } refusal)
        {
            return new Decision([], refusal);
        }

        return state.Intervention.Substitutes.TryGetValue(name.Member, out var known) && known == name.Substitute
            ? Decision.Nothing
            : Decision.Of(new SubstituteNamed(name.Member, name.Substitute));
    }
}
