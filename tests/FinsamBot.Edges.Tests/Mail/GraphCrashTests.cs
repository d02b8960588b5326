using FinsamBot.Domain.Deliveries;
using FinsamBot.Testing.Mail;

namespace FinsamBot.Edges.Tests.Mail;

/// <summary>The program dies somewhere within a delivery, and another one goes on: exactly one letter leaves.</summary>
[TestClass]
public sealed class GraphCrashTests
{
    [TestMethod]
    [DataRow(GraphCall.Create, false)]
    [DataRow(GraphCall.Create, true)]
    [DataRow(GraphCall.Send, false)]
    [DataRow(GraphCall.Send, true)]
    public async Task Death_before_or_after_a_request_is_done_leaves_one_letter(GraphCall at, bool done)
    {
        await using var world = await GraphWorld.StartAsync();
        DieOnce(world, at, done);

        Assert.IsNull(await world.TryAsync());
        await world.TryUntilSentAsync();

        Assert.HasCount(1, world.Graph.Mailbox.Sent);
        Assert.IsEmpty(world.Graph.Mailbox.Drafts);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Death_before_or_after_the_draft_is_recorded_leaves_one_letter(bool recorded)
    {
        await using var world = await GraphWorld.StartAsync();
        if (recorded)
        {
            world.AfterRecord = _ => throw new ProgramDiedException();
        }
        else
        {
            world.BeforeRecord = _ => throw new ProgramDiedException();
        }

        Assert.IsNull(await world.TryAsync());
        Assert.IsEmpty(world.Graph.Mailbox.Sent, "Nothing may be sent before it is recorded.");
        (world.BeforeRecord, world.AfterRecord) = (_ => { }, _ => { });
        await world.TryUntilSentAsync();

        Assert.HasCount(1, world.Graph.Mailbox.Sent);
        Assert.IsEmpty(world.Graph.Mailbox.Drafts);
        Assert.AreEqual(1, world.Graph.Count(GraphCall.Create));
    }

    [TestMethod]
    [DataRow(GraphCall.Create, GraphCall.Find)]
    [DataRow(GraphCall.Create, GraphCall.Send)]
    [DataRow(GraphCall.Send, GraphCall.Get)]
    [DataRow(GraphCall.Send, GraphCall.Send)]
    public async Task The_next_program_dies_too_and_the_third_one_still_leaves_one_letter(GraphCall first, GraphCall second)
    {
        foreach (var (firstDone, secondDone) in ((bool, bool)[])[(false, false), (false, true), (true, false), (true, true)])
        {
            await using var world = await GraphWorld.StartAsync();
            DieOnce(world, first, firstDone);
            await world.TryAsync();
            DieOnce(world, second, secondDone);
            await world.TryAsync();
            await world.TryUntilSentAsync();
            Assert.HasCount(1, world.Graph.Mailbox.Sent, $"{firstDone}, {secondDone}");
            Assert.IsEmpty(world.Graph.Mailbox.Drafts);
        }
    }

    [TestMethod]
    public async Task A_letter_found_as_sent_gives_the_same_receipt_and_asks_for_nothing_more()
    {
        await using var world = await GraphWorld.StartAsync();
        DieOnce(world, GraphCall.Send, done: true);
        await world.TryAsync();
        var before = world.Graph.Seen.Count;

        var outcome = await world.TryAsync();

        Assert.AreEqual(new SendOutcome.Sent(world.Graph.Mailbox.Sent.Single().InternetMessageId), outcome);
        CollectionAssert.AreEqual(new[] { GraphCall.Get }, world.Graph.Seen.Skip(before).Select(s => s.Call).ToArray());
    }

    /// <summary>The program's cancellation stands for its death: it hears nothing more, and the mailbox keeps what was done.</summary>
    private static void DieOnce(GraphWorld world, GraphCall at, bool done)
    {
        var died = false;
        void Die(GraphCall call)
        {
            if (call == at && !died)
            {
                died = true;
                world.Die();
            }
        }

        world.Graph.Done = done ? Die : _ => { };
        world.Graph.Arriving = done ? _ => { } : Die;
        if (!done)
        {
            world.Graph.Plan(at, 1, new GraphFault.DropsBefore());
        }
    }
}
