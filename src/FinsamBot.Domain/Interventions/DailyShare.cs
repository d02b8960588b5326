using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Interventions;

/// <summary>How much one person has added to a stream on one day: a stream is kept and read for ever, and nobody makes it grow without
/// end.</summary>
/// <param name="Day">Europe/Stockholm.</param>
/// <param name="Characters">UTF-16 units of text in the day's events.</param>
public readonly record struct DailyShare(DateOnly Day, int Times, long Characters)
{
    /// <param name="size">Of the event; 0 when it carries no words.</param>
    internal static ImmutableDictionary<PersonId, DailyShare> Counted(
        ImmutableDictionary<PersonId, DailyShare> shares,
        int size,
        Stamp stamp
    )
    {
        var (person, day) = (new PersonId(stamp.Actor), StockholmTime.DayOf(stamp.At));
        if (size == 0 || person == PersonId.Bot)
        {
            return shares;
        }

        var share = Of(shares, person, day);
        return shares.SetItem(person, new DailyShare(day, share.Times + 1, share.Characters + size));
    }

    internal static DailyShare Of(ImmutableDictionary<PersonId, DailyShare> shares, PersonId person, DateOnly day) =>
        shares.TryGetValue(person, out var share) && share.Day == day ? share : new DailyShare(day, 0, 0);
}
