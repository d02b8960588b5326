using System.Text;
using System.Text.Json.Nodes;
using FinsamBot.Testing.Teams;

namespace FinsamBot.Edges.Tests.Teams.Bot;

/// <summary>A genuine call, to be spoilt in one place.</summary>
internal sealed class Forgery(ProtocolHost host)
{
    public ProtocolHost Host { get; } = host;

    public FakeToken Token { get; } = host.Token();

    public JsonObject Activity { get; } = host.Message();

    public string ContentType { get; set; } = "application/json; charset=utf-8";

    /// <summary>Instead of the token, if set.</summary>
    public string? Authorization { get; set; }

    /// <summary>Instead of the activity, if set.</summary>
    public byte[]? Body { get; set; }

    public string Text
    {
        set => Body = Encoding.UTF8.GetBytes(value);
    }

    public void Claim(string name, JsonNode? value) => Token.Claims[name] = value;

    public void Header(string name, JsonNode? value) => Token.Header[name] = value;

    public void ServiceUrl(string url)
    {
        Claim("serviceurl", url);
        Activity["serviceUrl"] = url;
    }

    public Task<HttpResponseMessage> SendAsync() =>
        Host.PostAsync(Body ?? Encoding.UTF8.GetBytes(Activity.ToJsonString()), Authorization ?? "Bearer " + Token, ContentType);
}
