using System.Text.Json.Nodes;
using FinsamBot.Core.Calendar;
using FinsamBot.Core.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>One of the steering group in one line: how far it has come, without what was said.</summary>
internal static class StandingLine
{
    public static JsonObject Of(Reader to, ReportView view, MemberTrail trail) =>
        Line(Run(AnswerLines.NameOf(trail.Said.Member) + ": ", bold: true), Run(WordFor(to, view, trail)));

    /// <summary>godkänner (torsdag 2 april), om en tidigare version</summary>
    public static string WordFor(Reader to, ReportView view, MemberTrail trail)
    {
        string On(DateTimeOffset at) => to.Near(StockholmTime.DayOf(at), view);
        if (trail.Said.Answer is { } answer)
        {
            var earlier = trail.Said.Round < view.Report.Rounds.Count ? to["Trail_Earlier"] : "";
            return to["Trail_" + answer.Kind, On(answer.At)] + (answer.Late ? to["Trail_Late"] : "") + earlier + (trail.Said.InsteadOf is { } away ? to["Trail_InsteadOf", away.Name] : "");
        }

        var reminded = trail.RemindedAt.Count > 0 ? to["Trail_Reminded", to.List([.. trail.RemindedAt.Select(On)])] : "";
        return trail.IsUnreached ? to["Trail_NotReached"]
            : trail.AwayAt is { } since ? to["Trail_Away", On(since)] + reminded
            : trail.ReadAt is { } read ? to["Trail_Read", On(read)] + reminded
            : to["Answers_Silent"] + reminded;
    }
}
