using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.TakingIn;

namespace FinsamBot.Domain.Reports.Writing;

/// <summary>How much a person may add in a day. The limits are far above what people write; who reaches them is told so, and goes on the
/// next day.</summary>
public static class DailyLimits
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
    /// <param name="shares">Of the streams that the person adds to.</param>
    internal static Refusal? Over(
        IReadOnlyList<ImmutableDictionary<PersonId, DailyShare>> shares,
        IReadOnlyList<Event> events,
        Request request
    )
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

        var today = shares.Select(s => DailyShare.Of(s, request.Actor, StockholmTime.DayOf(request.Now))).ToList();
        var (times, most) = events.Any(e => e is SteeringGroupAnswered) ? (MemberTimes, MemberCharacters) : (WriterTimes, WriterCharacters);
        return today.Sum(s => s.Times) >= times || today.Sum(s => s.Characters) + characters > most
            ? new Refusal(RefusalReason.EnoughForToday)
            : null;
    }

    /// <summary>0 for events that carry no words. An answer without words counts one: it too is a line of the stream.</summary>
    internal static int SizeOf(Event happened) =>
        happened switch
        {
            SteeringGroupAnswered e => 1 + e.Text.Length + (e.Comments ?? []).Sum(c => c.Text.Length),
            AnsweredAtMeeting e => 1 + e.Text.Length,
            SectionSaved e => 1 + e.Text.Length,
            TextSetAside e => 1 + e.Text.Length,
            CommentReplied e => 1 + e.Text.Length,
            FigureEvent e => e.Size,
            AttachmentAdded => AttachmentLimits.DailyWeight,
            ReportTakenIn e => 1 + e.Unplaced.Sum(u => u.Length),
            _ => 0,
        };
}
