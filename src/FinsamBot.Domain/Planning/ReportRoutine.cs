using System.Text.Json.Serialization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;

namespace FinsamBot.Domain.Planning;

/// <summary>
/// How an association runs one kind of report: when it is due, how long the steering group reads, and who is reminded when. Data: per
/// association and form, changeable per intervention.
/// </summary>
/// <param name="Due">Counted from the period's last day.</param>
/// <param name="AnswerDays">Reading days (<see cref="ReadingDays"/>) the steering group gets at least.</param>
/// <param name="WritingDays">Working days after the period that the lead needs to write. When the calendar leaves fewer, the round starts
/// earlier, on preliminary figures.</param>
/// <param name="ClosingDays">Working days between the last answer and the due day.</param>
/// <param name="EarliestDays">Calendar days before the period's end at which a round may start at the earliest.</param>
/// <param name="PreparingDays">Working days from the opening to the day to send, when the round starts before there is time to
/// write.</param>
/// <param name="Answers">Whose answers are needed; null: everybody's.</param>
/// <param name="SignatureDays">Calendar days before the period's end at which writing opens and signatures start; null: after the period,
/// without signatures.</param>
public sealed record ReportRoutine(
    DueRule Due,
    [property: JsonPropertyName("ladder")] IReadOnlyList<ReminderRule> Reminders,
    WhenClosed WhenClosed = WhenClosed.Later,
    int AnswerDays = 5,
    int WritingDays = 3,
    int ClosingDays = 1,
    int EarliestDays = 10,
    int PreparingDays = 5,
    int? SignatureDays = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] AnswerRule? Answers = null
)
{
    /// <summary>
    /// Due fourteen days after the period: the local routine of the associations seen. The schedule reminds before the day to send and the
    /// due day, and one, three and seven working days after it; from the third on the office hears of it.
    /// </summary>
    public static ReportRoutine Usual { get; } =
        new(
            new DaysAfter(14),
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
            ]
        );

    public bool Equals(ReportRoutine? other) =>
        other is not null
        && Due == other.Due
        && WhenClosed == other.WhenClosed
        && AnswerDays == other.AnswerDays
        && WritingDays == other.WritingDays
        && ClosingDays == other.ClosingDays
        && EarliestDays == other.EarliestDays
        && PreparingDays == other.PreparingDays
        && SignatureDays == other.SignatureDays
        && Answers == other.Answers
        && Reminders.SequenceEqual(other.Reminders);

    public override int GetHashCode() =>
        HashCode.Combine(Due, WhenClosed, AnswerDays, WritingDays, ClosingDays, SignatureDays, Reminders.Count);
}
