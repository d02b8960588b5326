using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Agenda;

/// <summary>A month's letter to the steering group as it follows from the log, the goals and the plan. Its writer words it as it is
/// sent.</summary>
public static class MonthlyDraft
{
    private const int MonthsAhead = 2;

    private const int MostGoals = 10;

    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>In the marks of <see cref="FormattedText"/>.</summary>
    /// <param name="month">The first day of it.</param>
    public static string Of(InterventionView view, DateOnly month, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        var days = new ReportingPeriod(month, month.AddMonths(1).AddDays(-1));
        var log = LogDraft.Of(view.Intervention.Log.Within(days), "", language);
        string[] parts =
        [
            Source.Get(
                language,
                log.Length > 0 ? "Monthly_Intro" : "Monthly_IntroEmpty",
                view.Intervention.Name,
                Days.MonthOfYear(month, language)
            ),
            log,
            List("Monthly_Goals", Goals(view, days, language), language),
            List("Monthly_Ahead", Ahead(view, days.End, language), language),
        ];
        return string.Join("\n\n", parts.Where(p => p.Length > 0));
    }

    private static string List(string heading, IEnumerable<string> lines, Language language) =>
        string.Join('\n', lines.Select(l => "- " + l)) is { Length: > 0 } list ? $"**{Source.Get(language, heading)}**\n{list}" : "";

    /// <summary>As the running period's report shows them now.</summary>
    private static IEnumerable<string> Goals(InterventionView view, ReportingPeriod days, Language language) =>
        view
            .Intervention.Figures.ShownIn(LogWords.PeriodOf(view.Intervention, days.End))
            .Goals.Take(MostGoals)
            .Select(g => $"{g.Text.Trim().TrimEnd('.')}: {GoalWords.Standing(g, language)}.");

    private static IEnumerable<string> Ahead(InterventionView view, DateOnly from, Language language)
    {
        var until = from.AddMonths(MonthsAhead);
        var plans = view.Plans(from.AddMonths(-MonthsAhead), until).ToList();
        var sends = plans
            .Where(p => p.Plan.SendBy is { } day && day > from && day <= until)
            .Select(p =>
                (Day: p.Plan.SendBy!.Value, Says: Source.Get(language, "Monthly_Send", Report(p, language), Day(p.Plan.SendBy!.Value)))
            );
        var dues = plans
            .Where(p => p.Plan.Due > from && p.Plan.Due <= until)
            .Select(p => (Day: p.Plan.Due, Says: Source.Get(language, "Monthly_Due", Report(p, language), Day(p.Plan.Due))));
        var meetings = view
            .Intervention.Meetings.Values.Where(m => m.Day > from && m.Day <= until)
            .Select(m => (m.Day, Says: Source.Get(language, "Monthly_Meeting", Day(m.Day))));
        return sends.Concat(dues).Concat(meetings).OrderBy(a => a.Day).Select(a => a.Says);

        string Day(DateOnly day) => Days.Full(day, language);
    }

    private static string Report(PlannedReport planned, Language language) => Days.Period(planned.Plan.Period, language);
}
