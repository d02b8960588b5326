using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.People;

/// <summary>Where a person's personal chat with the bot is. All ids are opaque strings given by the channel.</summary>
/// <param name="ServiceUrl">The latest one seen in an authenticated activity.</param>
public sealed record ConversationReference(
    string ServiceUrl,
    string ConversationId,
    string? TenantId,
    string UserId,
    string BotId,
    string ChannelId
);

/// <summary>How a person can be reached and in which language. The fold of stream <c>people/{id}</c>.</summary>
public sealed record Contact
{
    /// <summary>Changes of chat and language in a day: a person has a handful; a program that flips them for ever must not fill the
    /// stream.</summary>
    private const int MostChangesADay = 50;

    public static Contact None { get; } = new();

    /// <summary>Null until the bot was installed or written to, and again after the person blocked or removed it.</summary>
    public ConversationReference? Conversation { get; init; }

    /// <summary>Why the chat that there was is gone, in the channel's word; null while there is one, and where there never was.</summary>
    public string? Lost { get; init; }

    /// <summary>When the bot was last installed and last removed, by the channel's clock; null for what it has not told.</summary>
    public (DateTimeOffset? Installed, DateTimeOffset? Removed) Told { get; init; }

    public Language Language { get; init; }

    public bool IsForgotten { get; init; }

    /// <summary>The UTC day of the last change of chat or language, and how many there were on it.</summary>
    public (DateOnly Day, int Count) Changes { get; init; }

    /// <summary>Whether one more change of chat or language is taken today.</summary>
    public bool MayChange(DateTimeOffset now) => Changes.Day != DateOnly.FromDateTime(now.UtcDateTime) || Changes.Count < MostChangesADay;

    /// <summary>By first day, without overlap.</summary>
    public ImmutableList<Absence> Absences { get; init; } = [];

    /// <summary>The absence that holds the day; null when the person is there.</summary>
    public Absence? AwayOn(DateOnly day) => Absences.IsEmpty ? null : Holding(day);

    public static Contact Evolve(Contact state, EventRecord record)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(record);
        return record.Event switch
        {
            ConversationKept e => Changed(state, record.Stamp.At) with
            {
                // Of whoever is about to be forgotten nothing is left to write to.
                Conversation = e.Reference.ConversationId.Length > 0 ? e.Reference : null,
                Lost = null,
                Told = (e.InstalledAt ?? state.Told.Installed, state.Told.Removed),
            },
            ConversationLost e => Changed(state, record.Stamp.At) with
            {
                Conversation = null,
                Lost = e.Reason,
                Told = (state.Told.Installed, e.RemovedAt ?? state.Told.Removed),
            },
            AwayNoted e => state with
            {
                Absences = [.. state.Absences.RemoveAll(a => a.Overlaps(e.Absence)).Add(e.Absence).OrderBy(a => a.First)],
            },
            AwayCancelled e => state with { Absences = state.Absences.RemoveAll(a => a.First == e.First) },
            PersonForgotten => None with { IsForgotten = true },
            LanguageChosen e => Changed(state, record.Stamp.At) with { Language = e.Language },
            _ => state,
        };
    }

    private Absence? Holding(DateOnly day) => Absences.Find(a => a.Holds(day));

    private static Contact Changed(Contact state, DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        return state with { Changes = (day, state.Changes.Day == day ? state.Changes.Count + 1 : 1) };
    }
}

/// <param name="InstalledAt">By the channel's clock; null for a chat that was merely spoken in, and in streams of then.</param>
public sealed record ConversationKept(
    ConversationReference Reference,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? InstalledAt = null
) : Event;

/// <summary>The bot was removed or blocked; mail takes over until it is back.</summary>
/// <param name="RemovedAt">By the channel's clock; null where a post was refused, and in streams of then.</param>
public sealed record ConversationLost(
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? RemovedAt = null
) : Event;

public sealed record LanguageChosen(Language Language) : Event;

/// <summary>Somebody is away and somebody else takes over. A later note replaces earlier ones that it overlaps.</summary>
public sealed record AwayNoted(Absence Absence) : Event;

public sealed record AwayCancelled(DateOnly First) : Event;
