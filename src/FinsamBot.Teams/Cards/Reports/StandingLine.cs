using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Reports.Rounds;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards.Reports;

/// <summary>One of the steering group in one line: how far it has come, without what was said.</summary>
internal static class StandingLine
{
    public static AdaptiveElement Of(Reader to, ReportView view, MemberTrail trail) =>
        Of(ToneOf(trail), trail.Said.Member, WordFor(to, view, trail));

    public static AdaptiveElement Of(Tone tone, AskedMember member, string word) =>
        Line(Sign(tone), Run(AnswerLines.NameOf(member) + ": ", bold: true), Run(word));

    public static Tone ToneOf(MemberAnswer answer) => answer.Kind == AnswerKind.Returned ? Tone.Heed : Tone.Done;

    private static Tone ToneOf(MemberTrail trail) =>
        trail.Said.Answer is { } answer ? ToneOf(answer)
        : trail.IsUnreached ? Tone.Heed
        : Tone.Waiting;

    /// <summary>godkänner (torsdag 2 april), om en tidigare version</summary>
    public static string WordFor(Reader to, ReportView view, MemberTrail trail)
    {
        string On(DateTimeOffset at) => to.Near(StockholmTime.DayOf(at), view);
        if (trail.Said.Answer is not null)
        {
            return WordFor(to, view, trail.Said);
        }

        var reminded = trail.RemindedAt.Count > 0 ? to["Trail_Reminded", to.List([.. trail.RemindedAt.Select(On)])] : "";
        if (trail.IsUnreached)
        {
            return to["Trail_NotReached"];
        }

        if (trail.AwayAt is { } since)
        {
            return to["Trail_Away", On(since)] + reminded;
        }

        return trail.ReadAt is { } read ? to["Trail_Read", On(read)] + reminded : SilenceWords.Of(trail, to.Language) + reminded;
    }

    /// <summary>One answer, of whichever round: har lämnat synpunkter (torsdag 2 april), om versionen från onsdag 1 april</summary>
    public static string WordFor(Reader to, ReportView view, Statement said)
    {
        string On(DateTimeOffset at) => to.Near(StockholmTime.DayOf(at), view);
        var answer = said.Answer!;
        var earlier = said.Round < view.Report.Rounds.Count ? to["Trail_Earlier", On(view.Report.Rounds[said.Round - 1].SentAt)] : "";
        var instead = said.InsteadOf is { } away ? to["Trail_InsteadOf", away.Name] : "";
        if (answer.Meeting is { } meeting)
        {
            return to["Trail_" + answer.Kind, MeetingWords.At(meeting, to.Language)] + earlier + instead;
        }

        return to["Trail_" + answer.Kind, On(answer.At)] + (answer.Late ? to["Trail_Late"] : "") + earlier + instead;
    }
}
