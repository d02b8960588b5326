using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Domain.Reports;

/// <summary>Opens the report of a period; nothing happens when it is open already.</summary>
/// <param name="Carried">What earlier reports give it to begin with; the handler adds it.</param>
public sealed record OpenReport(ReportingPeriod Period, Carried? Carried = null) : Command;

/// <summary>Saves what a card's inputs hold. Texts that equal the saved ones change nothing.</summary>
public sealed record SaveSections(IReadOnlyList<SectionInput> Inputs) : Command;

/// <summary>One input.</summary>
/// <param name="BasedOn">The revision the writer saw; null when the writer means whatever is saved now.</param>
/// <param name="Append">Adds the text last in the section instead of replacing it.</param>
public sealed record SectionInput(string Section, string Text, bool Done, int? BasedOn, bool Append = false);

/// <summary>Saves a text that was set aside because it came from an outdated card.</summary>
/// <param name="Mark">Which: see <see cref="Writing.AsideText.Mark"/>. Null means the actor's own latest.</param>
public sealed record UseSetAside(string Section, string? Mark = null) : Command;

/// <summary>Throws away a text that was set aside; the saved one stays as it is. Another's only when that writer no longer writes
/// here.</summary>
/// <param name="Mark">Which: see <see cref="Writing.AsideText.Mark"/>. Null means the actor's own latest.</param>
public sealed record DiscardSetAside(string Section, string? Mark = null) : Command;

/// <summary>
/// Freezes the report and asks the steering group: the first time every member, later those who are new, silent, or whose commented
/// sections have moved.
/// </summary>
/// <param name="EvenIfIncomplete">The sender has been told which sections are empty and goes on.</param>
/// <param name="Everybody">Asks also those whose answers would stand.</param>
/// <param name="AcceptPersonalData">The sender has been shown what looks like personal data and goes on. A personal number is never
/// accepted.</param>
public sealed record SendToSteeringGroup(bool EvenIfIncomplete, bool Everybody = false, bool AcceptPersonalData = false) : Command
{
    /// <summary>Its id, after the round it makes: two presses, however close and wherever, ask the group once.</summary>
    /// <param name="rounds">How often the group had been asked when the sender decided.</param>
    public static string CommandIdAfter(int rounds) => string.Create(CultureInfo.InvariantCulture, $"send/{rounds + 1}");
}

/// <summary>A member's answer to a round, in the place of an earlier one.</summary>
/// <param name="SignedInBy">One of <see cref="SignedInBy"/>.</param>
public sealed record AnswerReview(
    int Round,
    AnswerKind Kind,
    string Text,
    string SignedInBy,
    IReadOnlyList<SectionComment>? Comments = null
) : Command;

/// <summary>What the group answered at a meeting, as its minutes say. A word of a member's own goes before it.</summary>
/// <param name="Present">Who was there, of those who were asked.</param>
/// <param name="File">Where the minutes lie; may be empty.</param>
/// <param name="Kept">The minutes themselves, stored already; null: they stay as they were handed over before.</param>
public sealed record AnswerAtMeeting(
    int Round,
    DateOnly Day,
    string Paragraph,
    IReadOnlyList<PersonId> Present,
    AnswerKind Kind,
    string Text,
    string File = "",
    FiledDocument? Kept = null
) : Command;

/// <summary>A member's mail in answer to the letter. It adds to what the member has said, and never approves.</summary>
/// <param name="Doubt">Why its words count for nothing, or only with a word about it; null when they do count.</param>
/// <param name="Mail">SHA-256 of the mail as it came: Runtime keeps it under that name.</param>
public sealed record ReplyByMail(int Round, string Text, MailDoubt? Doubt = null, string? Mail = null) : Command;

/// <summary>The office has the writers reminded at once, whatever the schedule says and whoever wanted to wait.</summary>
public sealed record RemindWriters : Command;

/// <summary>A member has signed in and sees the report.</summary>
public sealed record EnterRound(int Round, string SignedInBy) : Command;

/// <summary>The mailbox of a member answered by itself: its substitute is asked.</summary>
public sealed record NoteMemberAway(int Round, PersonId Member, string? Mail = null) : Command;

/// <summary>The letter to a member came back undelivered.</summary>
/// <param name="Maybe">Nothing shows that who says so would know.</param>
public sealed record NoteLetterBounced(int Round, PersonId Member, bool Maybe = false, string? Mail = null) : Command;

/// <summary>A writer's reply to what a member said.</summary>
/// <param name="Section">The section whose comment is meant; null: the answer as a whole.</param>
public sealed record ReplyToComment(int Round, PersonId Member, string? Section, string Text) : Command;

/// <summary>Reminders of this report wait for the actor until the morning of a day, and one comes then.</summary>
public sealed record SnoozeReminders(DateOnly Until) : Command;

/// <summary>Tells the office when a report will come.</summary>
public sealed record PromiseReport(DateOnly On) : Command;

/// <summary>Hands in the report.</summary>
/// <param name="EvenIfUnanswered">The lead has been told who has not answered or wants a completion, and goes on.</param>
/// <param name="AcceptPersonalData">As for <see cref="SendToSteeringGroup"/>.</param>
public sealed record SubmitReport(bool EvenIfUnanswered, bool AcceptPersonalData = false) : Command;

/// <summary>Something the program itself does with a report, and nobody else: what people did makes it due.</summary>
public abstract record ProgramCommand : Command;

/// <summary>Notes who answers instead of a member known to be away, where one was named after the group was asked.</summary>
public sealed record NoteLateSubstitute : ProgramCommand;

/// <summary>A command with who gives it, under which id (repeats have no further effect), and when.</summary>
public sealed record Request(Command Command, PersonId Actor, string CommandId, DateTimeOffset Now);
