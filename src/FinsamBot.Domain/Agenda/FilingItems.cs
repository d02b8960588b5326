using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;

namespace FinsamBot.Domain.Agenda;

/// <summary>The registrar, and later the office, hear that a report that was handed in is not registered, or not signed.</summary>
public sealed record NotFiled(string Key, DateTimeOffset DueAt, Addressee To) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "notFiled";
}

/// <summary>
/// After hand-in somebody watches until the report stands in the diary and every party has signed: first the registrar hears of it, then
/// the office too. After the last step it stays in the office's list, and so in the digest of each week.
/// </summary>
public static class FilingItems
{
    /// <summary>Working days after hand-in on which the registrar hears that the report is not registered; the first is when it counts as
    /// late.</summary>
    private static readonly int[] ToRegistrar = [5, 10, 20, 40];

    private static readonly int[] ToOffice = [10, 20, 40];

    /// <summary>Working days after the last day to sign on which the office hears who has not.</summary>
    private static readonly int[] AfterLastDay = [1, 10, 20, 40];

    /// <summary>Whether the version handed in should have been registered by that day, and is not.</summary>
    public static bool IsUnregistered(Report report, Circumstances circumstances, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(circumstances);
        return report is { Submission: { } submission, TakenIn: null, Registry.Registration: null }
            && today >= circumstances.Calendar.Add(StockholmTime.DayOf(submission.At), ToRegistrar[0]);
    }

    /// <summary>Whether the last day to sign has passed, and somebody has not signed.</summary>
    public static bool IsUnsigned(Report report, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report is { Submission: not null, TakenIn: null, Registry.Signatures: { } round } && round.By < today && round.Missing.Any();
    }

    /// <summary>Whether the office need not look at it any more: what came as a file is kept as that file.</summary>
    public static bool IsFiled(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.TakenIn is not null
            || report is { Submission: not null, Registry.Registration: not null } && report.Registry.Signatures?.Missing.Any() != true;
    }

    internal static IEnumerable<AgendaItem> Of(Report report, Circumstances circumstances) =>
        [.. Unregistered(report, circumstances), .. Unsigned(report, circumstances)];

    private static IEnumerable<AgendaItem> Unregistered(Report report, Circumstances circumstances)
    {
        if (report.Registry.Registration is not null)
        {
            return [];
        }

        var handedIn = StockholmTime.DayOf(report.Submission!.At);
        return Steps(report, circumstances, "unregistered", handedIn, ToRegistrar, RegistryItems.Mailbox(circumstances))
            .Concat(Office(circumstances).SelectMany(to => Steps(report, circumstances, "unregistered", handedIn, ToOffice, to)));
    }

    private static IEnumerable<AgendaItem> Unsigned(Report report, Circumstances circumstances) =>
        report.Registry.Signatures is { } round && round.Missing.Any()
            ? Addressees.Office(circumstances).SelectMany(to => Steps(report, circumstances, "unsigned", round.By, AfterLastDay, to))
            : [];

    private static IEnumerable<AgendaItem> Steps(
        Report report,
        Circumstances circumstances,
        string what,
        DateOnly since,
        int[] days,
        Addressee to
    )
    {
        var name = $"{RegistryItems.Prefix(report)}/{what}";
        var schedule = $"{name}/{to.Id}";
        return from count in days
            let day = circumstances.Calendar.Add(since, count)
            let key = string.Create(CultureInfo.InvariantCulture, $"{name}/{day:yyyy-MM-dd}/{to.Id}")
            select new NotFiled(key, circumstances.Calendar.MorningOnOrAfter(day), to) { Schedule = schedule, Step = day.DayNumber };
    }

    /// <summary>The administrators. Where there are none the association's own mailbox is the office, and that is the
    /// registrar's.</summary>
    private static IEnumerable<Addressee> Office(Circumstances circumstances) =>
        circumstances.Association.Having(Role.Administrator).Select(p => Addressees.Of(p.Id, circumstances));
}
