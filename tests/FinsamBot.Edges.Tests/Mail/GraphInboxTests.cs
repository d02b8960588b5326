using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Edges.Tests.Mail.Replies;
using FinsamBot.Testing.Mail;

namespace FinsamBot.Edges.Tests.Mail;

[TestClass]
public sealed class GraphInboxTests
{
    private readonly GraphReading _reading = new();

    private List<IncomingMail> Taken => _reading.Taken;

    [TestMethod]
    public async Task Messages_come_page_by_page_and_each_once()
    {
        await using var world = await GraphReading.SentAsync();
        await _reading.ReadAsync(world);
        foreach (var words in (string[])["ett", "två", "tre", "fyra", "fem"])
        {
            GraphReading.Arrive(world, words);
        }

        await _reading.ReadAsync(world);
        await _reading.ReadAsync(world);

        CollectionAssert.AreEqual(new[] { "ett", "två", "tre", "fyra", "fem" }, Taken.ConvertAll(m => m.Text));
        Assert.IsTrue(Taken.TrueForAll(m => m is { From: ReplyWorld.Anna, Kind: IncomingKind.Reply, IsAuthentic: true }));
        Assert.IsTrue(Taken.TrueForAll(m => m.Letter == world.Item.Key));
        var delta = world.Graph.Seen.Where(s => s.Call == GraphCall.Delta).ToList();
        Assert.IsTrue(delta.TrueForAll(s => s.Prefer!.Contains("IdType=\"ImmutableId\"", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task What_lay_there_before_the_first_start_is_not_read()
    {
        await using var world = await GraphReading.SentAsync();
        GraphReading.Arrive(world, "gammalt", world.Clock.GetUtcNow().AddDays(-3));
        await _reading.ReadAsync(world);
        GraphReading.Arrive(world, "nytt");
        await _reading.ReadAsync(world);
        Assert.AreEqual("nytt", Taken.Single().Text);
    }

    [TestMethod]
    public async Task A_forgotten_link_has_the_last_day_read_again_with_the_same_ids()
    {
        await using var world = await GraphReading.SentAsync();
        await _reading.ReadAsync(world);
        GraphReading.Arrive(world, "ett");
        await _reading.ReadAsync(world);
        world.Graph.Inbox.Forget();
        GraphReading.Arrive(world, "två");
        await _reading.ReadAsync(world);

        Assert.HasCount(2, Taken.Select(m => m.Id).Distinct());
        Assert.AreEqual("två", Taken[^1].Text);
    }

    [TestMethod]
    public async Task What_was_notTaken_is_handed_over_again()
    {
        await using var world = await GraphReading.SentAsync();
        await _reading.ReadAsync(world);
        GraphReading.Arrive(world, "ett");
        _reading.Taking = _ => throw new IOException("storage");
        await Assert.ThrowsExactlyAsync<IOException>(() => _reading.ReadAsync(world));
        _reading.Taking = _ => { };
        await _reading.ReadAsync(world);
        Assert.AreEqual("ett", Taken.Single().Text);
    }

    [TestMethod]
    [DataRow(GraphCall.Delta, 429, 5, true)]
    [DataRow(GraphCall.Delta, 503, null, true)]
    [DataRow(GraphCall.Delta, 429, 600, false)]
    [DataRow(GraphCall.Delta, 403, null, false)]
    [DataRow(GraphCall.Search, 429, 5, true)]
    [DataRow(GraphCall.Search, 403, null, false)]
    public async Task A_mailbox_that_cannot_be_asked_now_is_asked_again_and_nothing_is_lost(
        GraphCall call,
        int status,
        int? seconds,
        bool atOnce
    )
    {
        await using var world = await GraphReading.SentAsync();
        await _reading.ReadAsync(world);
        GraphReading.Arrive(world, "ett");
        world.Graph.Plan(call, 1, new GraphFault.Answers(status, "Said", seconds));

        await _reading.ReadAsync(world);
        Assert.HasCount(atOnce ? 1 : 0, Taken);
        await _reading.ReadAsync(world);
        Assert.AreEqual("ett", Taken.Single().Text);
    }

    [TestMethod]
    public async Task A_reply_without_references_is_found_by_its_conversation_and_a_stranger_by_nothing()
    {
        await using var world = await GraphReading.SentAsync();
        await _reading.ReadAsync(world);
        GraphReading.Arrive(world, "utan", headers: []);
        var stranger = GraphReading.Message("främmande", world.Clock.GetUtcNow(), [("In-Reply-To", "<o'other@example.se>")]);
        stranger["conversationId"] = "conversation-99";
        world.Graph.Inbox.Arrive(stranger);
        await _reading.ReadAsync(world);
        Assert.AreEqual("utan", Taken.Single().Text);
    }

    [TestMethod]
    public async Task A_bounce_is_read_as_it_came_over_the_wire()
    {
        await using var world = await GraphReading.SentAsync();
        await _reading.ReadAsync(world);
        (string, string)[] type = [("Content-Type", "multipart/report; report-type=delivery-status")];
        var bounce = GraphReading.Message("Det gick inte.", world.Clock.GetUtcNow(), type);
        bounce["conversationId"] = "conversation-99";
        bounce["from"]!["emailAddress"]!["address"] = "postmaster@af.example.se";
        world.Graph.Inbox.Arrive(
            bounce,
            $"""
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
            """
        );
        await _reading.ReadAsync(world);
        var told = Taken.Single();
        Assert.AreEqual((IncomingKind.Bounce, "anna.b@af.example.se", world.Item.Key), (told.Kind, told.From, told.Letter));
    }

    [TestMethod]
    public async Task A_reader_with_an_automatic_reply_on_is_known_before_the_letter_leaves()
    {
        await using var world = await GraphWorld.StartAsync();
        world.Graph.Inbox.Away[ReplyWorld.Anna] = "<p>Åter <b>7 april</b></p>";
        world.Tell = _reading.TakeAsync;

        Assert.IsInstanceOfType<SendOutcome.Sent>(await world.TryAsync());

        var told = Taken.Single();
        Assert.AreEqual(
            ("tips/" + world.Item.Key, ReplyWorld.Anna, IncomingKind.AutomaticReply, "Åter **7 april**", true),
            (told.Id, told.From, told.Kind, told.Text, told.IsAuthentic)
        );
    }

    [TestMethod]
    public async Task A_question_that_fails_or_a_listener_that_does_hinders_no_letter()
    {
        await using var world = await GraphWorld.StartAsync();
        world.Tell = (_, _) => throw new IOException("storage");
        world.Graph.Inbox.Away[ReplyWorld.Anna] = "Borta";
        Assert.IsInstanceOfType<SendOutcome.Sent>(await world.TryAsync());

        await using var other = await GraphWorld.StartAsync();
        other.Tell = _reading.TakeAsync;
        other.Graph.Plan(GraphCall.Tips, 1, new GraphFault.Answers(403, "ErrorAccessDenied"));
        Assert.IsInstanceOfType<SendOutcome.Sent>(await other.TryAsync());
        Assert.IsEmpty(Taken);
    }
}
