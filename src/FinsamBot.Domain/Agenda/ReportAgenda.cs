using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;

namespace FinsamBot.Domain.Agenda;

/// <summary>What is owed for a report: a pure function of its state and the instant. Nothing here is stored; changed dates or people
/// re-plan by themselves.</summary>
public static class ReportAgenda
{
    /// <summary>Items that may be sent at <paramref name="now"/>, oldest first; of each schedule only the latest.</summary>
    public static IReadOnlyList<AgendaItem> Due(Report report, Circumstances circumstances, DateTimeOffset now) =>
        OpenItems.Due(Open(report, circumstances, now), now);

    /// <summary>The next instant at which something may be sent; the past when something waits already; null when nothing is
    /// owed.</summary>
    public static DateTimeOffset? Next(Report report, Circumstances circumstances, DateTimeOffset now) =>
        OpenItems.Next(Open(report, circumstances, now));

    /// <summary>Every item not settled, not overtaken and still of use, with the instant at which it may be sent; also what is held
    /// back.</summary>
    public static IReadOnlyList<OpenItem> Open(Report report, Circumstances circumstances, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(circumstances);
        return report.IsOpened && report.TakenIn is null
            ? OpenItems.Of(PlannedItems.Of(report, circumstances), report.Deliveries, circumstances, now, Held(report, circumstances, now))
            : [];
    }

    /// <summary>What people do is told all the same.</summary>
    private static DateTimeOffset? Held(Report report, Circumstances circumstances, DateTimeOffset now)
    {
        if (report.Submission is not null)
        {
            return null;
        }

        return Rests(report, circumstances) ? Withholding.Indefinitely : Withholding.ByPause(circumstances, now);
    }

    /// <summary>It need not be handed in, and was not: nobody is reminded of it.</summary>
    internal static bool Rests(Report report, Circumstances circumstances) =>
        report.Submission is null && circumstances.Intervention.Changes.IsExcused(report.Id.Template, report.Id.PeriodEnd);
}
