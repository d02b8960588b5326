using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Reports.PersonalData;

namespace FinsamBot.Domain.Reports.Rounds;

/// <summary>Rules for asking the steering group.</summary>
internal static class Reviewing
{
    public static Decision Send(Report report, Circumstances circumstances, SendToSteeringGroup send, DateTimeOffset now)
    {
        var (filled, empty) = Filled(report, circumstances.Template);
        if (!filled)
        {
            return Decision.Refuse(RefusalReason.EverythingEmpty);
        }

        if (empty.Count > 0 && !send.EvenIfIncomplete)
        {
            return Decision.Refuse(RefusalReason.SectionsEmpty, string.Join(", ", empty));
        }

        var group = AskingAgain.Group(circumstances);
        if (group.Count == 0)
        {
            return Decision.Refuse(RefusalReason.NobodyToAsk);
        }

        var asked = send.Everybody ? group : AskingAgain.Among(group, report, circumstances.Template);
        return asked.Count == 0
            ? Decision.Refuse(RefusalReason.AnswersStand)
            : PersonalDataGate.Pass(
                PersonalDataPlace.Written(report, circumstances),
                send.AcceptPersonalData,
                Decision.Of([
                    .. ShownFigures.Frozen(report),
                    new SentToSteeringGroup(report.Rounds.Count + 1, report.Version, AnswersClose(report, circumstances, now), asked),
                ])
            );
    }

    /// <summary>
    /// The last day to answer for a steering group asked now: that of the plan, or as many reading days later as the routine promises;
    /// always before the due day, and always at least the next working day. Counted from the day the letters leave: nobody is asked at
    /// night or on a free day.
    /// </summary>
    public static DateOnly AnswersClose(Report report, Circumstances circumstances, DateTimeOffset now)
    {
        var (plan, calendar, routine) = (circumstances.PlanOf(report), circumstances.Calendar, circumstances.Routine);
        var asked = StockholmTime.DayOf(WorkingHours.OnOrAfter(now, now, calendar));
        var promised = new ReadingDays(calendar, circumstances.MemberCalendars?.Select(m => m.Calendar)).After(asked, routine.AnswerDays);
        var (latest, earliest) = (calendar.Add(plan.Due, -routine.ClosingDays), calendar.Add(asked, 1));
        var wished = plan.AnswersClose is { } planned && planned > promised ? planned : promised;
        var closes = wished < latest ? wished : latest;
        return closes < earliest ? earliest : closes;
    }

    /// <summary>What the program wrote when it opened the report nobody has written.</summary>
    private static bool IsFilledInBefore(SectionText text) => text.Revision == 1 && text.SavedBy == PersonId.Bot;

    /// <summary>Whether anything of the lead's long texts is written, and the numbers of required sections that are empty.</summary>
    public static (bool Anything, IReadOnlyList<string> Empty) Filled(Report report, ReportTemplate template)
    {
        var own = template.Sections.Where(s => s.FilledBy == FilledBy.Lead).ToList();
        return (
            own.Any(s => s.IsLong && !report.IsEmpty(s) && !IsFilledInBefore(report.TextOf(s.Id))),
            [.. own.Where(s => s.Required && s.IsLong && report.IsEmpty(s)).Select(s => s.Number)]
        );
    }
}
