using FinsamBot.Domain.Deliveries;
using FinsamBot.Testing.Mail;

namespace FinsamBot.Edges.Tests.Mail;

/// <summary>Graph has sent, and nobody heard: the draft is gone, and its copy takes its time.</summary>
[TestClass]
public sealed class GraphLateCopyTests
{
    private static IEnumerable<object[]> Ends() =>
        from end in (GraphFault[])
            [
                new GraphFault.AnswersAfterDoing(504),
                new GraphFault.AnswersAfterDoing(503),
                new GraphFault.AnswersAfterDoing(500),
                new GraphFault.DropsAfter(),
            ]
        select new object[] { end };

    [TestMethod]
    [DynamicData(nameof(Ends))]
    public async Task A_letter_whose_copy_comes_late_is_one_letter(GraphFault end)
    {
        await using var world = await GraphWorld.StartAsync();
        world.Graph.Mailbox.CopiesAreLate = true;
        world.Graph.Plan(GraphCall.Send, 1, end);

        Assert.IsInstanceOfType<SendOutcome.TryLater>(await world.TryAsync());
        Assert.AreEqual("copy-late", (await world.TryAsync() as SendOutcome.TryLater)?.Reason);
        world.Graph.Mailbox.CopiesAreLate = false;

        Assert.AreEqual(new SendOutcome.Sent(world.Graph.Mailbox.Sent.Single().InternetMessageId), await world.TryAsync());
        Assert.AreEqual(1, world.Graph.Count(GraphCall.Create));
        Assert.AreEqual(1, world.Graph.Count(GraphCall.Send));
    }

    [TestMethod]
    public async Task A_program_that_dies_while_it_sends_leaves_one_letter_also_when_the_copy_comes_late()
    {
        await using var world = await GraphWorld.StartAsync();
        world.Graph.Mailbox.CopiesAreLate = true;
        world.Graph.Done = call =>
        {
            if (call == GraphCall.Send)
            {
                world.Die();
            }
        };

        Assert.IsNull(await world.TryAsync());
        Assert.IsInstanceOfType<SendOutcome.TryLater>(await world.TryAsync());
        Assert.IsInstanceOfType<SendOutcome.TryLater>(await world.TryAsync());
        world.Graph.Mailbox.CopiesAreLate = false;

        Assert.IsInstanceOfType<SendOutcome.Sent>(await world.TryAsync());
        Assert.AreEqual(1, world.Graph.Count(GraphCall.Create));
    }

    [TestMethod]
    public async Task A_copy_that_never_comes_ends_in_a_maybe_and_in_no_second_letter()
    {
        await using var world = await GraphWorld.StartAsync();
        world.Graph.Mailbox.CopiesAreLate = true;
        world.Graph.Plan(GraphCall.Send, 1, new GraphFault.AnswersAfterDoing(504));
        SendOutcome? last = null;
        for (var tries = 0; tries < 20 && last is not SendOutcome.Unknown; tries++)
        {
            last = await world.TryAsync();
        }

        Assert.AreEqual(new SendOutcome.Unknown("copy-missing"), last);
        Assert.AreEqual(1, world.Graph.Count(GraphCall.Create));
    }
}
