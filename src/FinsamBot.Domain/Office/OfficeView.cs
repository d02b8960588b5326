using System.Collections.Immutable;
using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Office;

/// <summary>To the office, each week: who is late, and who waits for whom.</summary>
public sealed record WeeklyDigest(string Key, DateTimeOffset DueAt, Addressee To) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "weeklyDigest";
}

/// <summary>To the office, on the day it has set: the paper of a quarter for the board can be had.</summary>
public sealed record BoardPaperReady(string Key, DateTimeOffset DueAt, Addressee To, ReportingPeriod Quarter) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "boardPaper";
}

/// <summary>The office's week: one digest to each administrator, on its first working morning.</summary>
/// <param name="Lines">Read only when a digest is about to be sent.</param>
public sealed record OfficeView(OfficeState State, Circumstances Circumstances, IReadOnlyList<OfficeLine> Lines, DateTimeOffset Now)
    : ObligationView(Now)
{
    private const int DaysInWeek = 7;

    /// <summary>What cannot be read now; read with <see cref="Lines"/>.</summary>
    public IReadOnlyList<DamageLine> Damage { get; init; } = [];

    public override ImmutableDictionary<string, Attempt> Deliveries => State.Deliveries;

    protected override IReadOnlyList<OpenItem> Planned() =>
        OpenItems.Of([.. Digests().Concat(BoardPapers()).DistinctBy(i => i.Key)], Deliveries, Circumstances, Now);

    /// <summary>At least each week: an association that has nobody to write to today may have somebody then.</summary>
    public override DateTimeOffset? Next() =>
        State.Since is null ? null : new[] { base.Next(), Circumstances.Calendar.MorningOnOrAfter(Monday.AddDays(DaysInWeek)) }.Min();

    private DateOnly Monday
    {
        get
        {
            var today = StockholmTime.DayOf(Now);
            return today.AddDays(-(((int)today.DayOfWeek + DaysInWeek - 1) % DaysInWeek));
        }
    }

    /// <summary>This week's digest and the next one; of several only the latest is sent.</summary>
    private IEnumerable<AgendaItem> Digests()
    {
        var monday = Monday;
        return State.Since is not { } since
            ? []
            : from week in new[] { monday, monday.AddDays(DaysInWeek) }
            let at = Circumstances.Calendar.MorningOnOrAfter(week)
            where at >= since
            from to in Addressees.Office(Circumstances)
            select new WeeklyDigest($"office/digest/{Name(week)}/{to.Id}", at, to)
            {
                Schedule = $"office/digest/{to.Id}",
                Step = week.DayNumber,
            };
    }

    /// <summary>Of the last quarter and of the running one; of several only the latest is offered.</summary>
    private IEnumerable<AgendaItem> BoardPapers()
    {
        var today = StockholmTime.DayOf(Now);
        return Circumstances.Association.BoardDay is not { } day
            ? []
            : from quarter in new[] { CalendarQuarter.LastBefore(today), CalendarQuarter.Of(today) }
            let at = day.MorningFor(quarter, Circumstances.Calendar)
            where at >= day.SetAt
            from to in Addressees.Office(Circumstances)
            select new BoardPaperReady($"office/board/{CalendarQuarter.NameOf(quarter)}/{to.Id}", at, to, quarter)
            {
                Schedule = $"office/board/{to.Id}",
                Step = quarter.End.DayNumber,
            };
    }

    private static string Name(DateOnly monday) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday)}-w{ISOWeek.GetWeekOfYear(monday):00}");
}
