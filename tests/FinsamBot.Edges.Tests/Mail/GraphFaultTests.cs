using FinsamBot.Domain.Deliveries;
using FinsamBot.Testing.Mail;

namespace FinsamBot.Edges.Tests.Mail;

[TestClass]
public sealed class GraphFaultTests
{
    private static IEnumerable<object[]> Faults() =>
        from call in (GraphCall[])[GraphCall.Create, GraphCall.Send]
        from fault in (GraphFault[])
            [
                GraphFault.Busy(7),
                GraphFault.Busy(600),
                new GraphFault.Answers(503, "ServiceUnavailable", 9),
                new GraphFault.Answers(503, "ServiceUnavailable"),
                new GraphFault.Answers(500, "InternalServerError"),
                new GraphFault.Answers(403, "ErrorAccessDenied"),
                new GraphFault.Answers(401, "InvalidAuthenticationToken"),
                new GraphFault.Answers(302, "Elsewhere"),
                new GraphFault.AnswersAfterDoing(500),
                new GraphFault.AnswersAfterDoing(504),
                new GraphFault.DropsBefore(),
                new GraphFault.DropsAfter(),
            ]
        select new object[] { call, fault };

    [TestMethod]
    [DynamicData(nameof(Faults))]
    public async Task Whatever_goes_wrong_with_a_request_one_letter_leaves_in_the_end(GraphCall call, GraphFault fault)
    {
        await using var world = await GraphWorld.StartAsync();
        world.Graph.Plan(call, 1, fault);

        await world.TryUntilSentAsync();

        Assert.HasCount(1, world.Graph.Mailbox.Sent);
        Assert.IsEmpty(world.Graph.Mailbox.Drafts);
    }

    [TestMethod]
    [DataRow(GraphCall.Create)]
    [DataRow(GraphCall.Send)]
    public async Task A_request_that_is_never_answered_is_settled_by_looking(GraphCall call)
    {
        await using var world = await GraphWorld.StartAsync();
        world.RequestTimeout = TimeSpan.FromSeconds(1);
        world.Graph.Plan(call, 1, new GraphFault.NeverAnswers());

        Assert.IsInstanceOfType<SendOutcome.Sent>(await world.TryAsync());
        Assert.HasCount(1, world.Graph.Mailbox.Sent);
        Assert.AreEqual(1, world.Graph.Count(GraphCall.Create));
        Assert.AreEqual(1, world.Graph.Count(GraphCall.Send));
    }

    [TestMethod]
    [DataRow(GraphCall.Create)]
    [DataRow(GraphCall.Send)]
    public async Task The_time_Graph_asks_for_is_kept(GraphCall call)
    {
        await using var world = await GraphWorld.StartAsync();
        world.Graph.Plan(call, 1, GraphFault.Busy(7));
        world.Graph.Plan(call, 2, GraphFault.Busy(11));

        Assert.IsInstanceOfType<SendOutcome.Sent>(await world.TryAsync());

        var times = world.Graph.Seen.Where(s => s.Call == call).Select(s => s.At).ToList();
        Assert.HasCount(3, times);
        Assert.AreEqual(TimeSpan.FromSeconds(7), times[1] - times[0]);
        Assert.AreEqual(TimeSpan.FromSeconds(11), times[2] - times[1]);
    }

    [TestMethod]
    public async Task A_wait_longer_than_one_delivery_becomes_a_postponement()
    {
        await using var world = await GraphWorld.StartAsync();
        world.Graph.Plan(GraphCall.Send, 1, GraphFault.Busy(600));

        var outcome = await world.TryAsync();

        Assert.AreEqual(new SendOutcome.TryLater(world.Clock.GetUtcNow().AddMinutes(10), "TooManyRequests"), outcome);
        Assert.HasCount(1, world.Graph.Mailbox.Drafts);
        Assert.AreEqual(1, world.Graph.Count(GraphCall.Send));
    }

    [TestMethod]
    public async Task A_mailbox_that_cannot_be_read_after_a_lost_answer_is_looked_at_again_by_the_next_try()
    {
        await using var world = await GraphWorld.StartAsync();
        world.Graph.Plan(GraphCall.Create, 1, new GraphFault.DropsAfter());
        for (var nth = 1; nth <= 5; nth++)
        {
            world.Graph.Plan(GraphCall.Find, nth, new GraphFault.Answers(502, "BadGateway"));
        }

        Assert.IsInstanceOfType<SendOutcome.TryLater>(await world.TryAsync());
        Assert.IsInstanceOfType<SendOutcome.Sent>(await world.TryAsync());
        Assert.AreEqual(1, world.Graph.Count(GraphCall.Create));
        Assert.HasCount(1, world.Graph.Mailbox.Sent);
    }

    [TestMethod]
    public async Task An_address_that_Graph_does_not_take_is_refused_with_its_code()
    {
        await using var world = await GraphWorld.StartAsync();
        world.Item = world.Item with { To = world.Item.To with { Mail = "no address" } };

        Assert.AreEqual(new SendOutcome.Refused("ErrorInvalidRecipients"), await world.TryAsync());
        Assert.IsEmpty(world.Graph.Mailbox.Sent);
    }

    [TestMethod]
    public async Task Missing_rights_are_no_reason_to_give_a_letter_up()
    {
        await using var world = await GraphWorld.StartAsync();
        world.Graph.Plan(GraphCall.Create, 1, new GraphFault.Answers(403, "ErrorAccessDenied"));

        Assert.AreEqual(new SendOutcome.TryLater(world.Clock.GetUtcNow().AddMinutes(20), "ErrorAccessDenied"), await world.TryAsync());
    }

    [TestMethod]
    public async Task A_host_that_is_not_there_means_later()
    {
        await using var world = await GraphWorld.StartAsync();
        await world.Graph.DisposeAsync();

        var outcome = await world.TryAsync();

        Assert.AreEqual("no-connection", (outcome as SendOutcome.TryLater)?.Reason);
    }

    [TestMethod]
    public async Task A_draft_that_was_thrown_away_by_hand_is_made_anew()
    {
        await using var world = await GraphWorld.StartAsync();
        world.Graph.Plan(GraphCall.Send, 1, GraphFault.Busy(600));
        await world.TryAsync();
        world.Graph.Mailbox.Remove(world.Graph.Mailbox.Drafts.Single());

        await world.TryUntilSentAsync();

        Assert.AreEqual(2, world.Graph.Count(GraphCall.Create));
        Assert.HasCount(1, world.Graph.Mailbox.Sent);
    }
}
