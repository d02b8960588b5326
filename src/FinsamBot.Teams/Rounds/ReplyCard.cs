using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Rounds;

/// <summary>To reply to what a member has said: one input for the whole, one for each comment. The member sees it on the page of the
/// report.</summary>
internal static class ReplyCard
{
    /// <summary>Who has said something in words that can be replied to.</summary>
    public static IEnumerable<Statement> Answerable(ReportView view) =>
        MemberTrail
            .Of(view.Report)
            .SelectMany(t => t.Words)
            .GroupBy(s => s.Member.Person)
            .Select(g => g.Last())
            .Where(s => s.Answer is { IsBare: false });

    public static Card Of(Reader to, ReportView view, PersonId about, Notice? notice = null)
    {
        if (Answerable(view).FirstOrDefault(s => s.Member.Person == about) is not { Answer: { } answer } said)
        {
            return AnswersCard.Of(to, view, Notice.Of(new Refusal(RefusalReason.NoSuchComment), to));
        }

        return Fitting.Fit(cap =>
            Card.Of(
                to,
                to["Answers_Summary", view.Intervention.Name],
                [
                    notice?.ToBox(),
                    .. Head.Of(to, to["Reply_Title", said.Member.Name], view),
                    .. answer.Text.Length > 0
                        ? [.. LongText.Shown(to, answer.Text, cap), LongInput(Fields.Text(""), to["Reply_Label"])]
                        : Array.Empty<AdaptiveElement>(),
                    .. answer.Comments.SelectMany(c => Comment(to, view, c, cap)),
                    Subtle(to["Reply_Seen"]),
                    Buttons(
                        Button.To(RoundVerbs.Reply, to["Do_SendReply"]).About(view.Id).With(Fields.Person, about.Value).WithInputs().Main(),
                        Button.To(RoundVerbs.Answers, to["Do_ShowAnswers"]).About(view.Id)
                    ),
                ]
            )
        );
    }

    private static IEnumerable<AdaptiveElement> Comment(Reader to, ReportView view, SectionComment comment, int cap)
    {
        var number = view.Template.Section(comment.Section)?.Number ?? "";
        return
        [
            Strong(to["Answers_About", number]),
            .. LongText.Shown(to, comment.Text, cap),
            LongInput(Fields.Text(comment.Section), to["Reply_LabelAbout", number]),
        ];
    }
}
