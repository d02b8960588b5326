using FinsamBot.Core.Delivery;
using FinsamBot.Core.Interventions;

namespace FinsamBot.Core.Agenda;

public enum AgendaKind
{
    /// <summary>The period has ended: time to write.</summary>
    Prompt,

    /// <summary>The due date comes near, or has passed.</summary>
    Reminder,

    /// <summary>A member of the steering group is asked to read and answer.</summary>
    ReviewRequest,

    /// <summary>A member has not answered yet.</summary>
    ReviewReminder,

    /// <summary>The lead hears that a member has answered.</summary>
    AnswerArrived,

    /// <summary>A one-time code to the member's own address.</summary>
    SignInCode,

    /// <summary>The finished report to the registrar.</summary>
    RegistrarCopy,
}

/// <summary>Whom an item is for.</summary>
/// <param name="Id">Part of the item's key: a person's id, or <c>registrar</c>.</param>
public sealed record Addressee(string Id, string Name, string? Mail, ConversationReference? Conversation, Language Language)
{
    /// <summary>The first name, for a greeting.</summary>
    public string FirstName => Name.Split(' ')[0];
}

/// <summary>Something the bot owes somebody.</summary>
/// <param name="Key">Says what it is and never changes: <c>vagen-vidare/kvartalsrapport-2026-03-31/reminder/T-7/sofia</c>.</param>
/// <param name="DueAt">The earliest instant to send it.</param>
/// <param name="Ladder">Items of one ladder replace each other: only the latest that is due is sent.</param>
/// <param name="Step">The place within the ladder, rising with time.</param>
public sealed record AgendaItem(
    string Key, AgendaKind Kind, DateTimeOffset DueAt, Addressee To, ChannelKind Channel, string? Ladder = null, int Step = 0)
{
    /// <summary>The round an item of the steering group belongs to.</summary>
    public int Round { get; init; }

    /// <summary>The member an <see cref="AgendaKind.AnswerArrived"/> or <see cref="AgendaKind.SignInCode"/> is about.</summary>
    public PersonId About { get; init; }

    /// <summary>From then on nobody has use for it; null: never.</summary>
    public DateTimeOffset? UselessFrom { get; init; }

    /// <summary>Somebody is waiting for it right now, so it leaves at any hour. All else waits for a working morning.</summary>
    public bool IsAnswerToSomebody => Kind is not (AgendaKind.Prompt or AgendaKind.Reminder or AgendaKind.ReviewReminder);
}
