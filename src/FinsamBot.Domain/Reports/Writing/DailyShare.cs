using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Reports.TakingIn;

namespace FinsamBot.Domain.Reports.Writing;

/// <summary>
/// How much one person has added to a report on one day: a stream is kept and read for ever, and nobody makes it grow without end. The
/// limits are far above what people write; who reaches them is told so, and goes on the next day.
/// </summary>
/// <param name="Day">Europe/Stockholm.</param>
/// <param name="Characters">UTF-16 units of text in the day's events.</param>
public readonly record struct DailyShare(DateOnly Day, int Times, long Characters)
{
    /// <summary>Of one answer, its comments included: four times the longest section seen.</summary>
    public const int AnswerCharacters = 100_000;

    /// <summary>Of whatever one command adds: with two bytes a letter it stays within the largest append.</summary>
    public const int AtOnce = 1_000_000;

    /// <summary>Of one member's answers in a day.</summary>
    public const int MemberTimes = 40;
    public const int MemberCharacters = 300_000;

    /// <summary>Of all that one person writes in a report in a day.</summary>
    public const int WriterTimes = 2_000;
    public const int WriterCharacters = 5_000_000;

    /// <summary>What a decision would make of the day; null when it may.</summary>
    internal static Refusal? Over(Report report, IReadOnlyList<Event> events, Request request)
    {
        var characters = events.Sum(SizeOf);
        if (characters > AtOnce)
        {
            return new Refusal(RefusalReason.TooMuchAtOnce, AtOnce);
        }

        if (request.Actor == PersonId.Bot || characters == 0)
        {
            return null;
        }

        var share = Of(report.Shares, request.Actor, StockholmTime.DayOf(request.Now));
        var (times, most) = events.Any(e => e is SteeringGroupAnswered) ? (MemberTimes, MemberCharacters) : (WriterTimes, WriterCharacters);
        return share.Times >= times || share.Characters + characters > most ? new Refusal(RefusalReason.EnoughForToday) : null;
    }

    internal static ImmutableDictionary<PersonId, DailyShare> Counted(ImmutableDictionary<PersonId, DailyShare> shares, EventRecord record)
    {
        var size = SizeOf(record.Event);
        var (person, day) = (new PersonId(record.Stamp.Actor), StockholmTime.DayOf(record.Stamp.At));
        return size == 0 || person == PersonId.Bot ? shares
            : Of(shares, person, day) is var share ? shares.SetItem(person, new DailyShare(day, share.Times + 1, share.Characters + size))
            : shares;
    }

    private static DailyShare Of(ImmutableDictionary<PersonId, DailyShare> shares, PersonId person, DateOnly day) =>
        shares.TryGetValue(person, out var share) && share.Day == day ? share : new DailyShare(day, 0, 0);

    /// <summary>0 for events that carry no words. An answer without words counts one: it too is a line of the stream.</summary>
    private static int SizeOf(Event happened) =>
        happened switch
        {
            SteeringGroupAnswered e => 1 + e.Text.Length + (e.Comments ?? []).Sum(c => c.Text.Length),
            SectionSaved e => 1 + e.Text.Length,
            TextSetAside e => 1 + e.Text.Length,
            CommentReplied e => 1 + e.Text.Length,
            FigureEvent e => 1 + e.Characters(),
            ReportTakenIn e => 1 + e.Unplaced.Sum(u => u.Length),
            _ => 0,
        };
}
