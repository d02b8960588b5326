namespace FinsamBot.Teams.Cards;

/// <summary>What a button asks for.</summary>
internal static class Verbs
{
    public const string Help = "help";

    public const string Speak = "speak";

    public const string Status = "status";

    /// <summary>The reader's report, or the choice between several.</summary>
    public const string Reports = "reports";

    public const string Overview = "report.overview";

    public const string Page = "page.show";

    public const string Save = "page.save";

    /// <summary>The card of one thing that is registered in a section.</summary>
    public const string Entry = "entry.show";

    public const string SaveEntry = "entry.save";

    public const string AskRemove = "entry.askRemove";

    public const string RemoveEntry = "entry.remove";

    /// <summary>A deviation said in the chat, when the button chose whose it is.</summary>
    public const string Deviate = "deviation.note";

    public const string UseSetAside = "page.useSetAside";

    public const string DiscardSetAside = "page.discardSetAside";

    public const string Preview = "report.preview";

    public const string AskSend = "send.ask";

    public const string Send = "send.now";

    public const string Answers = "report.answers";

    /// <summary>To reply to what a member said.</summary>
    public const string AskReply = "reply.ask";

    public const string Reply = "reply.send";

    /// <summary>The round as a member sees it; also what its card asks for when it is looked at again.</summary>
    public const string Review = "review.show";

    public const string AnswerReview = "review.answer";

    public const string AskSubmit = "submit.ask";

    public const string Submit = "submit.now";

    /// <summary>What looks like personal data in a report that is about to be sent or handed in.</summary>
    public const string Places = "places.show";

    /// <summary>The texts of a file go into an open report.</summary>
    public const string FillFromFile = "file.fill";

    /// <summary>A file is taken in as reports of its own.</summary>
    public const string TakeInFile = "file.takeIn";

    /// <summary>The reports that wait for the registrar.</summary>
    public const string ToRegister = "registry.list";

    public const string SeeRegistration = "registry.show";

    public const string Register = "registry.enter";

    public const string AskCorrect = "report.askCorrect";

    public const string Correct = "report.correct";

    public const string Plan = "plan.show";

    /// <summary>The office's list of what every report waits for.</summary>
    public const string Office = "office.list";

    /// <summary>With a day: reminders wait until then. Without: asks for the day.</summary>
    public const string Snooze = "reminders.wait";

    /// <summary>With a day: the office is told. Without: asks for the day.</summary>
    public const string Promise = "report.promise";

    public const string SendDay = "plan.sendDay";

    public const string Away = "away.note";

    public const string Back = "away.end";

    public const string Meet = "meeting.enter";

    public const string CancelMeeting = "meeting.cancel";

    public const string MoveEnd = "intervention.moveEnd";
}
