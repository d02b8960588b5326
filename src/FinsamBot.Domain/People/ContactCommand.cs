using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.People;

/// <summary>Something that changes how a person is reached, in which language, or when not at all.</summary>
public abstract record ContactCommand;

/// <summary>The person's own chat with the bot is there.</summary>
public sealed record KeepConversation(ConversationReference Reference) : ContactCommand;

/// <summary>The person blocked or removed the bot.</summary>
/// <param name="Reason">The channel's own word for it; never a person's.</param>
public sealed record LoseConversation(string Reason) : ContactCommand;

public sealed record ChooseLanguage(Language Language) : ContactCommand;

public sealed record NoteAbsence(Absence Absence) : ContactCommand;

/// <summary>The person is back: the absence that holds today, or the next one, ends.</summary>
public sealed record EndAbsence : ContactCommand;
