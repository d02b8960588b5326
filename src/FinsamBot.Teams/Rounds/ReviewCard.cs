using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Rounds;

/// <summary>
/// The round for a member who chats with the bot: read, and answer in the chat or on the page. It refreshes itself for its reader, so that
/// an old card never offers what is over; who may answer is decided anew each time a button is pressed. What refreshes itself has no
/// inputs: words are written on a card of their own.
/// </summary>
internal static class ReviewCard
{
    public static Card Of(Reader to, ReportView view, Notice? notice = null)
    {
        var round = view.Report.CurrentRound;
        var isAsked = round?.WasAsked(to.Id) == true;
        var card = Card.Of(
            to,
            to["Review_Summary", view.Intervention.Name],
            [
                .. Top(to, view, notice),
                isAsked ? Buttons(Reading(to, view, round!)) : null,
                isAsked
                    ? Buttons([
                        Answer(to, view, AnswerKind.NoRemarks),
                        Button.To(RoundVerbs.WriteReview, to["Do_WriteAnswer"]).About(view.Id).Below(),
                    ])
                    : null,
            ]
        );
        return view.Circumstances.ContactOf(to.Id).Conversation?.UserId is { Length: > 0 } user ? Refreshing(card, view, user) : card;
    }

    /// <summary>To answer in words; where nothing is asked, the card that says so.</summary>
    public static Card Writing(Reader to, ReportView view, Notice? notice = null, string? typed = null) =>
        view.Report.CurrentRound is { } round && round.WasAsked(to.Id)
            ? Card.Of(
                to,
                to["Review_Summary", view.Intervention.Name],
                [
                    .. Top(to, view, notice),
                    LongInput(Fields.Text(""), to["Review_Label"], typed ?? round.LatestOf(to.Id)?.Text ?? ""),
                    Buttons(
                        from kind in new[] { AnswerKind.NoRemarks, AnswerKind.Analysis, AnswerKind.Approved, AnswerKind.Returned }
                        select Answer(to, view, kind)
                    ),
                ]
            )
            : Of(to, view, notice);

    private static IEnumerable<AdaptiveElement?> Top(Reader to, ReportView view, Notice? notice)
    {
        var round = view.Report.CurrentRound;
        var answer = round?.LatestOf(to.Id);
        return
        [
            notice?.ToBox(),
            .. Head.Of(to, to["Review_Title"], view),
            Say(round?.WasAsked(to.Id) == true ? Ask(to, view, round) : to["Review_Over"]),
            answer is null ? null : Say(to["Review_You_" + answer.Kind, to.At(answer.At, view)]),
        ];
    }

    private static string Ask(Reader to, ReportView view, Round round) =>
        view.Today > round.AnswerBy || view.Report.Submission is not null
            ? to["Review_AskLate", to.Near(round.AnswerBy, view)]
            : to["Review_Ask", to.Near(round.AnswerBy, view) + to.InDays(round.AnswerBy, view)];

    private static Button Answer(Reader to, ReportView view, AnswerKind kind) =>
        Button
            .To(RoundVerbs.AnswerReview, to["Do_Answer_" + kind])
            .About(view.Id)
            .With(Fields.Rounds, $"{view.Report.Rounds.Count}")
            .With(Fields.Kind, $"{kind}")
            .WithInputs();

    private static IEnumerable<Button> Reading(Reader to, ReportView view, Round round) =>
        [
            Button.To(WritingVerbs.Preview, to["Do_ShowWhole"]).About(view.Id).Below(),
            Button.Open(to.Link(new PageLink.Review(view.Id, round.Number, to.Id)), to["Do_ReadAndAnswer"]).Main(),
        ];

    /// <summary>Teams asks for the card anew when one of these people looks at it; only its own reader is named.</summary>
    private static Card Refreshing(Card card, ReportView view, string user)
    {
        card.Content.Refresh = new AdaptiveRefresh
        {
            Action = Button.To(RoundVerbs.Review, "").About(view.Id).ToUnpressed(),
            UserIds = [user],
        };
        return card;
    }
}
