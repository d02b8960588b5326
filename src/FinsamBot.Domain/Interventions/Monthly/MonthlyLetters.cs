using System.Collections.Immutable;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Interventions.Monthly;

/// <summary>A letter as it was sent.</summary>
public sealed record MonthlyLetter(DateOnly Month, string Text, PersonId By, DateTimeOffset At);

/// <summary>What a member of the steering group wrote back.</summary>
/// <param name="Number">1 for the first, then one more each time.</param>
public sealed record MonthlyReply(int Number, DateOnly Month, PersonId From, string Text, DateTimeOffset At);

/// <summary>The letters to the steering group between the reports.</summary>
public sealed record MonthlyLetters
{
    public static MonthlyLetters None { get; } = new();

    /// <summary>Older ones have been told.</summary>
    private const int MostReplies = 60;

    public bool AreOff { get; init; }

    /// <summary>By the first day of the month.</summary>
    public ImmutableSortedDictionary<DateOnly, MonthlyLetter> Sent { get; init; } =
        ImmutableSortedDictionary<DateOnly, MonthlyLetter>.Empty;

    /// <summary>The latest ones, oldest first.</summary>
    public ImmutableList<MonthlyReply> Replies { get; init; } = [];

    /// <summary>Whoever of the steering group can be reached by mail.</summary>
    public static IEnumerable<Person> Readers(Circumstances circumstances)
    {
        ArgumentNullException.ThrowIfNull(circumstances);
        return circumstances.Intervention.SteeringGroup().Select(circumstances.PersonOf).Where(p => p.Mail is { Length: > 0 });
    }

    /// <summary>The first day of the month that holds a day.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    internal MonthlyLetters With(MonthlyEvent happened, Stamp stamp)
    {
        var by = new PersonId(stamp.Actor);
        return happened switch
        {
            MonthlyLetterSent e => this with { Sent = Sent.SetItem(e.Month, new MonthlyLetter(e.Month, e.Text, by, stamp.At)) },
            MonthlyLettersTurned e => this with { AreOff = !e.On },
            MonthlyLetterReplied e => this with
            {
                Replies =
                [
                    .. Replies.TakeLast(MostReplies - 1),
                    new MonthlyReply(Replies.IsEmpty ? 1 : Replies[^1].Number + 1, e.Month, by, e.Text, stamp.At),
                ],
            },
            _ => this,
        };
    }
}
