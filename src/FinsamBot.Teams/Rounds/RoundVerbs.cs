using FinsamBot.Domain.Events;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Rounds;

/// <summary>The steering group is asked, answers, and is replied to.</summary>
internal sealed class RoundVerbs(Sending sending, RoundHandling rounds) : IVerbTable
{
    public const string AskSend = "send.ask";
    public const string Send = "send.now";
    public const string Answers = "report.answers";

    /// <summary>To reply to what a member said.</summary>
    public const string AskReply = "reply.ask";

    public const string Reply = "reply.send";

    /// <summary>The round as a member sees it; also what its card asks for when it is looked at again.</summary>
    public const string Review = "review.show";

    /// <summary>To answer in words.</summary>
    public const string WriteReview = "review.write";

    public const string AnswerReview = "review.answer";

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Shows(AskSend, Who.ItsWriters, (to, view) => SendCard.Of(to, view)).Said("skicka…", "send…"),
            Verb.OnReport(Send, Who.Involved, SendOrder.Of, sending.SendAsync),
            Verb.Shows(Answers, Who.Involved, (to, view) => AnswersCard.Of(to, view))
                .Said("svar…", "svaren…", "answers…")
                .Said("visa svar", "visa svaren", "visa answers", "show svar", "show svaren", "show answers"),
            Verb.Shows(AskReply, Who.Involved, MemberIn, (to, view, member) => ReplyCard.Of(to, view, new PersonId(member))),
            Verb.OnReport(Reply, Who.Involved, MemberReply.Of, rounds.ReplyAsync),
            Verb.Shows(Review, Who.Involved, (to, view) => ReviewCard.Of(to, view)),
            Verb.Shows(WriteReview, Who.Involved, (to, view) => ReviewCard.Writing(to, view)),
            Verb.OnReport(AnswerReview, Who.Involved, ChatAnswer.Of, rounds.AnswerAsync),
        ];

    private static string MemberIn(CardData data) => data.Text(Fields.Person) ?? "";
}
