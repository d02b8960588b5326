using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Planning;

/// <summary>What a report's plan is made from.</summary>
/// <param name="AsksSteeringGroup">The form has a section of the steering group.</param>
/// <param name="Meetings">Of the steering group, by day.</param>
/// <param name="ChosenSendDay">The day somebody chose to send by; null leaves it to the calendar.</param>
/// <param name="MovedDue">The due day that the office chose instead of the routine's; null: it chose none.</param>
/// <param name="Members">Of those authorities in the steering group that have told theirs; null: none has.</param>
public sealed record PlanQuestion(
    ReportingPeriod Period,
    ReportRoutine Routine,
    WorkCalendar Calendar,
    bool AsksSteeringGroup,
    ImmutableSortedDictionary<DateOnly, Meeting> Meetings,
    DateOnly? ChosenSendDay = null,
    DateOnly? MovedDue = null,
    IReadOnlyList<MemberCalendar>? Members = null
);
