using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FinsamBot.Testing.Teams;

namespace FinsamBot.Edges.Tests.Teams.Bot;

/// <summary>Every way to call the bot that must fail, with the status and the reason it fails with. The key is the row's name.</summary>
internal static class Forgeries
{
    private const string Entra = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";

    public static IReadOnlyDictionary<string, (int Status, string Reason, Action<Forgery> Spoil)> All { get; } =
        new Dictionary<string, (int, string, Action<Forgery>)>
        {
            // The header
            ["no authorization"] = (401, "no_token", f => f.Authorization = ""),
            ["scheme basic"] = (401, "no_token", f => f.Authorization = "Basic " + f.Token),
            ["scheme in lower case"] = (401, "no_token", f => f.Authorization = "bearer " + f.Token),
            ["token without scheme"] = (401, "no_token", f => f.Authorization = f.Token.ToString()),
            ["scheme without token"] = (401, "no_token", f => f.Authorization = "Bearer "),
            ["three parts"] = (401, "no_token", f => f.Authorization = $"Bearer {f.Token} more"),
            ["two tokens in one header"] = (401, "no_token", f => f.Authorization = $"Bearer {f.Token}, Bearer {f.Token}"),

            // The token's shape
            ["not a token"] = (401, "malformed_token", f => f.Authorization = "Bearer abc"),
            ["three empty parts"] = (401, "malformed_token", f => f.Authorization = "Bearer .."),
            ["two parts only"] = (401, "malformed_token", f => f.Authorization = "Bearer " + Cut(f.Token, 2)),
            ["header is not JSON"] = (
                401,
                "malformed_token",
                f => f.Authorization = $"Bearer bm90anNvbg.{f.Token.ToString().Split('.')[1]}.AAAA"
            ),
            ["claims are not JSON"] = (
                401,
                "malformed_token",
                f => f.Authorization = $"Bearer {f.Token.ToString().Split('.')[0]}.bm90anNvbg.AAAA"
            ),
            ["five parts"] = (401, "foreign_issuer", f => f.Authorization = $"Bearer {f.Token}.AAAA.AAAA"),
            ["huge token"] = (401, "malformed_token", f => f.Authorization = "Bearer " + new string('A', 20_000)),

            // The signature
            ["signature cut off"] = (401, "invalid_token", f => f.Authorization = "Bearer " + Cut(f.Token, 2) + "."),
            ["signature of zeros"] = (401, "invalid_token", f => f.Token.Sign = _ => new byte[256]),
            ["one byte of the signature changed"] = (401, "invalid_token", f => f.Token.Sign = Spoilt(f.Token.Sign)),
            ["other key under a published name"] = (
                401,
                "invalid_token",
                f => f.Token.Sign = FakeToken.WithRsa(FakeKey.Stranger.Rsa, HashAlgorithmName.SHA256)
            ),
            ["unknown key"] = (401, "unknown_key", f => f.Token.SignedBy(FakeKey.Stranger)),
            ["no key named"] = (401, "unknown_key", f => f.Token.Header.Remove("kid")),
            ["empty key name"] = (401, "unknown_key", f => f.Header("kid", "")),
            ["key name is a number"] = (401, "malformed_token", f => f.Header("kid", 7)),
            ["key in the token's own header"] = (401, "invalid_token", f => EmbedOwnKey(f.Token)),
            ["claims changed after signing"] = (401, "invalid_token", f => f.Authorization = "Bearer " + WithOtherClaims(f)),
            ["algorithm none"] = (401, "invalid_token", f => Unsigned(f.Token, "none")),
            ["algorithm None with a signature"] = (401, "invalid_token", f => f.Header("alg", "None")),
            ["no algorithm"] = (401, "invalid_token", f => f.Token.Header.Remove("alg")),
            ["HMAC with the public key as secret"] = (401, "invalid_token", f => Hmac(f.Token)),
            ["RS384"] = (401, "invalid_token", f => Rsa(f.Token, "RS384", HashAlgorithmName.SHA384)),
            ["RS512"] = (401, "invalid_token", f => Rsa(f.Token, "RS512", HashAlgorithmName.SHA512)),
            ["PS256"] = (401, "invalid_token", f => Rsa(f.Token, "PS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
            ["RS384 named RS256"] = (
                401,
                "invalid_token",
                f => f.Token.Sign = FakeToken.WithRsa(FakeKey.Teams.Rsa, HashAlgorithmName.SHA384)
            ),

            // Issuer, audience, lifetime
            ["issuer Entra, the emulator's"] = (401, "foreign_issuer", f => f.Claim("iss", Entra)),
            ["issuer Entra, our own tenant"] = (
                401,
                "foreign_issuer",
                f => f.Claim("iss", $"https://login.microsoftonline.com/{ProtocolHost.Tenant}/v2.0")
            ),
            ["issuer with a slash more"] = (401, "foreign_issuer", f => f.Claim("iss", "https://api.botframework.com/")),
            ["issuer in capitals"] = (401, "foreign_issuer", f => f.Claim("iss", "HTTPS://API.BOTFRAMEWORK.COM")),
            ["issuer of the government cloud"] = (401, "foreign_issuer", f => f.Claim("iss", "https://api.botframework.us")),
            ["issuer missing"] = (401, "foreign_issuer", f => f.Token.Claims.Remove("iss")),
            ["audience another bot"] = (401, "invalid_token", f => f.Claim("aud", "99999999-2222-3333-4444-555555555555")),
            ["audience with a slash more"] = (401, "invalid_token", f => f.Claim("aud", ProtocolHost.AppId + "/")),
            ["audience as api address"] = (401, "invalid_token", f => f.Claim("aud", "api://" + ProtocolHost.AppId)),
            ["audiences without ours"] = (401, "invalid_token", f => f.Claim("aud", new JsonArray("one", "two"))),
            ["audience empty"] = (401, "invalid_token", f => f.Claim("aud", "")),
            ["audience missing"] = (401, "invalid_token", f => f.Token.Claims.Remove("aud")),
            ["expired five minutes ago"] = (401, "outside_lifetime", f => f.Claim("exp", Seconds(-300))),
            ["expired yesterday"] = (401, "outside_lifetime", f => f.Claim("exp", Seconds(-86_400))),
            ["never expires"] = (401, "outside_lifetime", f => f.Token.Claims.Remove("exp")),
            ["expiry is a word"] = (401, "malformed_token", f => f.Claim("exp", "soon")),
            ["not valid for another six minutes"] = (401, "outside_lifetime", f => f.Claim("nbf", Seconds(360))),

            // The activity's shape
            ["empty body"] = (400, "malformed_activity", f => f.Text = ""),
            ["body of blanks"] = (400, "malformed_activity", f => f.Text = "  \n"),
            ["JSON cut off"] = (400, "malformed_activity", f => f.Text = """{"type":"message","text":"hej"""),
            ["JSON and more"] = (400, "malformed_activity", f => f.Text = f.Activity.ToJsonString() + "{}"),
            ["JSON null"] = (400, "malformed_activity", f => f.Text = "null"),
            ["JSON array"] = (400, "malformed_activity", f => f.Text = "[]"),
            ["JSON number"] = (400, "malformed_activity", f => f.Text = "7"),
            ["nested a thousand deep"] = (400, "malformed_activity", f => f.Text = new string('[', 1000) + new string(']', 1000)),
            ["broken UTF-8 in a text"] = (400, "malformed_activity", f => f.Body = [.. "{\"text\":\"a"u8, 0xC3, 0x28, .. "\"}"u8]),
            ["text is a number"] = (400, "malformed_activity", f => f.Activity["text"] = 7),
            ["type missing"] = (400, "incomplete_activity", f => f.Activity.Remove("type")),
            ["sender missing"] = (400, "incomplete_activity", f => f.Activity.Remove("from")),
            ["conversation missing"] = (400, "incomplete_activity", f => f.Activity.Remove("conversation")),
            ["conversation without id"] = (400, "incomplete_activity", f => f.Activity["conversation"]!.AsObject().Remove("id")),
            ["channel missing"] = (400, "incomplete_activity", f => f.Activity.Remove("channelId")),
            ["service address missing"] = (400, "incomplete_activity", f => f.Activity.Remove("serviceUrl")),
            ["tenant is a number"] = (400, "malformed_activity", f => f.Activity["channelData"]!["tenant"]!["id"] = 7),
            ["more than one megabyte"] = (413, "too_large", f => f.Activity["text"] = new string('å', 600_000)),
            ["plain text"] = (415, "content_type", f => f.ContentType = "text/plain"),
            ["no content type"] = (415, "content_type", f => f.ContentType = ""),
            ["form"] = (415, "content_type", f => f.ContentType = "application/x-www-form-urlencoded"),
            ["latin-1"] = (415, "content_type", f => f.ContentType = "application/json; charset=iso-8859-1"),

            // Channel, endorsement, service address, tenant
            ["channel webchat, though endorsed"] = (403, "foreign_channel", f => f.Activity["channelId"] = "webchat"),
            ["channel emulator"] = (403, "foreign_channel", f => f.Activity["channelId"] = "emulator"),
            ["channel in capitals"] = (403, "foreign_channel", f => f.Activity["channelId"] = "MSTEAMS"),
            ["key without endorsements"] = (403, "not_endorsed", f => f.Host.Framework.Keys = [FakeKey.Teams.Jwk(null)]),
            ["key with empty endorsements"] = (403, "not_endorsed", f => f.Host.Framework.Keys = [FakeKey.Teams.Jwk("[]")]),
            ["key endorsed for others"] = (
                403,
                "not_endorsed",
                f => f.Host.Framework.Keys = [FakeKey.Teams.Jwk("""["webchat","directline"]""")]
            ),
            ["endorsements are a text"] = (403, "not_endorsed", f => f.Host.Framework.Keys = [FakeKey.Teams.Jwk("\"msteams\"")]),
            ["claim of the service address missing"] = (403, "other_service_url", f => f.Token.Claims.Remove("serviceurl")),
            ["two claims of the service address"] = (403, "other_service_url", f => f.Claim("serviceUrl", "https://elsewhere.example.se/")),
            ["activity names another service address"] = (
                403,
                "other_service_url",
                f => f.Activity["serviceUrl"] = "https://127.0.0.1:1/emea/"
            ),
            ["activity names another path"] = (
                403,
                "other_service_url",
                f => f.Activity["serviceUrl"] = f.Host.Connector.ServiceUrl + "more/"
            ),
            ["two slashes more"] = (403, "other_service_url", f => f.Activity["serviceUrl"] = f.Host.Connector.ServiceUrl + "//"),
            ["service address not encrypted"] = (403, "foreign_service_host", f => f.ServiceUrl("http://127.0.0.1/emea/")),
            ["service address relative"] = (403, "foreign_service_host", f => f.ServiceUrl("/emea/")),
            ["service address a file"] = (403, "foreign_service_host", f => f.ServiceUrl("file:///etc/")),
            ["service address of a foreign host"] = (403, "foreign_service_host", f => f.ServiceUrl("https://smba.example.se/emea/")),
            ["service host as user name"] = (403, "foreign_service_host", f => f.ServiceUrl("https://127.0.0.1@smba.example.se/")),
            ["service host as a beginning"] = (403, "foreign_service_host", f => f.ServiceUrl("https://127.0.0.1.example.se/")),
            ["conversation in another tenant"] = (403, "foreign_tenant", f => f.Activity["conversation"]!["tenantId"] = "foreign"),
            ["channel data of another tenant"] = (403, "foreign_tenant", f => f.Activity["channelData"]!["tenant"]!["id"] = "foreign"),
            ["both of another tenant"] = (
                403,
                "foreign_tenant",
                f => f.Activity["channelData"]!["tenant"]!["id"] = f.Activity["conversation"]!["tenantId"]!.ToString() + "x"
            ),
            ["no tenant at all"] = (403, "foreign_tenant", f => WithoutTenant(f.Activity)),

            // Keys that could not be had
            ["keys in an outage"] = (503, "keys_unavailable", f => f.Host.Framework.MetadataStatus = 500),
            ["key set empty"] = (503, "keys_unavailable", f => f.Host.Framework.Keys = []),
            ["only a symmetric key published"] = (
                503,
                "keys_unavailable",
                f => f.Host.Framework.Keys = ["""{"kty":"oct","kid":"key-teams","k":"c2VjcmV0","endorsements":["msteams"]}"""]
            ),
        };

    private static long Seconds(int fromNow) => ProtocolHost.Start.ToUnixTimeSeconds() + fromNow;

    private static string Cut(FakeToken token, int parts) => string.Join('.', token.ToString().Split('.').Take(parts));

    private static Func<byte[], byte[]> Spoilt(Func<byte[], byte[]> sign) =>
        part =>
        {
            var signature = sign(part);
            signature[100] ^= 1;
            return signature;
        };

    private static string WithOtherClaims(Forgery forgery)
    {
        var genuine = forgery.Token.ToString().Split('.');
        forgery.Claim("serviceurl", "https://127.0.0.1/other/");
        return string.Join('.', genuine[0], forgery.Token.ToString().Split('.')[1], genuine[2]);
    }

    private static void EmbedOwnKey(FakeToken token)
    {
        token.SignedBy(FakeKey.Stranger);
        token.Header["kid"] = FakeKey.Teams.Kid;
        token.Header["jwk"] = JsonNode.Parse(FakeKey.Stranger.Jwk("""["msteams"]"""));
    }

    private static void Unsigned(FakeToken token, string algorithm)
    {
        token.Header["alg"] = algorithm;
        token.Sign = _ => [];
    }

    private static void Hmac(FakeToken token)
    {
        token.Header["alg"] = "HS256";
        token.Sign = part => HMACSHA256.HashData(Encoding.UTF8.GetBytes(FakeKey.Teams.Rsa.ExportSubjectPublicKeyInfoPem()), part);
    }

    private static void Rsa(FakeToken token, string algorithm, HashAlgorithmName hash, RSASignaturePadding? padding = null)
    {
        token.Header["alg"] = algorithm;
        token.Sign = FakeToken.WithRsa(FakeKey.Teams.Rsa, hash, padding);
    }

    private static void WithoutTenant(JsonObject activity)
    {
        activity.Remove("channelData");
        activity["conversation"]!.AsObject().Remove("tenantId");
    }
}
