using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.People;

/// <summary>A person in the register.</summary>
/// <param name="Organisation">The authority the person works for, as it is to be printed.</param>
/// <param name="Mail">Own mail address; null when only Teams is known.</param>
/// <param name="TeamsObjectId">The Entra object id that Teams sends, an opaque string; null for people outside our tenant.</param>
public sealed record Person(PersonId Id, string Name, string Organisation, string? Mail, string? TeamsObjectId)
{
    /// <summary>The account name (user principal name) in our own tenant, by which Teams recognises the person the first time; null when it
    /// is the mail address, or when there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Upn { get; init; }

    /// <summary>What stands where the name of somebody stood who is forgotten.</summary>
    public const string ForgottenName = NameMarks.Forgotten;

    /// <summary>What stands where a name cannot be read, because its key is missing.</summary>
    public const string UnreadableName = NameMarks.Unreadable;

    /// <summary>Nothing is known of the person any more but that there was one.</summary>
    [JsonIgnore]
    public bool IsForgotten { get; private init; }

    public static Person Forgotten(PersonId id) => new(id, ForgottenName, "", null, null) { IsForgotten = true };

    /// <summary>The first name, for the greeting of a letter.</summary>
    [JsonIgnore]
    public string FirstName => Name.Split(' ')[0];

    /// <summary>RN for Rita Norén.</summary>
    [JsonIgnore]
    public string Initials =>
        string.Concat(Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => char.ToUpperInvariant(n[0])));
}
