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

    /// <summary>Every item not settled, not overtaken and still of use, with the instant at which it may be sent.</summary>
    public static IEnumerable<OpenItem> Open(Report report, Circumstances circumstances, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(circumstances);
        return report.IsOpened && report.TakenIn is null
            ? OpenItems.Of(Planned(report, circumstances), report.Deliveries, circumstances.Calendar, now)
            : [];
    }

    /// <summary>All that a report in this state will ever ask the bot to send, settled or not.</summary>
    private static IEnumerable<AgendaItem> Planned(Report report, Circumstances circumstances) =>
        report.Submission is not null
            ? [.. RoundNews.Of(report, circumstances), .. RegistryItems.Of(report, circumstances)]
            : [.. RoundNews.Of(report, circumstances), .. ReviewItems.Of(report, circumstances), .. Written(report, circumstances)];

    /// <summary>Who corrects a report keeps no plan: it was handed in in time, or is late already.</summary>
    private static IEnumerable<AgendaItem> Written(Report report, Circumstances circumstances) =>
        report.Registry.Corrections.IsEmpty ? WritingItems.Of(report, circumstances) : [];
}
