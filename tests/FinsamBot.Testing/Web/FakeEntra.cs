using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using FinsamBot.Testing.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace FinsamBot.Testing.Web;

/// <summary>
/// An OpenID provider on this machine that answers at Entra's addresses: metadata with a hole for the tenant, keys, an authorize page where
/// nobody has to click, and a token endpoint that checks client, code and PKCE. What it does wrong is up to the test.
/// </summary>
public sealed class FakeEntra : IAsyncDisposable
{
    public const string Tenant = "5f0c1a52-9d1e-4b7a-8a53-2f1d6c9e7b10";

    public const string ClientId = "3b1e9f04-7c55-4f0e-9a3d-6e2b8d1c4f77";

    public const string ClientSecret = "hemlig-i-testet";

    private readonly ConcurrentDictionary<string, IQueryCollection> _codes = new();
    private readonly Func<DateTimeOffset> _now;
    private LoopbackServer? _server;

    private FakeEntra(Func<DateTimeOffset> now) => _now = now;

    public string Authority => $"{_server!.Address}/organizations/v2.0";

    /// <summary>The settings of a host that trusts this provider.</summary>
    public (string, string)[] Settings =>
        [("Web:WorkAccount:ClientId", ClientId), ("Web:WorkAccount:ClientSecret", ClientSecret), ("Web:WorkAccount:Authority", Authority)];

    /// <summary>The user name of whoever signs in.</summary>
    public string User { get; set; } = "anna.berg@af.example.se";

    /// <summary>Changes the id token before it is sent.</summary>
    public Action<FakeToken> Distort { get; set; } = _ => { };

    /// <summary>Changes the state on the way back.</summary>
    public Func<string, string> State { get; set; } = state => state;

    /// <summary>Comes back with this error instead of a code.</summary>
    public string? Error { get; set; }

    /// <summary>JSON of a further member of the published key.</summary>
    public string KeyIssuer { get; set; } = "";

    public int TokenRequests { get; private set; }

    public static async Task<FakeEntra> StartAsync(Func<DateTimeOffset> now)
    {
        var entra = new FakeEntra(now);
        entra._server = await LoopbackServer.StartAsync(entra.AnswerAsync, https: false);
        return entra;
    }

    /// <summary>A token as this provider would make it, with what every v2 token has.</summary>
    public FakeToken Token()
    {
        var token = new FakeToken(ClientId, "", _now());
        token.Claims.Remove("serviceurl");
        token.Claims["iss"] = $"{_server!.Address}/{Tenant}/v2.0";
        token.Claims["tid"] = Tenant;
        token.Claims["ver"] = "2.0";
        token.Claims["iat"] = _now().ToUnixTimeSeconds();
        token.Claims["oid"] = "object-of-" + User;
        token.Claims["sub"] = "subject-of-" + User;
        token.Claims["preferred_username"] = User;
        token.Claims["email"] = User;
        token.Claims["xms_edov"] = true;
        return token;
    }

    /// <summary>An access token for the pane's interface.</summary>
    public string AccessToken(Action<FakeToken>? distort = null)
    {
        var token = Token();
        token.Claims["scp"] = "access_as_user";
        distort?.Invoke(token);
        return token.ToString();
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private Task AnswerAsync(HttpContext context) =>
        context.Request.Path.Value switch
        {
            "/organizations/v2.0/.well-known/openid-configuration" => WriteAsync(
                context,
                $$"""
                {"issuer":"{{_server!.Address}}/{tenantid}/v2.0","jwks_uri":"{{_server.Address}}/keys",
                 "authorization_endpoint":"{{_server.Address}}/organizations/oauth2/v2.0/authorize","token_endpoint":"{{_server.Address}}/organizations/oauth2/v2.0/token"}
                """
            ),
            "/keys" => WriteAsync(context, $$"""{"keys":[{{FakeKey.Teams.Jwk(null).TrimEnd('}')}}{{KeyIssuer}}}]}"""),
            "/organizations/oauth2/v2.0/authorize" => AuthorizeAsync(context),
            "/organizations/oauth2/v2.0/token" => ExchangeAsync(context),
            _ => Refuse(context),
        };

    private Task AuthorizeAsync(HttpContext context)
    {
        var asked = context.Request.Query;
        var good =
            asked["client_id"] == ClientId
            && asked["response_type"] == "code"
            && asked["code_challenge_method"] == "S256"
            && asked["nonce"].ToString().Length >= 43;
        if (!good)
        {
            return Refuse(context);
        }

        var code = $"code-{_codes.Count}";
        _codes[code] = asked;
        var back = new Dictionary<string, string?>
        {
            ["state"] = State(asked["state"].ToString()),
            [Error is null ? "code" : "error"] = Error ?? code,
        };
        context.Response.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"].ToString(), back));
        return Task.CompletedTask;
    }

    private async Task ExchangeAsync(HttpContext context)
    {
        TokenRequests++;
        var form = await context.Request.ReadFormAsync();
        var known = _codes.TryRemove(form["code"].ToString(), out var asked);
        var proof = FakeToken.Base64Url(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (
            !known
            || form["client_id"] != ClientId
            || form["client_secret"] != ClientSecret
            || form["redirect_uri"] != asked!["redirect_uri"]
            || proof != asked["code_challenge"]
        )
        {
            await Refuse(context);
            return;
        }

        var token = Token();
        token.Claims["nonce"] = asked["nonce"].ToString();
        Distort(token);
        await WriteAsync(context, $$"""{"token_type":"Bearer","access_token":"not-ours","expires_in":3600,"id_token":"{{token}}"}""");
    }

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return WriteAsync(context, """{"error":"invalid_request"}""");
    }

    private static Task WriteAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }
}
