using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Core;
using FinsamBot.Mail;
using FinsamBot.Testing.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Scenarios.World;

/// <summary>The association's mailbox over Graph, and the people who write back to it.</summary>
public sealed partial class MailTenant(FakeGraph graph) : IAsyncDisposable
{
    private int _replies;

    public FakeGraph Graph { get; } = graph;

    public string[] Settings =>
        [
            "--Mail:Mailbox",
            FakeGraph.Address,
            "--Mail:TenantId",
            "tenant",
            "--Mail:ClientId",
            "app",
            "--Mail:ClientSecret",
            "s",
            "--Mail:GraphUrl",
            Graph.Url,
            "--Mail:MaxPerMinute",
            "1000",
            "--Delivery:Interval",
            "00:00:01",
        ];

    public static async Task<MailTenant> StartAsync() => new(await FakeGraph.StartAsync(TimeProvider.System));

    public static void Register(IServiceCollection services) =>
        services.AddKeyedSingleton<TokenCredential>(MailSetup.Credential, new FixedToken());

    public IReadOnlyList<FakeLetter> LettersTo(string address) => [.. Graph.Mailbox.Sent.Where(l => l.To == address)];

    /// <summary>The newest letter to an address that fits, waiting for it if need be.</summary>
    public Task<FakeLetter> LetterAsync(string address, Func<FakeLetter, bool> fits, string what) =>
        RunningBot.EventuallyAsync(() => Task.FromResult(LettersTo(address).LastOrDefault(fits)), $"{what} to {address}");

    /// <summary>The request to read, with its page.</summary>
    public async Task<Uri> PageOfAsync(string address) =>
        new(Link().Match((await LetterAsync(address, l => Link().IsMatch(l.Html), "a request")).Html).Groups["address"].Value);

    /// <summary>A reply to the newest letter, as Exchange Online would deliver it.</summary>
    public void Reply(string from, string html, DateTimeOffset at, params (string Name, string Value)[] headers)
    {
        var letter = LettersTo(from)[^1];
        var all = headers
            .Append(("In-Reply-To", letter.InternetMessageId))
            .Append(
                ("Authentication-Results", $"spf=pass smtp.mailfrom={from.Split('@')[1]}; dkim=pass; dmarc=pass; compauth=pass reason=100")
            );
        var body = new JsonObject { ["contentType"] = "html", ["content"] = html };
        Graph.Inbox.Arrive(
            new JsonObject
            {
                ["internetMessageId"] = $"<svar-{++_replies}@{from.Split('@')[1]}>",
                ["conversationId"] = "another",
                ["receivedDateTime"] = at.UtcDateTime.ToString(
                    "yyyy-MM-dd'T'HH:mm:ss'Z'",
                    System.Globalization.CultureInfo.InvariantCulture
                ),
                ["subject"] = "SV: " + letter.Subject,
                ["from"] = new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = from } },
                ["toRecipients"] = new JsonArray(new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = FakeGraph.Address } }),
                ["internetMessageHeaders"] = new JsonArray([
                    .. all.Select(h => new JsonObject { ["name"] = h.Item1, ["value"] = h.Item2 }),
                ]),
                ["body"] = body,
                ["uniqueBody"] = body.DeepClone(),
            }
        );
    }

    public ValueTask DisposeAsync() => Graph.DisposeAsync();

    [GeneratedRegex("href=\"(?<address>http://[^\"]+/granska/[^\"]+)\"")]
    private static partial Regex Link();

    private sealed class FixedToken : TokenCredential
    {
        private static readonly AccessToken Token = new(FakeGraph.Token, DateTimeOffset.MaxValue);

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => Token;

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(Token);
    }
}
