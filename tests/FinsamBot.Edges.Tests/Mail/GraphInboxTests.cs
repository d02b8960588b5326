using System.Text.Json.Nodes;
using Azure.Core;
using FinsamBot.Core.Agenda;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;
using FinsamBot.Edges.Tests.Mail.Replies;
using FinsamBot.Mail;
using FinsamBot.Mail.Replies;
using FinsamBot.Testing.Mail;
using FinsamBot.Testing.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Edges.Tests.Mail;

[TestClass]
public sealed class GraphInboxTests
{
    private readonly MemoryBlobStore _blobs = new();
    private readonly List<IncomingMail> _taken = [];
    private Action _taking = () => { };

    [TestMethod]
    public async Task Messages_come_page_by_page_and_each_once()
    {
        await using var world = await SentAsync();
        await ReadAsync(world);
        foreach (var words in (string[])["ett", "två", "tre", "fyra", "fem"])
        {
            Arrive(world, words);
        }

        await ReadAsync(world);
        await ReadAsync(world);

        CollectionAssert.AreEqual(new[] { "ett", "två", "tre", "fyra", "fem" }, _taken.ConvertAll(m => m.Text));
        Assert.IsTrue(_taken.TrueForAll(m => m is { From: ReplyWorld.Anna, Kind: IncomingKind.Reply, IsAuthentic: true } && m.Letter == world.Item.Key));
        var delta = world.Graph.Seen.Where(s => s.Call == GraphCall.Delta).ToList();
        Assert.IsTrue(delta.TrueForAll(s => s.Prefer!.Contains("IdType=\"ImmutableId\"", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task What_lay_there_before_the_first_start_is_not_read()
    {
        await using var world = await SentAsync();
        Arrive(world, "gammalt", world.Clock.GetUtcNow().AddDays(-3));
        await ReadAsync(world);
        Arrive(world, "nytt");
        await ReadAsync(world);
        Assert.AreEqual("nytt", _taken.Single().Text);
    }

    [TestMethod]
    public async Task A_forgotten_link_has_the_last_day_read_again_with_the_same_ids()
    {
        await using var world = await SentAsync();
        await ReadAsync(world);
        Arrive(world, "ett");
        await ReadAsync(world);
        world.Graph.Inbox.Forget();
        Arrive(world, "två");
        await ReadAsync(world);

        Assert.HasCount(2, _taken.Select(m => m.Id).Distinct());
        Assert.AreEqual("två", _taken[^1].Text);
    }

    [TestMethod]
    public async Task What_was_not_taken_is_handed_over_again()
    {
        await using var world = await SentAsync();
        await ReadAsync(world);
        Arrive(world, "ett");
        _taking = () => throw new IOException("storage");
        await Assert.ThrowsExactlyAsync<IOException>(() => ReadAsync(world));
        _taking = () => { };
        await ReadAsync(world);
        Assert.AreEqual("ett", _taken.Single().Text);
    }

    [TestMethod]
    [DataRow(GraphCall.Delta, 429, 5, true)]
    [DataRow(GraphCall.Delta, 503, null, true)]
    [DataRow(GraphCall.Delta, 429, 600, false)]
    [DataRow(GraphCall.Delta, 403, null, false)]
    [DataRow(GraphCall.Search, 429, 5, true)]
    [DataRow(GraphCall.Search, 403, null, false)]
    public async Task A_mailbox_that_cannot_be_asked_now_is_asked_again_and_nothing_is_lost(GraphCall call, int status, int? seconds, bool atOnce)
    {
        await using var world = await SentAsync();
        await ReadAsync(world);
        Arrive(world, "ett");
        world.Graph.Plan(call, 1, new GraphFault.Answers(status, "Said", seconds));

        await ReadAsync(world);
        Assert.HasCount(atOnce ? 1 : 0, _taken);
        await ReadAsync(world);
        Assert.AreEqual("ett", _taken.Single().Text);
    }

    [TestMethod]
    public async Task A_reply_without_references_is_found_by_its_conversation_and_a_stranger_by_nothing()
    {
        await using var world = await SentAsync();
        await ReadAsync(world);
        Arrive(world, "utan", headers: []);
        var stranger = Message("främmande", world.Clock.GetUtcNow(), [("In-Reply-To", "<o'other@example.se>")]);
        stranger["conversationId"] = "conversation-99";
        world.Graph.Inbox.Arrive(stranger);
        await ReadAsync(world);
        Assert.AreEqual("utan", _taken.Single().Text);
    }

    [TestMethod]
    public async Task A_bounce_is_read_as_it_came_over_the_wire()
    {
        await using var world = await SentAsync();
        await ReadAsync(world);
        var bounce = Message("Det gick inte.", world.Clock.GetUtcNow(), [("Content-Type", "multipart/report; report-type=delivery-status")]);
        bounce["conversationId"] = "conversation-99";
        bounce["from"]!["emailAddress"]!["address"] = "postmaster@af.example.se";
        world.Graph.Inbox.Arrive(bounce, $"""
            Content-Type: multipart/report; boundary=r

            --r
            Content-Type: message/delivery-status

            Final-Recipient: rfc822;anna.b@af.example.se
            Action: failed
            --r
            Content-Type: message/rfc822

            Message-ID: {world.Graph.Mailbox.Sent[0].InternetMessageId}

            Hej
            --r--
            """);
        await ReadAsync(world);
        Assert.AreEqual((IncomingKind.Bounce, "anna.b@af.example.se", world.Item.Key), (_taken.Single().Kind, _taken[0].From, _taken[0].Letter));
    }

    [TestMethod]
    public async Task A_reader_with_an_automatic_reply_on_is_known_before_the_letter_leaves()
    {
        await using var world = await GraphWorld.StartAsync();
        world.Graph.Inbox.Away[ReplyWorld.Anna] = "<p>Åter <b>7 april</b></p>";
        world.Tell = TakeAsync;

        Assert.IsInstanceOfType<SendOutcome.Sent>(await world.TryAsync());

        var told = _taken.Single();
        Assert.AreEqual(("tips/" + world.Item.Key, ReplyWorld.Anna, IncomingKind.AutomaticReply, "Åter **7 april**", true), (told.Id, told.From, told.Kind, told.Text, told.IsAuthentic));
    }

    [TestMethod]
    public async Task A_question_that_fails_or_a_listener_that_does_hinders_no_letter()
    {
        await using var world = await GraphWorld.StartAsync();
        world.Tell = (_, _) => throw new IOException("storage");
        world.Graph.Inbox.Away[ReplyWorld.Anna] = "Borta";
        Assert.IsInstanceOfType<SendOutcome.Sent>(await world.TryAsync());

        await using var other = await GraphWorld.StartAsync();
        other.Tell = TakeAsync;
        other.Graph.Plan(GraphCall.Tips, 1, new GraphFault.Answers(403, "ErrorAccessDenied"));
        Assert.IsInstanceOfType<SendOutcome.Sent>(await other.TryAsync());
        Assert.IsEmpty(_taken);
    }

    private static async Task<GraphWorld> SentAsync()
    {
        var world = await GraphWorld.StartAsync();
        Assert.IsInstanceOfType<SendOutcome.Sent>(await world.TryAsync());
        return world;
    }

    private static void Arrive(GraphWorld world, string words, DateTimeOffset? at = null, (string, string)[]? headers = null) => world.Graph.Inbox.Arrive(
        Message(words, at ?? world.Clock.GetUtcNow(), headers ?? [("Authentication-Results", Mime.Passes), ("In-Reply-To", world.Graph.Mailbox.Sent[0].InternetMessageId)]));

    private static JsonObject Message(string words, DateTimeOffset at, (string Name, string Value)[] headers) => new()
    {
        ["internetMessageId"] = $"<{words}@af.example.se>",
        ["conversationId"] = "conversation-1",
        ["from"] = new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = ReplyWorld.Anna, ["name"] = "Anna Berg" } },
        ["subject"] = "Sv: Läs och svara",
        ["receivedDateTime"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
        ["internetMessageHeaders"] = new JsonArray([.. headers.Select(h => new JsonObject { ["name"] = h.Name, ["value"] = h.Value })]),
        ["uniqueBody"] = new JsonObject { ["contentType"] = "html", ["content"] = $"<html><body><div>{words}</div></body></html>" },
        ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = $"<html><body><div>{words}</div><div id=\"divRplyFwdMsg\">äldre</div></body></html>" },
    };

    /// <summary>A new program reads, with what the last one stored.</summary>
    private async Task ReadAsync(GraphWorld world)
    {
        (string, string)[] settings = [("Mailbox", FakeGraph.Address), ("TenantId", "t"), ("ClientId", "c"), ("ClientSecret", "s"), ("GraphUrl", world.Graph.Url)];
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(world.Clock)
            .AddSingleton<IBlobStore>(_blobs)
            .AddSingleton<Func<IncomingMail, CancellationToken, Task>>(TakeAsync)
            .AddKeyedSingleton<TokenCredential>(MailSetup.Credential, new GraphWorld.FixedToken())
            .AddMail(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Mail:" + s.Item1, (string?)s.Item2))).Build(), "")
            .AddSingleton(SampleLetters.Writer())
            .BuildServiceProvider();
        await services.GetRequiredService<MailReading>().ReadAsync(default);
    }

    private Task TakeAsync(IncomingMail mail, CancellationToken cancellation)
    {
        _taking();
        _taken.Add(mail);
        return Task.CompletedTask;
    }
}
