using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Rounds;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards.Reports;

/// <summary>Who was asked and what each has said, with the comments on sections and what the writers replied. Silence is written as
/// silence.</summary>
internal static class AnswerLines
{
    public static IEnumerable<AdaptiveElement> Of(Reader to, ReportView view, Round round, int cap) =>
        [
            Say(LetterWords.Of(view, round, to.Language) + " " + to.AnswerBy(round, view)),
            .. MemberTrail.Of(view.Report).SelectMany(t => Member(to, view, t, cap)),
            .. AtMeetings(to, view, cap),
        ];

    /// <summary>What several have said together, once.</summary>
    private static IEnumerable<AdaptiveElement> AtMeetings(Reader to, ReportView view, int cap) =>
        from meeting in view.Report.Meetings
        where meeting.Text.Length > 0
        from part in LongText.Shown(to, meeting.Text, cap).Prepend(Strong(to["Answers_AtMeeting", MeetingWords.At(meeting, to.Language)]))
        select part;

    /// <summary>Anna Berg (Arbetsförmedlingen)</summary>
    public static string NameOf(AskedMember member) =>
        member.Organisation.Length > 0 ? $"{member.Name} ({member.Organisation})" : member.Name;

    private static IEnumerable<AdaptiveElement> Member(Reader to, ReportView view, MemberTrail trail, int cap)
    {
        foreach (var said in trail.Words)
        {
            yield return StandingLine.Of(StandingLine.ToneOf(said.Answer!), said.Member, StandingLine.WordFor(to, view, said));
            foreach (var line in Words(to, view, said, cap))
            {
                yield return line;
            }
        }

        if (trail.Said.Answer is null)
        {
            yield return StandingLine.Of(to, view, trail);
        }
    }

    private static IEnumerable<AdaptiveElement> Words(Reader to, ReportView view, Statement said, int cap)
    {
        var (answer, replies) = (said.Answer!, EarlierWords.RepliesTo(view.Report, said.Member.Person, said.Round));
        var written = answer
            .Comments.Select(c => (Section: (string?)c.Section, c.Text))
            .Prepend((null, answer.Text))
            .Where(w => w.Text.Length > 0);
        foreach (var (section, text) in written)
        {
            if (section is not null)
            {
                yield return Strong(to["Answers_About", view.Template.Section(section)?.Number ?? ""]);
            }

            foreach (var part in LongText.Shown(to, text, cap))
            {
                yield return part;
            }

            foreach (var reply in replies.Where(r => r.Section == section))
            {
                yield return Line(Run(to["Answers_Replied"] + " ", bold: true), Run(reply.Text));
            }
        }
    }
}
