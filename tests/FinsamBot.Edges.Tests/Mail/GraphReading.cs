using System.Text.Json.Nodes;
using Azure.Core;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Edges.Tests.Mail.Replies;
using FinsamBot.Mail;
using FinsamBot.Mail.Replies;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing;
using FinsamBot.Testing.Mail;
using FinsamBot.Testing.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Edges.Tests.Mail;

/// <summary>Programs that read the fake Graph's inbox one after the other, with what the last one stored.</summary>
internal sealed class GraphReading
{
    public MemoryBlobStore Blobs { get; } = new();

    public LogLines Log { get; } = new();

    public List<IncomingMail> Taken { get; } = [];

    /// <summary>Called before a mail is taken: the place to let storage fail.</summary>
    public Action<IncomingMail> Taking { get; set; } = _ => { };

    /// <summary>Anna has been sent the request to read.</summary>
    public static async Task<GraphWorld> SentAsync()
    {
        var world = await GraphWorld.StartAsync();
        Assert.IsInstanceOfType<SendOutcome.Sent>(await world.TryAsync());
        return world;
    }

    public static void Arrive(GraphWorld world, string words, DateTimeOffset? at = null, (string, string)[]? headers = null) =>
        world.Graph.Inbox.Arrive(Message(words, at ?? world.Clock.GetUtcNow(), headers ?? Answering(world)));

    /// <summary>The fields of a genuine reply to the letter.</summary>
    public static (string, string)[] Answering(GraphWorld world) =>
        [("Authentication-Results", Mime.Passes), ("In-Reply-To", world.Graph.Mailbox.Sent[0].InternetMessageId)];

    public static JsonObject Message(string words, DateTimeOffset at, (string Name, string Value)[] headers) =>
        new()
        {
            ["internetMessageId"] = $"<{words}@af.example.se>",
            ["conversationId"] = "conversation-1",
            ["from"] = new JsonObject
            {
                ["emailAddress"] = new JsonObject { ["address"] = ReplyWorld.Anna, ["name"] = "Anna Berg" },
            },
            ["subject"] = "Sv: Läs och svara",
            ["receivedDateTime"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
            ["internetMessageHeaders"] = new JsonArray([.. headers.Select(h => new JsonObject { ["name"] = h.Name, ["value"] = h.Value })]),
            ["uniqueBody"] = Html($"<div>{words}</div>"),
            ["body"] = Html($"<div>{words}</div><div id=\"divRplyFwdMsg\">äldre</div>"),
        };

    /// <summary>A new program reads.</summary>
    public async Task ReadAsync(GraphWorld world)
    {
        (string Name, string Value)[] settings =
        [
            ("Mailbox", FakeGraph.Address),
            ("TenantId", "t"),
            ("ClientId", "c"),
            ("ClientSecret", "s"),
            ("GraphUrl", world.Graph.Url),
        ];
        var configured = settings.Select(s => KeyValuePair.Create("Mail:" + s.Name, (string?)s.Value));
        await using var services = new ServiceCollection()
            .AddLogging(l => l.AddProvider(Log))
            .AddSingleton<TimeProvider>(world.Clock)
            .AddSingleton<IBlobStore>(Blobs)
            .AddSingleton<Func<IncomingMail, CancellationToken, Task>>(TakeAsync)
            .AddKeyedSingleton<TokenCredential>(MailSetup.Credential, new GraphWorld.FixedToken())
            .AddMail(new ConfigurationBuilder().AddInMemoryCollection(configured).Build(), "")
            .AddSingleton(SampleLetters.Writer())
            .BuildServiceProvider();
        await services.GetRequiredService<MailReading>().ReadAsync(default);
    }

    private static JsonObject Html(string content) =>
        new() { ["contentType"] = "html", ["content"] = $"<html><body>{content}</body></html>" };

    public Task TakeAsync(IncomingMail mail, CancellationToken cancellation)
    {
        Taking(mail);
        Taken.Add(mail);
        return Task.CompletedTask;
    }
}
