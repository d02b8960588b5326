using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FinsamBot.Testing.Teams;

/// <summary>A token of the channel, made by hand so that every part of it can be wrong.</summary>
public sealed class FakeToken
{
    public FakeToken(string audience, string serviceUrl, DateTimeOffset now)
    {
        Claims["iss"] = "https://api.botframework.com";
        Claims["aud"] = audience;
        Claims["serviceurl"] = serviceUrl;
        Claims["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds();
        Claims["exp"] = now.AddHours(1).ToUnixTimeSeconds();
        Sign = WithRsa(Key.Rsa, HashAlgorithmName.SHA256);
    }

    public FakeKey Key { get; } = FakeKey.Teams;

    public JsonObject Header { get; } =
        new()
        {
            ["alg"] = "RS256",
            ["typ"] = "JWT",
            ["kid"] = FakeKey.Teams.Kid,
        };

    public JsonObject Claims { get; } = [];

    /// <summary>From the signed part to the signature.</summary>
    public Func<byte[], byte[]> Sign { get; set; }

    public static Func<byte[], byte[]> WithRsa(RSA key, HashAlgorithmName hash, RSASignaturePadding? padding = null) =>
        part => key.SignData(part, hash, padding ?? RSASignaturePadding.Pkcs1);

    /// <summary>Signs with another key and names it.</summary>
    public void SignedBy(FakeKey key)
    {
        Header["kid"] = key.Kid;
        Sign = WithRsa(key.Rsa, HashAlgorithmName.SHA256);
    }

    public static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public override string ToString()
    {
        var signed =
            Base64Url(Encoding.UTF8.GetBytes(Header.ToJsonString())) + "." + Base64Url(Encoding.UTF8.GetBytes(Claims.ToJsonString()));
        return signed + "." + Base64Url(Sign(Encoding.ASCII.GetBytes(signed)));
    }
}
