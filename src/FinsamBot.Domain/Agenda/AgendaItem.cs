using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Agenda;

/// <summary>
/// Something the bot owes somebody. Each kind is a record of its own, beside the rule that plans it, with the fields that only it has. A
/// channel finds by the record's type how to say it.
/// </summary>
public abstract record AgendaItem
{
    /// <summary>Only the rules know of kinds.</summary>
    private protected AgendaItem(string key, DateTimeOffset dueAt, Addressee to) => (Key, DueAt, To) = (key, dueAt, to);

    /// <summary>Says which one it is and never changes: <c>vagen-vidare/kvartalsrapport-2026-03-31/reminder/T-7/2026-04-14/sofia</c>.
    /// Nobody reads it back: what the item is about is its <see cref="Subject"/>.</summary>
    public string Key { get; init; }

    /// <summary>The earliest instant to send it.</summary>
    public DateTimeOffset DueAt { get; init; }

    public Addressee To { get; init; }

    /// <summary>The word for its kind, in streams and logs. Never changes.</summary>
    public abstract string Kind { get; }

    /// <summary>What is stored of it with its delivery.</summary>
    public virtual Subject Subject => new(Kind);

    /// <summary>The channel it goes through; as it is planned, the first that may take it.</summary>
    public ChannelKind Channel { get; init; } = ChannelKind.Teams;

    /// <summary>Items of one schedule replace each other: only the latest that is due is sent.</summary>
    public string? Schedule { get; init; }

    /// <summary>The place within the schedule, rising with time.</summary>
    public int Step { get; init; }

    /// <summary>From then on nobody has use for it; null: never.</summary>
    public DateTimeOffset? UselessFrom { get; init; }

    /// <summary>It goes once more another way, because nobody can tell whether it arrived.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>Somebody is waiting for it right now, so it leaves at any hour. All else waits for a working morning.</summary>
    public virtual bool IsAnswerToSomebody => false;

    /// <summary>It reminds of work that is to be done: it waits while the work rests.</summary>
    public virtual bool IsReminder => false;

    /// <summary>A message of its own; all else that a person has the same morning is gathered into one.</summary>
    public virtual bool StandsAlone => IsAnswerToSomebody;

    /// <summary>Of no use anywhere but in the chat.</summary>
    public virtual bool IsChatOnly => false;
}

/// <summary>An item that is not settled, with the instant at which it may be sent.</summary>
public readonly record struct OpenItem(AgendaItem Item, DateTimeOffset At)
{
    /// <summary>It may have left before the store was taken back from a copy, so it waits for the office's word.</summary>
    public bool IsHeldBack { get; init; }
}
