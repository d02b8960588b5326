using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Changes;

/// <summary>
/// What becomes of a change in an intervention's life. The office decides; a later last day the writers may ask for. What is as wished
/// already is written no second time.
/// </summary>
internal static class ChangeRules
{
    /// <summary>Stands in letters and on cards.</summary>
    private const int LongestReason = 500;

    private const int MostParties = 20;

    /// <param name="moveEnd">What becomes of another last day.</param>
    public static Decision On(PlannedIntervention state, ChangeCommand command, DateOnly today, Func<DateOnly, Decision> moveEnd)
    {
        var (intervention, log) = (state.Intervention, state.Intervention.Changes);
        return command switch
        {
            RenameIntervention rename => Rename(intervention, CleanText.Line(rename.Name)),
            ChangeOwner change => Entitle(intervention, CleanText.Line(change.Owner)),
            SetParties set => Parties(log, [.. set.Parties.Select(p => CleanText.Line(p)).Where(p => p.Length > 0).Distinct()]),
            HandOver hand => Hand(state, hand),
            AskForProlongation ask => Ask(intervention, ask with { Reason = CleanText.Line(ask.Reason, LongestReason) }),
            AnswerProlongation answer => Answer(log, answer with { Reason = CleanText.Line(answer.Reason, LongestReason) }, moveEnd),
            ExcusePeriod excuse => Excuse(state, excuse with { Reason = CleanText.Line(excuse.Reason, LongestReason) }),
            RequirePeriod require => log.IsExcused(require.Template, require.PeriodEnd)
                ? Decision.Of(new PeriodRequired(require.Template, require.PeriodEnd))
                : Decision.Nothing,
            MoveDueDay move => Move(state, move, today),
            PauseIntervention pause => Pause(log, pause with { Reason = CleanText.Line(pause.Reason, LongestReason) }, today),
            ResumeIntervention => log.Pause is null || log.Pause.Until < today
                ? Decision.Refuse(RefusalReason.NotPaused, intervention.Name)
                : Decision.Of(new InterventionResumed()),
            SplitIntervention split => Splitting.On(intervention, split, moveEnd),
            _ => throw new ArgumentException($"There is no rule for {command.GetType().Name}.", nameof(command)),
        };
    }

    private static Decision Rename(Intervention intervention, string name)
    {
        if (name.Length is 0 or > Registering.LongestName)
        {
            return Decision.Refuse(RefusalReason.NameMissing, Registering.LongestName);
        }

        return name == intervention.Name ? Decision.Nothing : Decision.Of(new InterventionRenamed(name));
    }

    private static Decision Entitle(Intervention intervention, string owner)
    {
        if (owner.Length is 0 or > Registering.LongestName)
        {
            return Decision.Refuse(RefusalReason.NameMissing, Registering.LongestName);
        }

        return owner == intervention.Owner ? Decision.Nothing : Decision.Of(new OwnerChanged(owner));
    }

    private static Decision Parties(ChangeLog log, IReadOnlyList<string> parties)
    {
        if (parties.Count > MostParties || parties.Any(p => p.Length > Registering.LongestName))
        {
            return Decision.Refuse(RefusalReason.SettingOutOfRange, "parties", 0, MostParties);
        }

        return parties.SequenceEqual(log.Parties) ? Decision.Nothing : Decision.Of(new PartiesSet(parties));
    }

    private static Decision Hand(PlannedIntervention state, HandOver hand)
    {
        var (intervention, association) = (state.Intervention, state.Circumstances.Association);
        if (!intervention.Has(hand.From, hand.Role))
        {
            return hand.From != hand.To && intervention.Has(hand.To, hand.Role)
                ? Decision.Nothing
                : Decision.Refuse(RefusalReason.NotInRole, state.Circumstances.PersonOf(hand.From).Name, intervention.Name);
        }

        if (association.Unavailable(hand.To) is { } refusal)
        {
            return new Decision([], refusal);
        }

        if (hand.From == hand.To)
        {
            return Decision.Nothing;
        }

        var substitute = intervention.Substitutes.GetValueOrDefault(hand.From);
        var isMember = hand.Role is Role.SteeringMember && substitute != default && substitute != hand.To;
        return Decision.Of([
            .. intervention.Has(hand.To, hand.Role) ? (Event[])[] : [new RoleGiven(hand.To, hand.Role)],
            // Who leads need not stand in for the lead any more.
            .. hand.Role == Role.Lead && intervention.Has(hand.To, Role.Deputy) ? (Event[])[new RoleTaken(hand.To, Role.Deputy)] : [],
            new RoleTaken(hand.From, hand.Role),
            .. isMember ? (Event[])[new SubstituteNamed(hand.To, substitute)] : [],
            new HandedOver(hand.From, hand.To, hand.Role),
        ]);
    }

    private static Decision Ask(Intervention intervention, AskForProlongation ask)
    {
        if (intervention.EndsOn is not { } last)
        {
            return Decision.Refuse(RefusalReason.HasNoEnd, intervention.Name);
        }

        if (ask.EndsOn <= last)
        {
            return Decision.Refuse(RefusalReason.NoLongerThanBefore, intervention.Name, last);
        }

        var wish = new ProlongationAsked(ask.EndsOn, ask.Reason);
        return wish == intervention.Changes.Wish ? Decision.Nothing : Decision.Of(wish);
    }

    private static Decision Answer(ChangeLog log, AnswerProlongation answer, Func<DateOnly, Decision> moveEnd)
    {
        if (log.Wish is not { } wish)
        {
            return Decision.Refuse(RefusalReason.NothingAskedFor);
        }

        if (answer.Granted)
        {
            return moveEnd(wish.EndsOn);
        }

        return answer.Reason.Length == 0
            ? Decision.Refuse(RefusalReason.ReasonMissing)
            : Decision.Of(new ProlongationRefused(answer.Reason));
    }

    private static Decision Excuse(PlannedIntervention state, ExcusePeriod excuse)
    {
        if (!IsPlanned(state, excuse.Template, excuse.PeriodEnd))
        {
            return Decision.Refuse(RefusalReason.NoSuchReport);
        }

        if (excuse.Reason.Length == 0)
        {
            return Decision.Refuse(RefusalReason.ReasonMissing);
        }

        var key = (excuse.Template, excuse.PeriodEnd);
        return state.Intervention.Changes.Excused.GetValueOrDefault(key) == excuse.Reason
            ? Decision.Nothing
            : Decision.Of(new PeriodExcused(excuse.Template, excuse.PeriodEnd, excuse.Reason));
    }

    private static Decision Move(PlannedIntervention state, MoveDueDay move, DateOnly today)
    {
        var planned = state.Plans(move.PeriodEnd, move.PeriodEnd).FirstOrDefault(p => p.Id.Template == move.Template);
        if (planned is null)
        {
            return Decision.Refuse(RefusalReason.NoSuchReport);
        }

        var calendar = state.Circumstances.Calendar;
        var earliest = calendar.OnOrAfter(move.PeriodEnd >= today ? move.PeriodEnd.AddDays(1) : today);
        if (move.Day < earliest || move.Day > earliest.AddYears(1))
        {
            return Decision.Refuse(RefusalReason.DueDayOutOfRange, move.Day, earliest, earliest.AddYears(1));
        }

        if (!calendar.IsWorkingDay(move.Day))
        {
            return Decision.Refuse(RefusalReason.NotWorkingDay, move.Day, calendar.OnOrAfter(move.Day));
        }

        return planned.Plan.Due == move.Day ? Decision.Nothing : Decision.Of(new DueDayMoved(move.Template, move.PeriodEnd, move.Day));
    }

    private static Decision Pause(ChangeLog log, PauseIntervention pause, DateOnly today)
    {
        if (pause.Until < pause.From || pause.Until < today)
        {
            return Decision.Refuse(RefusalReason.EndBeforeStart, pause.Until, pause.From > today ? pause.From : today);
        }

        if (pause.Reason.Length == 0)
        {
            return Decision.Refuse(RefusalReason.ReasonMissing);
        }

        var wished = new InterventionPaused(pause.From, pause.Until, pause.Reason);
        return wished == log.Pause ? Decision.Nothing : Decision.Of(wished);
    }

    private static bool IsPlanned(PlannedIntervention state, string template, DateOnly periodEnd) =>
        state.Intervention.Changes.IsExcused(template, periodEnd) || state.Plans(periodEnd, periodEnd).Any(p => p.Id.Template == template);
}
