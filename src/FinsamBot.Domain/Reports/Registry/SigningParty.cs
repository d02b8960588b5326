using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Domain.Reports.Registry;

/// <summary>An organisation that signs: the owner, or one of the steering group.</summary>
/// <param name="Contact">Who is asked for it; null when nobody of it is known, and the writers are asked to see to it.</param>
public sealed record SigningParty(
    string Organisation,
    bool IsOwner,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] AskedMember? Contact
)
{
    /// <summary>Who would be asked now.</summary>
    public static IReadOnlyList<SigningParty> Of(Circumstances circumstances)
    {
        ArgumentNullException.ThrowIfNull(circumstances);
        return Signing.Parties(circumstances);
    }
}

/// <summary>A signature as noted.</summary>
public sealed record NotedSignature(
    string Name,
    string PrintedName,
    DateOnly On,
    SignatureMethod Method,
    FiledDocument? File,
    PersonId By,
    DateTimeOffset At
)
{
    /// <summary>Said to be electronic, though the file holds no such signature.</summary>
    public bool Unproved { get; init; }
}

/// <summary>The signatures of one version: who is asked by when, and who has signed.</summary>
public sealed record SignatureRound(IReadOnlyList<SigningParty> Parties, DateOnly By, DateTimeOffset AskedAt)
{
    /// <summary>By organisation.</summary>
    public ImmutableDictionary<string, NotedSignature> Given { get; init; } = ImmutableDictionary<string, NotedSignature>.Empty;

    public IEnumerable<SigningParty> Missing => Parties.Where(p => !Given.ContainsKey(p.Organisation));

    public SigningParty? Of(string organisation) => Parties.FirstOrDefault(p => p.Organisation == organisation);
}
