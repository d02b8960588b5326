using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Planning;

/// <summary>Whether a routine can be followed at all. A wrong one is refused whole: nothing is planned by half a rule.</summary>
public static class RoutineCheck
{
    private const int MostOffset = 120;
    private const int MostReminders = 60;

    /// <summary>Why the routine cannot be used; null when it can.</summary>
    public static Refusal? Of(ReportRoutine routine)
    {
        ArgumentNullException.ThrowIfNull(routine);
        if (!routine.Due.CanBeMet)
        {
            return new Refusal(RefusalReason.DueNeverMet);
        }

        var bounds = new (string Setting, int Value, int Min, int Max)[]
        {
            ("answerDays", routine.AnswerDays, 1, 30),
            ("writingDays", routine.WritingDays, 0, 30),
            ("closingDays", routine.ClosingDays, 0, 10),
            ("earliestDays", routine.EarliestDays, 0, 60),
            ("preparingDays", routine.PreparingDays, 0, 30),
            ("signatureDays", routine.SignatureDays ?? 0, 0, 120),
            ("answers.count", routine.Answers is { Needed: NeededAnswers.Number } rule ? rule.Count : 1, 1, 50),
            ("ladder", routine.Reminders.Count, 1, MostReminders),
        };
        foreach (var (setting, value, min, max) in bounds)
        {
            if (value < min || value > max)
            {
                return new Refusal(RefusalReason.SettingOutOfRange, setting, min, max);
            }
        }

        return RemindersOf(routine);
    }

    private static Refusal? RemindersOf(ReportRoutine routine)
    {
        if (routine.Reminders.Any(r => Math.Abs(r.Offset) > MostOffset))
        {
            return new Refusal(RefusalReason.SettingOutOfRange, "offset", -MostOffset, MostOffset);
        }

        if (routine.Reminders.Any(r => r.To is Audience.Member or Audience.Substitute && r.From != Milestone.AnswersClose))
        {
            return new Refusal(RefusalReason.MembersOnlyAnswer);
        }

        return routine.Reminders.Any(r => r is { From: Milestone.Due, To: Audience.Lead })
            ? null
            : new Refusal(RefusalReason.NobodyReminded);
    }
}
