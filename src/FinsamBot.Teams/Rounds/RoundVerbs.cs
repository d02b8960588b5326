using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Rounds;

/// <summary>The steering group is asked, answers, and is replied to.</summary>
internal sealed class RoundVerbs(Sending sending, RoundHandling rounds, MinutesHandling minutes) : IVerbTable
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

    /// <summary>To register what was answered at a meeting.</summary>
    public const string AskMinutes = "minutes.ask";

    public const string Minutes = "minutes.save";

    /// <summary>A file of the chat is the minutes of a meeting whose answer is registered.</summary>
    public const string FileMinutes = "minutes.file";

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Shows(AskSend, Who.ItsWriters, (to, view) => SendCard.Of(to, view))
                .Said("skicka…", "send…")
                .Means(SendWords)
                .CalledBy("Word_Send", "Do_SendToGroup"),
            Verb.OnReport(Send, Who.Involved, SendOrder.Of, sending.SendAsync),
            Verb.Shows(Answers, Who.Involved, (to, view) => AnswersCard.Of(to, view))
                .Said("svar…", "svaren…", "answers…")
                .Said("visa svar", "visa svaren", "visa answers", "show svar", "show svaren", "show answers")
                .Means(AnswerWords)
                .CalledBy("Word_Answers", "Do_ShowAnswers"),
            Verb.Shows(AskReply, Who.Involved, MemberIn, (to, view, member) => ReplyCard.Of(to, view, new PersonId(member))),
            Verb.OnReport(Reply, Who.Involved, MemberReply.Of, rounds.ReplyAsync),
            Verb.Shows(Review, Who.Involved, ReviewFor).Means(ReviewWords).CalledBy("Word_Review", "Do_ReadAndAnswer"),
            Verb.Shows(AskMinutes, Who.Involved, SentMinutes.Of, (to, view, sent) => MinutesCard.Of(to, view, sent: sent))
                .Means(MinutesWords)
                .CalledBy("Word_Minutes", "Do_Minutes"),
            Verb.OnReport(Minutes, Who.Involved, TypedMinutes.Of, minutes.RegisterAsync),
            Verb.OnReport(FileMinutes, Who.Involved, SentMinutes.Of, minutes.FileAsync),
            Verb.Shows(WriteReview, Who.Involved, (to, view) => ReviewCard.Writing(to, view)),
            Verb.OnReport(AnswerReview, Who.Involved, ChatAnswer.Of, rounds.AnswerAsync),
        ];

    private static readonly string[] SendWords =
    [
        "skick*",
        "kan|gar inte skick*",
        "send*",
        "sand|sant|sanda|sander|ivag",
        "till styrgrupp*",
        "fraga styrgrupp*|alla",
        "dela|delar styrgrupp*",
        "mejla|maila styrgrupp*|*rapport*",
        "vidarebefordra*|remiss*",
        "styrgrupp* fa|far den|*rapport*",
        "for granskning|lasning|godkannande",
        "share|forward",
        "be|bjud|lat styrgrupp* las*",
        "to board",
        "to steering|group",
        "ask everybody|steering|group",
    ];

    private static readonly string[] AnswerWords =
    [
        "svar|svaren|svarat|svarar|svarade|svart|svaret",
        "har|vem|vilka|alla|nagon|styrgruppen svarat",
        "styrgruppens svar|synpunkter|kommentarer|analys",
        "nagon|alla|vem hunnit|hunnet svara*",
        "nagon|alla svara",
        "styrgrupp* synpunkt*|kommentar*",
        "har styrgrupp* inkommit|lamnat|gett|fatt synpunkt*|svar",
        "vem|vilka|nagon ~har inte svarat",
        "vad|vem tycker|tyckte|sagt|sager|sa|tyckt",
        "har sagt|tyckt|svarat|last|godkant",
        "har|fatt|kommit|inkommit svar|svaren|synpunkt*|kommentar*",
        "vilka|nagra svar|synpunkt*|kommentar*",
        "did reply|answer|respond",
        "utlatande*|yttrande*|asikt*|reaktion*",
        "hort nagot|av",
        "synpunkt*",
        "kommentar*",
        "comment|comments",
        "feedback",
        "aterkoppl*",
        "tycker|sager|anser|tyckte|sa styrgrupp*",
        "vem|vilka last|godkant",
        "har godkant",
        "godkant|godkand",
        "paminn* styrgrupp*|ledamot*|medlem*|dem",
        "styrgruppen",
        "answer*|answered",
        "repl*",
        "respon*",
        "who approved|answered|replied",
    ];

    private static readonly string[] MinutesWords =
    [
        "svar* ~vid|pa|under mote*|styrgruppsmote*",
        "motet|styrgruppsmotet svarade|godkande|beslutade|sa|tyckte",
        "godkande|godkand|godkandes ~vid|pa mote*|styrgruppsmote*",
        "protokoll*",
        "minutes",
        "answered at meeting",
    ];

    private static readonly string[] ReviewWords =
    [
        "godkann*",
        "aterlamna*|atersand*",
        "inga synpunkter|kommentarer",
        "har inga synpunkter|kommentarer",
        "inget att anmarka|tillagga|invanda",
        "las|laser|last och svara|godkanna",
        "svara",
        "hur|var svarar jag|man",
        "lamn* synpunkt*|kommentar*",
        "approve",
        "no remarks|comments",
        "return it|report|completion",
        "read and answer",
    ];

    /// <summary>Who writes the report and was not asked about it looks at what the others have answered.</summary>
    private static Card ReviewFor(Reader to, ReportView view) =>
        view.MayBeWrittenBy(to.Id) && view.Report.CurrentRound?.WasAsked(to.Id) != true
            ? AnswersCard.Of(to, view)
            : ReviewCard.Of(to, view);

    private static string MemberIn(CardData data) => data.Text(Fields.Person) ?? "";
}
