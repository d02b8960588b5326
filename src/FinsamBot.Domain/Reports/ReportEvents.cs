using System.Text.Json.Serialization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Domain.Reports;

public sealed record ReportOpened(ReportId Id, TemplateRef Template, ReportingPeriod Period) : Event;

/// <summary>A section has a new text, kept exactly as written.</summary>
/// <param name="Revision">1 for the first text of the section, then one more each time.</param>
/// <param name="Done">The writer says the section is finished; it can still be changed.</param>
public sealed record SectionSaved(string Section, string Text, int Revision, bool Done) : Event;

/// <summary>A text written over an outdated card: not saved in the report, not lost either.</summary>
public sealed record TextSetAside(string Section, string Text, int BasedOn) : Event;

/// <summary>The writer does not want the text that was set aside.</summary>
/// <param name="Mark">Which text: see <see cref="Writing.AsideText.Mark"/>. Null in old streams: the latest of the section.</param>
/// <param name="Of">Whose it was.</param>
public sealed record SetAsideDiscarded(
    string Section,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Mark = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PersonId? Of = null
) : Event;

/// <summary>The report as it stands was frozen and its steering group asked.</summary>
/// <param name="Round">1 for the first time, then one more each time.</param>
/// <param name="Version">Hash over all sections: what the members were asked about.</param>
/// <param name="AnswerBy">The last day to answer (Europe/Stockholm).</param>
public sealed record SentToSteeringGroup(int Round, string Version, DateOnly AnswerBy, IReadOnlyList<AskedMember> Asked) : Event;

/// <summary>A member of the steering group answered.</summary>
/// <param name="SignedInBy">How the member proved who it was: see <see cref="SignedInBy"/>.</param>
/// <param name="Late">After the last day, or after the report was handed in.</param>
public sealed record SteeringGroupAnswered(
    int Round,
    PersonId Member,
    AnswerKind Kind,
    string Text,
    string SignedInBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SectionComment>? Comments = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Late = false
) : Event;

/// <summary>The group answered at a meeting, as its minutes say. The one who registered it is the event's actor.</summary>
/// <param name="Present">Who was there. Who had said something of its own stands by that.</param>
/// <param name="Kept">The minutes as they were handed over; null where they were only named.</param>
public sealed record AnsweredAtMeeting(
    int Round,
    DateOnly Day,
    string Paragraph,
    IReadOnlyList<PersonId> Present,
    AnswerKind Kind,
    string Text,
    string File,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FiledDocument? Kept = null
) : Event;

/// <summary>A member, or a substitute, opened the report signed in, for the first time in this round.</summary>
public sealed record MemberSignedIn(int Round, PersonId Member, string SignedInBy) : Event;

/// <summary>A member's mail was taken: what it answered came as a reply to the letter, or nothing could be made of it.</summary>
/// <param name="Doubt">Null when nothing stood against taking it for an answer.</param>
/// <param name="Mail">SHA-256 of the mail as it came: Runtime keeps it under that name.</param>
public sealed record MailReplyTaken(
    int Round,
    PersonId Member,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MailDoubt? Doubt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Mail = null
) : Event;

/// <summary>The member's mailbox answered by itself; or, of a member who was away already, somebody was named since who answers
/// instead.</summary>
/// <param name="Substitute">Whom the group had not named when it was asked; null when the absence itself is the news.</param>
public sealed record MemberFoundAway(
    int Round,
    PersonId Member,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Mail = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] AskedMember? Substitute = null
) : Event;

/// <summary>A letter to the member came back undelivered.</summary>
/// <param name="Maybe">Nothing shows that who says so would know.</param>
public sealed record LetterBounced(
    int Round,
    PersonId Member,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Maybe = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Mail = null
) : Event;

/// <summary>The office wanted the writers reminded then and there.</summary>
public sealed record ReminderAsked : Event;

/// <summary>A writer replied to what a member said.</summary>
public sealed record CommentReplied(
    int Round,
    PersonId Member,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Section,
    string Text
) : Event;

/// <summary>Stands in old streams: codes are the person's now (<see cref="People.SignIn.CodeRequested"/>). A one-time code was asked for;
/// the code itself is computed when its letter is written and never stored.</summary>
public sealed record SignInCodeRequested(PersonId Member, int Number, DateTimeOffset ExpiresAt) : Event;

/// <summary>Likewise. A code was tried: it opened a session, or it did not.</summary>
public sealed record SignInCodeTried(PersonId Member, int Number, bool Accepted) : Event;

/// <summary>A person's reminders of this report wait until the morning of a day.</summary>
public sealed record RemindersSnoozed(PersonId Person, DateOnly Until) : Event;

/// <summary>The writer has told the office when the report will come.</summary>
public sealed record ReportPromised(DateOnly On) : Event;

/// <summary>Something that looks like personal data, and that a writer has judged may stand. Named by a hash: the log holds no copy of
/// it.</summary>
/// <param name="Hash">SHA-256 over kind, section and the words around, lower-case hex: other words are another finding.</param>
public sealed record AcceptedFinding(FindingKind Kind, string Section, string Hash);

/// <summary>A writer was shown what looks like personal data and went on. Nobody is asked about the same words again.</summary>
public sealed record PersonalDataAccepted(IReadOnlyList<AcceptedFinding> Findings) : Event;

/// <summary>What the report shows of its intervention's figures was frozen: the members were asked about it, or it was handed in with
/// it.</summary>
public sealed record FiguresShown(ReportFigures Figures) : Event;

public sealed record ReportSubmitted(string Version, IReadOnlyList<PersonId> Unanswered) : Event;
