using FinsamBot.Core.Calendar;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Wording;

/// <summary>
/// The steering group's section as it follows from what happened: who was asked when, reminded when, and said what; who has said nothing is named. The
/// lead or the chair may word it otherwise; the facts stand on a page of their own all the same.
/// </summary>
public static class SteeringDraft
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>Paragraphs in the marks of <see cref="FormattedText"/>; empty before the group was asked.</summary>
    public static string Of(ReportView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Report.CurrentRound is not { } round)
        {
            return "";
        }

        var trails = MemberTrail.Of(view.Report);
        var silent = trails.Where(t => t.Said.Answer is null).ToList();
        return string.Join("\n\n",
        [
            Asked(view, round, language),
            .. trails.Where(t => t.Said.Answer is not null).SelectMany(t => Answered(t, view, language)),
            .. silent.Select(t => Silent(t, language)),
        ]);
    }

    private static string Asked(ReportView view, Round round, Language language)
    {
        var by = Days.DayAndMonth(round.AnswerBy, language);
        return RoundLetters.Of(view, round).FirstAt is { } left
            ? Source.Get(language, "Draft_Asked", Day(left, language), by)
            : $"{LetterWords.Of(view, round, language)} {Source.Get(language, "Draft_AnswerBy", by)}";
    }

    private static IEnumerable<string> Answered(MemberTrail trail, ReportView view, Language language)
    {
        var (said, answer) = (trail.Said, trail.Said.Answer!);
        var instead = said.InsteadOf is { } away ? Source.Get(language, "Draft_InsteadOf", away.Name) : "";
        var earlier = said.Round < view.Report.Rounds.Count ? Source.Get(language, "Draft_Earlier") : "";
        var late = answer.Late ? Source.Get(language, "Draft_Late") : "";
        yield return Source.Get(language, $"Draft_{answer.Kind}", said.Member.FullName(), Day(answer.At, language), instead, late, earlier);
        if (answer.Text.Length > 0)
        {
            yield return answer.Text;
        }

        foreach (var comment in answer.Comments)
        {
            yield return Source.Get(language, "Draft_Comment", view.Template.Section(comment.Section)?.Number ?? "", comment.Text);
        }

        foreach (var reply in view.Report.Rounds[said.Round - 1].Replies.Where(r => r.Member == said.Member.Person))
        {
            var number = reply.Section is null ? "" : " " + (view.Template.Section(reply.Section)?.Number ?? "");
            yield return Source.Get(language, "Draft_Reply", number, reply.Text);
        }
    }

    private static string Silent(MemberTrail trail, Language language)
    {
        var away = trail.AwayAt is null ? "" : Source.Get(language, "Draft_Away");
        var reminded = Texts.List([.. trail.RemindedAt.Select(at => Day(at, language))], language);
        return Source.Get(language, trail.IsUnreached ? "Draft_NotReached" : reminded.Length > 0 ? "Draft_SilentReminded" : "Draft_Silent", trail.Said.Member.FullName(), reminded, away);
    }

    private static string Day(DateTimeOffset instant, Language language) => Days.DayAndMonth(StockholmTime.DayOf(instant), language);
}
