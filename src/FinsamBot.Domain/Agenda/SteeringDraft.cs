using System.Text;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Agenda;

/// <summary>
/// The steering group's section as it follows from what happened: who was asked when, reminded when, and said what, in every round; who has
/// said nothing is named. The lead or the chair may word it otherwise; the facts stand on a page of their own all the same.
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
        return string.Join(
            "\n\n",
            [
                Asked(view, round, language),
                .. view
                    .Report.Meetings.OrderBy(m => m.Day)
                    .SelectMany(m => MeetingWords.Of(m, view, language))
                    .Select(p => WithoutNumbers(p, language)),
                .. trails.Where(t => t.Words.Count > 0).SelectMany(t => Spoken(t, view, language)),
                .. trails.Where(t => t.Words.Count == 0).Select(t => Silent(t, language)),
            ]
        );
    }

    private static string Asked(ReportView view, Round round, Language language)
    {
        var by = Days.DayAndMonth(round.AnswerBy, language);
        var first = view.Report.Rounds.Select(r => RoundLetters.Of(view, r).FirstAt).Min();
        var asked = RoundLetters.Of(view, round).FirstAt is { } left
            ? Source.Get(language, first < left ? "Draft_AskedAgain" : "Draft_Asked", Day(left, language), by, Day(first ?? left, language))
            : $"{LetterWords.Of(view, round, language)} {Source.Get(language, "Draft_AnswerBy", by)}";
        string[] sentences =
        [
            asked,
            HandedInBefore(view, round) is { } at ? Source.Get(language, "Draft_HandedInBefore", Day(at, language)) : "",
            view.ChangedSince(round) is { Count: > 0 } changed
                ? Source.Get(language, "Draft_ChangedSince", Texts.List([.. changed.Select(s => s.Number)], language))
                : "",
        ];
        return string.Join(' ', sentences.Where(s => s.Length > 0));
    }

    /// <summary>Whoever is silent had still time to answer then, and that is not to be read as silence to the end.</summary>
    private static DateTimeOffset? HandedInBefore(ReportView view, Round round) =>
        round.Silent.Any() && view.Report.Submission is { } submission && StockholmTime.DayOf(submission.At) < round.AnswerBy
            ? submission.At
            : null;

    /// <summary>Words about an earlier version stand, and say that they are. They are no answer about the new one.</summary>
    private static IEnumerable<string> Spoken(MemberTrail trail, ReportView view, Language language)
    {
        var words = trail.Words.SelectMany(s => Answered(s, view, language));
        return trail.IsSilentOnlyNow ? words.Append(Silent(trail, language)) : words;
    }

    private static IEnumerable<string> Answered(Statement said, ReportView view, Language language)
    {
        var (answer, report) = (said.Answer!, view.Report);
        if (answer.Meeting is not null)
        {
            yield break;
        }

        var isNow = said.Round == report.Rounds.Count;
        var instead = said.InsteadOf is { } away ? Source.Get(language, "Draft_InsteadOf", away.Name) : "";
        var earlier = isNow ? "" : Source.Get(language, "Draft_Earlier", Day(report.Rounds[said.Round - 1].SentAt, language));
        var late = answer.Late ? Source.Get(language, "Draft_Late") : "";
        yield return Source.Get(language, $"Draft_{answer.Kind}", said.Member.FullName(), Day(answer.At, language), instead, late, earlier);
        if (answer.Text.Length > 0)
        {
            yield return WithoutNumbers(answer.Text, language);
        }

        foreach (var comment in answer.Comments)
        {
            yield return Source.Get(language, "Draft_Comment", NumberOf(comment.Section, view), WithoutNumbers(comment.Text, language));
        }

        foreach (var reply in EarlierWords.RepliesTo(report, said.Member.Person, said.Round))
        {
            var number = reply.Section is null ? "" : " " + NumberOf(reply.Section, view);
            yield return Source.Get(language, "Draft_Reply", number, WithoutNumbers(reply.Text, language));
        }
    }

    private static string NumberOf(string section, ReportView view) => view.Template.Section(section)?.Number ?? "";

    private static string Silent(MemberTrail trail, Language language)
    {
        var what = trail.IsSilentOnlyNow ? "Draft_NotNow" : "Draft_Silent";
        var away = trail.AwayAt is null ? "" : Source.Get(language, "Draft_Away");
        var name = trail.Said.Member.FullName();
        if (trail.IsUnreached)
        {
            return Source.Get(language, what + "NotReached", name);
        }

        var silent = Source.Get(language, what, name, away);
        var reminded = Texts.List([.. trail.RemindedAt.Select(at => Day(at, language))], language);
        return reminded.Length > 0 ? silent + " " + Source.Get(language, "Draft_Reminded", reminded) : silent;
    }

    /// <summary>What was said in a round that is over cannot be mended by anybody, and no personal number is printed.</summary>
    private static string WithoutNumbers(string text, Language language)
    {
        var (clean, from) = (new StringBuilder(), 0);
        foreach (var number in PersonalDataCheck.Numbers(text))
        {
            clean.Append(text, from, number.Start - from).Append(Source.Get(language, "Draft_NumberRemoved"));
            from = number.End;
        }

        return from == 0 ? text : clean.Append(text, from, text.Length - from).ToString();
    }

    private static string Day(DateTimeOffset instant, Language language) => Days.DayAndMonth(StockholmTime.DayOf(instant), language);
}
