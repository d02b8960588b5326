using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Interventions.Questionnaires;

/// <summary>What becomes of a count of questionnaires. Whoever writes for the intervention may say it, of a quarter that has begun and in
/// which the intervention runs.</summary>
internal static class QuestionnaireRules
{
    /// <summary>The whole country collects fewer in a year.</summary>
    public const int Most = 5_000;

    /// <summary>Of one person in one day, figures included: the stream is kept and read for ever.</summary>
    private const int MostInDay = 200;

    public static Decision On(PlannedIntervention state, CountQuestionnaires count, InterventionRequest request)
    {
        var (intervention, today) = (state.Intervention, StockholmTime.DayOf(request.Now));
        if (!state.Circumstances.MayWrite(request.Actor, today))
        {
            return Decision.Refuse(RefusalReason.OnlyWritersCount, intervention.Name);
        }

        if (count.Count is < 0 or > Most)
        {
            return Decision.Refuse(RefusalReason.CountOutOfRange, Most);
        }

        var quarter = CalendarQuarter.Of(count.On);
        if (!intervention.RunsIn(quarter))
        {
            return Decision.Refuse(RefusalReason.QuarterOutside, intervention.Name, quarter);
        }

        if (quarter.Start > today)
        {
            return Decision.Refuse(RefusalReason.QuarterAhead, quarter);
        }

        if (intervention.QuestionnairesIn(quarter) == count.Count)
        {
            return Decision.Nothing;
        }

        return DailyShare.Of(intervention.Shares, request.Actor, today).Times >= MostInDay
            ? Decision.Refuse(RefusalReason.EnoughForToday)
            : Decision.Of(new QuestionnairesCounted(quarter, count.Count));
    }
}
