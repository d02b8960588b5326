using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Interventions.Log;

/// <summary>What was done in an intervention, day by day, told by those who write for it.</summary>
public sealed record InterventionLog
{
    public static InterventionLog Empty { get; } = new();

    /// <summary>In the order they were noted, as each stands now.</summary>
    public ImmutableList<LoggedEntry> Entries { get; init; } = [];

    /// <summary>The highest number ever given: a struck entry's number is not given again.</summary>
    public int LastNumber { get; init; }

    /// <summary>How much each person has noted on the last day on which it noted anything.</summary>
    public ImmutableDictionary<PersonId, DailyShare> Shares { get; init; } = ImmutableDictionary<PersonId, DailyShare>.Empty;

    /// <summary>The latest answers to mails, oldest first.</summary>
    public ImmutableList<LogMailAnswer> Answers { get; init; } = [];

    /// <summary>Older ones have been sent, or are of no use any more.</summary>
    private const int MostAnswers = 60;

    public LoggedEntry? Find(int number) => Entries.Find(e => e.Entry.Number == number);

    /// <summary>The entries of the days of a period, oldest first.</summary>
    public IReadOnlyList<LogEntry> Within(ReportingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return [.. Entries.Select(e => e.Entry).Where(e => period.Contains(e.On)).OrderBy(e => e.On).ThenBy(e => e.Number)];
    }

    internal InterventionLog With(LogEvent happened, Stamp stamp)
    {
        var log = this with { Shares = DailyShare.Counted(Shares, happened.Size, stamp) };
        return happened switch
        {
            LogEntryNoted e => log.Put(e, new PersonId(stamp.Actor)),
            LogEntryStruck e => log with { Entries = Entries.RemoveAll(l => l.Entry.Number == e.Number) },
            LogMailAnswered e => log.Answer(e, new PersonId(stamp.Actor), stamp.At),
            _ => log,
        };
    }

    private InterventionLog Answer(LogMailAnswered what, PersonId to, DateTimeOffset at)
    {
        var number = Answers.IsEmpty ? 1 : Answers[^1].Number + 1;
        return this with { Answers = [.. Answers.TakeLast(MostAnswers - 1), new LogMailAnswer(number, what, to, at)] };
    }

    private InterventionLog Put(LogEntryNoted noted, PersonId by)
    {
        var at = Entries.FindIndex(l => l.Entry.Number == noted.Entry.Number);
        var line = new LoggedEntry(noted.Entry, at < 0 ? by : Entries[at].By, noted.Accepted ?? []);
        return this with
        {
            Entries = at < 0 ? Entries.Add(line) : Entries.SetItem(at, line),
            LastNumber = Math.Max(LastNumber, noted.Entry.Number),
        };
    }
}
