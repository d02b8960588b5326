using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Office.Extracts;

/// <summary>What kind of thing is known of a person, in the order in which a register extract tells it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KnownKind>))]
public enum KnownKind
{
    /// <summary>Name, organisation, address and Teams id, each time they were entered or corrected.</summary>
    Register,
    Role,
    Absence,

    /// <summary>Where the person's chat with the bot is, and in which language it is spoken to.</summary>
    Chat,
    SignIn,

    /// <summary>Messages to the person, and what became of them.</summary>
    Message,

    /// <summary>What the person answered, or was asked and did not answer.</summary>
    Answer,

    /// <summary>What the person did besides.</summary>
    Act,

    /// <summary>Where others name the person.</summary>
    Named,
}

/// <summary>One thing that is known of a person.</summary>
/// <param name="Stream">Where it stands.</param>
/// <param name="Text">In the reader's language.</param>
public sealed record KnownFact(KnownKind Kind, DateTimeOffset At, StreamName Stream, string Text);

/// <summary>What the facts are told with.</summary>
internal sealed record ExtractVoice(PersonId Person, IReadOnlyList<string> Names, IReadOnlyList<string> Addresses, Language Language)
{
    private static readonly TextSource Source = new(typeof(Texts));

    public string Say(string key, params object[] arguments) => Source.Get(Language, $"Known_{key}", arguments);

    public string OrNone(string? value) => string.IsNullOrWhiteSpace(value) ? Say("None") : value;

    public bool Is(string? address) => address is { Length: > 0 } && Addresses.Any(a => SameAddress.Is(a, address));

    /// <summary>Whole names only: a first name alone may be anybody's.</summary>
    public bool IsNamedIn(string? text) =>
        text is { Length: > 0 }
        && Names.Any(n => n.Contains(' ', StringComparison.Ordinal) && text.Contains(n, StringComparison.OrdinalIgnoreCase));
}
