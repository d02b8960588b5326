using System.Security.Cryptography;

namespace FinsamBot.Testing.Teams;

/// <summary>A signing key of the channel. Making one is slow, so there is a small set for all tests; keys never change.</summary>
/// <param name="Kid">Its name in tokens and in the published set.</param>
/// <param name="Rsa">The key pair.</param>
public sealed record FakeKey(string Kid, RSA Rsa)
{
    /// <summary>Published and endorsed for Teams.</summary>
    public static FakeKey Teams { get; } = new("key-teams", RSA.Create(2048));

    /// <summary>Published by a test that rotates keys.</summary>
    public static FakeKey Next { get; } = new("key-next", RSA.Create(2048));

    /// <summary>Never published.</summary>
    public static FakeKey Stranger { get; } = new("key-stranger", RSA.Create(2048));

    /// <summary>The key as the channel publishes it.</summary>
    /// <param name="endorsements">JSON of the member <c>endorsements</c>; null leaves it out.</param>
    public string Jwk(string? endorsements)
    {
        var open = Rsa.ExportParameters(includePrivateParameters: false);
        var endorsed = endorsements is null ? "" : $",\"endorsements\":{endorsements}";
        return $$"""{"kty":"RSA","use":"sig","kid":"{{Kid}}","n":"{{FakeToken.Base64Url(open.Modulus!)}}","e":"{{FakeToken.Base64Url(open.Exponent!)}}"{{endorsed}}}""";
    }
}
