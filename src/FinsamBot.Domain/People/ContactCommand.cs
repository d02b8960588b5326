using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.People;

/// <summary>Something that changes how a person is reached, in which language, or when not at all.</summary>
public abstract record ContactCommand;

/// <summary>The person's own chat with the bot is there.</summary>
public sealed record KeepConversation(ConversationReference Reference) : ContactCommand
{
    /// <summary>When that was so, by the channel's clock: its news may arrive in another order. Null when it does not say.</summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>The bot has been installed just then; else it was merely spoken to.</summary>
    public bool IsInstallation { get; init; }
}

/// <summary>The person blocked or removed the bot.</summary>
/// <param name="Reason">The channel's own word for it; never a person's.</param>
public sealed record LoseConversation(string Reason) : ContactCommand
{
    /// <summary>When it was removed, by the channel's clock; null where a post was refused, and when it does not say.</summary>
    public DateTimeOffset? SaidAt { get; init; }
}

public sealed record ChooseLanguage(Language Language) : ContactCommand;

public sealed record NoteAbsence(Absence Absence) : ContactCommand;

/// <summary>Nothing is known any more of how the person was reached.</summary>
public sealed record ForgetContact(PersonId Person) : ContactCommand;

/// <summary>The person is back: the absence that holds today, or the next one, ends.</summary>
public sealed record EndAbsence : ContactCommand;
