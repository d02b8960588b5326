using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Office;

/// <summary>What kind of thing cannot be used.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DamageKind>))]
public enum DamageKind
{
    /// <summary>A stream that cannot be read: nobody may decide on it.</summary>
    Stream,

    /// <summary>A stream that can be read but is not as it was written: cut off at its end, or its last line changed.</summary>
    Chain,

    /// <summary>Something that can be read but not used: its form is gone, or the program stumbles over it.</summary>
    Use,

    /// <summary>A blob in the due index that is no entry.</summary>
    DueEntry,

    /// <summary>A key that cannot be opened.</summary>
    Key,

    /// <summary>A mail that could not be understood after several tries.</summary>
    Mail,

    /// <summary>Requests that belong together and cannot be finished: what was done of them stands.</summary>
    Plan,

    /// <summary>A channel that something is to be sent by, and that nothing here carries.</summary>
    Channel,
}

/// <summary>One thing that was set aside, so that everything else goes on.</summary>
/// <param name="Name">Of the stream or blob.</param>
/// <param name="Reason">In English, for who runs the program; never a text of people.</param>
public sealed record Damage(DamageKind Kind, string Name, string Reason);
