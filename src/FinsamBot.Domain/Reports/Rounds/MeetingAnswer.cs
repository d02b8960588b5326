using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Domain.Reports.Rounds;

/// <summary>What the group answered at a meeting, as it was registered; only those whose word it still is.</summary>
public sealed record MeetingAnswer(MeetingSource Source, AnswerKind Kind, IReadOnlyList<PersonId> Present)
{
    /// <summary>Those whose minutes nobody has handed over, the latest meeting first.</summary>
    public static IReadOnlyList<MeetingAnswer> WithoutMinutes(Round round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return
        [
            .. round
                .Answers.Values.Where(a => a.Meeting is { Kept: null })
                .GroupBy(a => (a.Meeting, a.Kind))
                .OrderByDescending(g => g.Key.Meeting!.Day)
                .ThenBy(g => g.Key.Kind)
                .Select(g => new MeetingAnswer(
                    g.Key.Meeting!,
                    g.Key.Kind,
                    [.. g.Select(a => a.Member).OrderBy(p => p.Value, StringComparer.Ordinal)]
                )),
        ];
    }

    /// <summary>The same once more, with the minutes that it stands in.</summary>
    public AnswerAtMeeting With(int round, FiledDocument minutes) =>
        new(round, Source.Day, Source.Paragraph, Present, Kind, Source.Text, Source.File, minutes);
}
