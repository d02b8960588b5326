namespace FinsamBot.Teams.Cards;

/// <summary>
/// Names in a button's data. What we put there begins with <c>fb.</c>, and no input's id does: an input would win over data of the same
/// name.
/// </summary>
internal static class Fields
{
    /// <summary>What all names begin with that are ours and not an input's.</summary>
    public const string Prefix = "fb.";

    /// <summary>The verb once more, for clients that send the fallback and not the verb.</summary>
    public const string Verb = "fb.do";

    public const string Report = "fb.report";

    public const string Page = "fb.page";

    public const string Section = "fb.section";

    /// <summary>Where to go after saving: one of <see cref="Go"/>.</summary>
    public const string Then = "fb.go";

    /// <summary>Which text set aside the card showed: another one is not thrown away unread.</summary>
    public const string Aside = "fb.aside";

    /// <summary>How often the steering group had been asked when the card was made: a second press asks nobody twice.</summary>
    public const string Rounds = "fb.rounds";

    /// <summary>The presser has been told what is missing, and goes on.</summary>
    public const string Anyway = "fb.anyway";

    /// <summary>What looks like personal data and was shown: the presser goes on with this, and with nothing that has been written
    /// since.</summary>
    public const string Accepted = "fb.accepted";

    /// <summary>The verb of the step that something stands before.</summary>
    public const string Step = "fb.step";

    /// <summary>Ask also those whose answers would stand.</summary>
    public const string Everybody = "fb.everybody";

    public const string Language = "fb.language";

    /// <summary>The presser's own report is meant, narrowed by this name; empty for whichever there is.</summary>
    public const string Own = "fb.own";

    /// <summary>The form of the report that is meant.</summary>
    public const string Form = "fb.form";

    /// <summary>A day as yyyy-MM-dd, or words for one.</summary>
    public const string Day = "fb.day";

    /// <summary>The last of several days, as yyyy-MM-dd.</summary>
    public const string Last = "fb.last";

    public const string Person = "fb.person";

    public const string Intervention = "fb.intervention";

    /// <summary>A role's name.</summary>
    public const string Role = "fb.role";

    /// <summary>Who takes over from <see cref="Person"/>.</summary>
    public const string Next = "fb.next";

    /// <summary>The last day of a report's period, as yyyy-MM-dd.</summary>
    public const string PeriodEnd = "fb.period";

    /// <summary>Why; a name that is to hold from now on; what is looked for in the reports.</summary>
    public const string Words = "fb.words";

    /// <summary>How a member answers: the name of an answer's kind.</summary>
    public const string Kind = "fb.kind";

    /// <summary>What somebody wrote, when a card asks what was meant by it.</summary>
    public const string Said = "fb.said";

    /// <summary>Which entry of a section; left out for a new one.</summary>
    public const string Entry = "fb.entry";

    /// <summary>An entry is chosen in an input of the card, and not by the button.</summary>
    public const string Picks = "fb.picks";

    /// <summary>Mark of the entry as the card showed it: what somebody else has written since is not written over unseen.</summary>
    public const string Seen = "fb.seen";

    /// <summary>Tells a new entry's card from the next one's: what is pressed twice is registered once.</summary>
    public const string Fresh = "fb.fresh";

    /// <summary>The hash of a file that was put into the chat.</summary>
    public const string File = "fb.file";

    public const string FileName = "fb.fileName";

    /// <summary>Input: a case number.</summary>
    public const string CaseNumber = "caseNumber";

    /// <summary>Input: the registrar's initials.</summary>
    public const string Initials = "initials";

    /// <summary>Input that nobody sees and that is never empty: that it came tells that one beside it was emptied and not lost.</summary>
    public const string Came = "came";

    /// <summary>Input: a day.</summary>
    public const string ChosenDay = "day";

    /// <summary>Input of earlier cards: the section group is finished.</summary>
    public const string Done = "done";

    /// <summary>What a button says of the section: that it is finished, or that it no longer is. Without it that stays as it was.</summary>
    public const string Finished = "fb.finished";

    /// <summary>Input: which intervention.</summary>
    public const string ChosenIntervention = "intervention";

    /// <summary>Input: which report, where there are too many for buttons.</summary>
    public const string Chosen = "report";

    /// <summary>The revision of a section that the card showed.</summary>
    public static string Revision(string section) => "fb.rev." + section;

    /// <summary>Which input the card had for a section: some clients leave out an input that is empty.</summary>
    public static string Offered(string section) => "fb.in." + section;

    /// <summary>Input: a section's whole text.</summary>
    public static string Text(string section) => "text." + section;

    /// <summary>Input: text to add last in a section.</summary>
    public static string Addition(string section) => "add." + section;

    /// <summary>Input: which entry of a section, where there are too many for rows.</summary>
    public static string ChosenEntry(string section) => "entry." + section;

    /// <summary>The text of an input was too long for it: left empty, what is saved stays.</summary>
    public static string Kept(string input) => "fb.kept." + input;

    /// <summary>Input: a text in the place of one too long to be shown.</summary>
    public static string Replacement(string section) => "new." + section;
}

/// <summary>Values of <see cref="Fields.Then"/>.</summary>
internal static class Go
{
    public const string Next = "next";

    public const string Previous = "previous";

    public const string Overview = "overview";

    /// <summary>Stay on the page.</summary>
    public const string Page = "page";

    /// <summary>To the card that replaces a long text.</summary>
    public const string Replace = "replace";

    /// <summary>To the text that was set aside.</summary>
    public const string Compare = "compare";

    /// <summary>To the card of an entry.</summary>
    public const string Entry = "entry";

    /// <summary>To the card of one more entry.</summary>
    public const string More = "more";

    /// <summary>To the page, with what the log says of its period as a proposal.</summary>
    public const string Log = "log";

    /// <summary>To the page; what was left as it was is not saved.</summary>
    public const string Back = "back";
}

/// <summary>Values of <see cref="Fields.Offered"/>.</summary>
internal static class Offer
{
    public const string Whole = "whole";

    public const string Addition = "addition";

    public const string Replacement = "replacement";
}
