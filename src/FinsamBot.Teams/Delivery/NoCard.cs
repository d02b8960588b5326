using FinsamBot.Domain.Agenda;

namespace FinsamBot.Teams.Delivery;

/// <summary>What has no card, and why.</summary>
internal static class NoCard
{
    private const string WithTheReport = "the report comes with it, to be read where mail is read";
    private const string WithDocuments = "documents of the archive come with it";
    private const string ToTheAddress = "it proves that the address is the reader's";

    public static IReadOnlyDictionary<Type, string> Why { get; } =
        new Dictionary<Type, string>
        {
            [typeof(ReviewRequest)] = WithTheReport,
            [typeof(ReviewReminder)] = "it belongs to the letter that asked; the chat has its own card of the round",
            [typeof(SubstituteAsked)] = "the mailbox has said that the reader is away, so it is told the mailbox",
            [typeof(ReplyReceipt)] = "it answers a mail",
            [typeof(LogMailReceipt)] = "it answers a mail",
            [typeof(MonthlyLetterToMember)] = "it is a letter, and a reply to it is read",
            [typeof(MinutesTold)] = "it goes where the reader was asked, with the page to say otherwise",
            [typeof(SignInCode)] = ToTheAddress,
            [typeof(OddTries)] = ToTheAddress,
            [typeof(RegistrarCopy)] = WithDocuments,
            [typeof(HandInReceipt)] = "it is to be kept; the chat has said already that the button worked",
            [typeof(SignatureRequest)] = WithDocuments,
            [typeof(SignatureReminder)] = WithDocuments,
        };
}
