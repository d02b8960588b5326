using FinsamBot.Core.Calendar;
using FinsamBot.Core.Delivery;

namespace FinsamBot.Core.Planning;

/// <summary>
/// How an association runs one kind of report: when it is due, how long the steering group reads, and who is reminded when. Data: per association and
/// form, changeable per intervention. What is not given is as in <see cref="Usual"/>.
/// </summary>
public sealed record ReportRoutine
{
    /// <summary>
    /// Due fourteen days after the period: the local routine of the associations seen. The ladder reminds before the day to send and the due day, and
    /// one, three and seven working days after it; from the third on the office hears of it.
    /// </summary>
    public static ReportRoutine Usual { get; } = new();

    public DueRule Due { get; init; } = new DaysAfter(14);

    public WhenClosed WhenClosed { get; init; } = WhenClosed.Later;

    /// <summary>Reading days (<see cref="ReadingDays"/>) the steering group gets at least.</summary>
    public int AnswerDays { get; init; } = 5;

    /// <summary>Working days after the period that the lead needs to write. When the calendar leaves fewer, the round starts earlier, on preliminary figures.</summary>
    public int WritingDays { get; init; } = 3;

    /// <summary>Working days between the last answer and the due day.</summary>
    public int ClosingDays { get; init; } = 1;

    /// <summary>Calendar days before the period's end at which a round may start at the earliest.</summary>
    public int EarliestDays { get; init; } = 10;

    /// <summary>Working days from the opening to the day to send, when the round starts before there is time to write.</summary>
    public int PreparingDays { get; init; } = 5;

    /// <summary>Calendar days before the period's end at which writing opens and signatures start; null: after the period, without signatures.</summary>
    public int? SignatureDays { get; init; }

    public IReadOnlyList<Rung> Ladder { get; init; } =
    [
        new(Milestone.WritingOpens, 0, OffsetUnit.Days, Audience.Lead),
        new(Milestone.SendBy, -3, OffsetUnit.WorkingDays, Audience.Lead),
        new(Milestone.SendBy, 0, OffsetUnit.WorkingDays, Audience.Lead),
        new(Milestone.Due, -7, OffsetUnit.Days, Audience.Lead),
        new(Milestone.Due, -3, OffsetUnit.WorkingDays, Audience.Lead),
        new(Milestone.Due, 0, OffsetUnit.WorkingDays, Audience.Lead),
        new(Milestone.Due, 1, OffsetUnit.WorkingDays, Audience.Lead),
        new(Milestone.Due, 1, OffsetUnit.WorkingDays, Audience.Deputy),
        new(Milestone.Due, 3, OffsetUnit.WorkingDays, Audience.Lead),
        new(Milestone.Due, 3, OffsetUnit.WorkingDays, Audience.Office),
        new(Milestone.Due, 7, OffsetUnit.WorkingDays, Audience.Lead),
        new(Milestone.Due, 7, OffsetUnit.WorkingDays, Audience.Office),
        new(Milestone.AnswersClose, -2, OffsetUnit.WorkingDays, Audience.Member, ChannelKind.Mail),
        new(Milestone.AnswersClose, -1, OffsetUnit.WorkingDays, Audience.Substitute, ChannelKind.Mail),
        new(Milestone.AnswersClose, 0, OffsetUnit.WorkingDays, Audience.Member, ChannelKind.Mail),
    ];

    public bool Equals(ReportRoutine? other) =>
        other is not null && Due == other.Due && WhenClosed == other.WhenClosed && AnswerDays == other.AnswerDays && WritingDays == other.WritingDays
        && ClosingDays == other.ClosingDays && EarliestDays == other.EarliestDays && PreparingDays == other.PreparingDays
        && SignatureDays == other.SignatureDays && Ladder.SequenceEqual(other.Ladder);

    public override int GetHashCode() => HashCode.Combine(Due, WhenClosed, AnswerDays, WritingDays, ClosingDays, SignatureDays, Ladder.Count);
}
