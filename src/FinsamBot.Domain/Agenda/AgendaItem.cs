using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.Agenda;

public enum AgendaKind
{
    /// <summary>The report is open: time to write.</summary>
    Prompt,

    /// <summary>A planned day comes near, or has passed.</summary>
    Reminder,

    /// <summary>A member of the steering group is asked to read and answer.</summary>
    ReviewRequest,

    /// <summary>The same in the chat of a member who has one with the bot, beside the letter.</summary>
    ReviewInChat,

    /// <summary>A member has not answered yet.</summary>
    ReviewReminder,

    /// <summary>The lead hears that a member has answered.</summary>
    AnswerArrived,

    /// <summary>The writers hear that a member's mailbox answered by itself.</summary>
    MemberAway,

    /// <summary>A member whose mailbox answered by itself is told that its substitute was asked.</summary>
    SubstituteAsked,

    /// <summary>The writers hear that the letter to a member came back.</summary>
    LetterBounced,

    /// <summary>A member whose reply by mail was taken as a comment hears how it was understood.</summary>
    ReplyReceipt,

    /// <summary>What stands in the chat about a round is brought up to date. Nobody is disturbed by it.</summary>
    RoundMoved,

    /// <summary>A one-time code to the member's own address.</summary>
    SignInCode,

    /// <summary>The finished report to the registrar.</summary>
    RegistrarCopy,

    /// <summary>Those who wrote a report hear that it has come in.</summary>
    HandInReceipt,

    /// <summary>They hear that it stands in the diary.</summary>
    ReportRegistered,

    /// <summary>A party is asked to sign what was filed.</summary>
    SignatureRequest,

    /// <summary>It has not signed yet.</summary>
    SignatureReminder,

    /// <summary>The registrar, and later the office, hear that a report that was handed in is not registered, or not signed.</summary>
    NotFiled,

    /// <summary>The office hears that a report is late, or has nobody to write it.</summary>
    Escalation,

    /// <summary>Somebody takes over for a writer who is away.</summary>
    StandInAsked,

    /// <summary>A writer who is away is told what the stand-in was reminded of.</summary>
    StandInReminded,

    /// <summary>A quarter ahead: holidays or vacation cut the steering group's days.</summary>
    ShortTimeAhead,

    /// <summary>The intervention's last day was moved, and every plan with it.</summary>
    EndDateMoved,

    /// <summary>To the office, each week: who is late, and who waits for whom.</summary>
    WeeklyDigest,

    /// <summary>A person hears that somebody has typed wrong codes in its name.</summary>
    OddTries,
}

/// <summary>Something the bot owes somebody.</summary>
/// <param name="Key">Says what it is and never changes:
/// <c>vagen-vidare/kvartalsrapport-2026-03-31/reminder/T-7/2026-04-14/sofia</c>.</param>
/// <param name="DueAt">The earliest instant to send it.</param>
/// <param name="Schedule">Items of one schedule replace each other: only the latest that is due is sent.</param>
/// <param name="Step">The place within the schedule, rising with time.</param>
public sealed record AgendaItem(
    string Key,
    AgendaKind Kind,
    DateTimeOffset DueAt,
    Addressee To,
    ChannelKind Channel,
    string? Schedule = null,
    int Step = 0
)
{
    /// <summary>The round an item of the steering group belongs to.</summary>
    public int Round { get; init; }

    /// <summary>Whom the item is about: the member who answered or asked for a code, the stand-in, or the person who is away.</summary>
    public PersonId About { get; init; }

    /// <summary>Which of the person's one-time codes it is.</summary>
    public int Code { get; init; }

    /// <summary>The planned day a reminder is about.</summary>
    public Milestone? Milestone { get; init; }

    /// <summary>The form and the last day of the period that a <see cref="AgendaKind.ShortTimeAhead"/> is about.</summary>
    public string? Template { get; init; }

    /// <summary>The last day of that period; of a <see cref="AgendaKind.StandInAsked"/>, the last day away.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>The party of a signature item, by its place among the parties.</summary>
    public int Party { get; init; }

    /// <summary>From then on nobody has use for it; null: never.</summary>
    public DateTimeOffset? UselessFrom { get; init; }

    /// <summary>The receipt of the message whose place this one takes in the chat; null: it is a message of its own.</summary>
    public string? Updates { get; init; }

    /// <summary>A letter about what was posted in Teams when nobody could tell whether it arrived.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>Somebody is waiting for it right now, so it leaves at any hour. All else waits for a working morning.</summary>
    public bool IsAnswerToSomebody =>
        Kind
            is AgendaKind.AnswerArrived
                or AgendaKind.SignInCode
                or AgendaKind.RegistrarCopy
                or AgendaKind.ReplyReceipt
                or AgendaKind.RoundMoved
                or AgendaKind.HandInReceipt
                or AgendaKind.ReportRegistered
                or AgendaKind.OddTries;

    /// <summary>A message of its own; all else that a person has the same morning is gathered into one.</summary>
    public bool StandsAlone =>
        IsAnswerToSomebody
        || Kind is AgendaKind.ReviewRequest or AgendaKind.ReviewInChat or AgendaKind.SignatureRequest or AgendaKind.SignatureReminder;

    /// <summary>Of no use anywhere but in the chat.</summary>
    public bool IsChatOnly => Kind is AgendaKind.RoundMoved or AgendaKind.ReviewInChat;
}

/// <summary>An item that is not settled, with the instant at which it may be sent.</summary>
public readonly record struct OpenItem(AgendaItem Item, DateTimeOffset At);
