using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Planning;

/// <summary>Why a planned day is another than the rule alone would give.</summary>
public abstract record PlanReason
{
    private PlanReason() { }

    /// <summary>The due day of the rule is not a working day.</summary>
    public sealed record DueMoved(DateOnly From, DateOnly To) : PlanReason;

    /// <summary>The office has chosen another due day than the rule gives.</summary>
    public sealed record DueChosen(DateOnly Instead) : PlanReason;

    /// <summary>The steering group's days lie before a break instead of around it.</summary>
    public sealed record BeforeBreak(Break Break) : PlanReason;

    /// <summary>The steering group's days lie around a break, because there is no room before it or after it.</summary>
    public sealed record AroundBreak(Break Break) : PlanReason;

    /// <summary>The round starts before the period has ended: on preliminary figures.</summary>
    public sealed record Preliminary : PlanReason;

    /// <summary>The round starts so soon after the period that fewer working days than usual are left to write.</summary>
    public sealed record LittleTimeToWrite(int WorkingDays) : PlanReason;

    /// <summary>The steering group meets on the last day to answer.</summary>
    public sealed record AtMeeting(Meeting Meeting) : PlanReason;

    /// <summary>The steering group's days would be others without what these authorities have told of their own closed days.</summary>
    public sealed record CountedFor(IReadOnlyList<string> Organisations) : PlanReason
    {
        public bool Equals(CountedFor? other) => other is not null && Organisations.SequenceEqual(other.Organisations);

        public override int GetHashCode() => Organisations.Count;
    }

    /// <summary>Somebody chose the day to send.</summary>
    public sealed record Chosen(DateOnly Instead) : PlanReason;
}

/// <summary>The steering group gets fewer reading days than the routine promises, and what would help.</summary>
/// <param name="SendBy">Sent by that day they get them all; null when that day would lie before the period's figures exist.</param>
/// <param name="Due">Handed in on that day at the earliest they get them all.</param>
public sealed record Shortage(int ReadingDays, int Promised, DateOnly? SendBy, DateOnly Due);

/// <summary>The planned days of one report, all in Europe/Stockholm.</summary>
/// <param name="SendBy">The last day to send to the steering group; null for a form without its section.</param>
/// <param name="AnswersClose">The last day for the steering group; null likewise.</param>
/// <param name="ReadingDays">Reading days after <paramref name="SendBy"/> up to and including <paramref name="AnswersClose"/>.</param>
/// <param name="SignaturesOpen">When to begin collecting signatures; null for a form without them.</param>
public sealed record ReportPlan(
    ReportingPeriod Period,
    DateOnly WritingOpens,
    DateOnly? SendBy,
    DateOnly? AnswersClose,
    DateOnly Due,
    int ReadingDays,
    DateOnly? SignaturesOpen,
    Shortage? Shortage,
    IReadOnlyList<PlanReason> Reasons
)
{
    public bool IsPreliminary => SendBy <= Period.End;

    /// <summary>The calendar leaves less time than usual between the period and the steering group.</summary>
    public bool IsShort => Reasons.Any(r => r is PlanReason.Preliminary or PlanReason.LittleTimeToWrite or PlanReason.AroundBreak);

    public Meeting? Meeting => Reasons.OfType<PlanReason.AtMeeting>().FirstOrDefault()?.Meeting;

    /// <summary>The break that made the plan what it is; null when none did.</summary>
    public Break? Break =>
        Reasons
            .Select(r =>
                r switch
                {
                    PlanReason.BeforeBreak b => b.Break,
                    PlanReason.AroundBreak b => b.Break,
                    _ => (Break?)null,
                }
            )
            .FirstOrDefault(b => b is not null);

    public DateOnly? DayOf(Milestone milestone) =>
        milestone switch
        {
            Milestone.WritingOpens => WritingOpens,
            Milestone.SendBy => SendBy,
            Milestone.AnswersClose => AnswersClose,
            _ => Due,
        };
}
