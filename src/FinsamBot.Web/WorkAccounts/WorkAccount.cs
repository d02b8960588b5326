using System.Security.Claims;
using FinsamBot.Domain.People;

namespace FinsamBot.Web.WorkAccounts;

/// <summary>Who has signed in, as far as the person's own organisation vouches for it.</summary>
/// <param name="Addresses">The mail addresses that are proved to be the person's; may be empty.</param>
internal sealed record WorkAccount(IReadOnlyList<string> Addresses)
{
    /// <summary>Lists of addresses whose domains Entra has verified for the account's own tenant.</summary>
    private static readonly string[] Verified = ["verified_primary_email", "verified_secondary_email"];

    private const string Address = "address";
    private const string ObjectId = "object";
    private const string Upn = "upn";
    private const string Name = "name";

    private const int MostAddresses = 20;

    /// <summary>The account itself, when it is a member's of our own tenant; null of any other.</summary>
    public ProvenAccount? Own { get; init; }

    /// <summary>As <see cref="ToPrincipal"/> kept it.</summary>
    public static WorkAccount Of(ClaimsPrincipal kept) =>
        new([.. kept.FindAll(Address).Select(c => c.Value)])
        {
            Own =
                kept.FindFirst(ObjectId) is { Value: var id } && kept.FindFirst(Upn) is { Value: var upn }
                    ? new ProvenAccount(id, upn, kept.FindFirst(Name)?.Value ?? upn, null)
                    : null,
        };

    public ClaimsPrincipal ToPrincipal(string scheme)
    {
        var claims = Addresses.Select(a => new Claim(Address, a));
        return new(new ClaimsIdentity(Own is { } own ? [.. claims, .. ClaimsOf(own)] : claims, scheme));
    }

    public bool Owns(string address) => Addresses.Contains(address.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Anybody may write any address into the <c>email</c> of an account of a tenant of their own, so it counts only when Entra says that
    /// the tenant owns its domain (<c>xms_edov</c>). The addresses that Entra itself calls verified count too. The user name never does: it
    /// can be changed and given to somebody else, and is no proof of a mailbox.
    /// Source: "Migrate away from using email claims for user identification or authorization", Microsoft Entra documentation.
    /// </summary>
    /// <param name="ownTenant">Our own tenant, whose members' account names count beside the object id; empty for none.</param>
    public static WorkAccount Of(ClaimsIdentity token, string ownTenant)
    {
        string?[] proved = [IsTrue(Only(token, "xms_edov")) ? Only(token, "email") : null, .. VerifiedOf(token)];
        return new WorkAccount([
            .. proved
                .OfType<string>()
                .Select(a => a.Trim())
                .Where(a => a.Contains('@', StringComparison.Ordinal))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ])
        {
            Own = OwnOf(token, ownTenant),
        };
    }

    /// <summary>The <c>upn</c> is an optional claim that the registration has to ask for, and the tenant is the one that vouches for the
    /// token. What a guest is called stays at home.</summary>
    private static ProvenAccount? OwnOf(ClaimsIdentity token, string ownTenant) =>
        ownTenant.Length > 0
        && string.Equals(Only(token, "tid"), ownTenant, StringComparison.OrdinalIgnoreCase)
        && !IsGuest(token)
        && Only(token, "oid") is { Length: > 0 } id
        && Only(token, Upn) is { Length: > 0 } upn
            ? new ProvenAccount(id, upn, Only(token, Name) ?? upn, null)
            : null;

    private static Claim[] ClaimsOf(ProvenAccount own) => [new(ObjectId, own.ObjectId), new(Upn, own.Upn), new(Name, own.Name)];

    /// <summary>A guest's are another tenant's to verify.</summary>
    private static IEnumerable<string> VerifiedOf(ClaimsIdentity token) =>
        IsGuest(token) ? [] : Verified.SelectMany(c => token.FindAll(c)).Take(MostAddresses).Select(c => c.Value);

    /// <summary>Entra writes this claim as a number, as text and as a truth value, depending on the token.</summary>
    private static bool IsTrue(string? claim) => claim is "1" || string.Equals(claim, "true", StringComparison.OrdinalIgnoreCase);

    private static bool IsGuest(ClaimsIdentity token) =>
        token.FindFirst("acct")?.Value == "1"
        || (token.FindFirst("idp")?.Value is { } home && home != token.FindFirst("iss")?.Value)
        || Only(token, "preferred_username")?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Two of a claim would leave the choice to whoever made them: none counts.</summary>
    private static string? Only(ClaimsIdentity token, string claim) =>
        token.FindAll(claim).Take(2).ToList() is [var only] ? only.Value : null;
}
