using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Delivery;

/// <summary>Several instances on one store, and instances that die in the middle.</summary>
[TestClass]
public sealed class ClaimTests
{
    private const string Id = "vagen-vidare/kvartalsrapport-2026-03-31";

    [TestMethod]
    public async Task Two_loops_at_once_send_everything_exactly_once()
    {
        var world = new World();
        await (await world.FoundAsync(new InterventionId("nya-steg"), new InterventionId("ny-start"))).SendReportAsync();
        world.Mail.Instead = world.Teams.Instead = async _ =>
        {
            await Task.Yield();
            return null;
        };

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.Start().RunAsync())));

        Assert.AreAllDistinct(world.Arrived);
        Assert.HasCount(5, world.Arrived);
        Assert.AreSequenceEqual(world.Arrived.Order(), sent.SelectMany(s => s).Order());
    }

    [TestMethod]
    public async Task Two_senders_in_the_same_instant_are_not_taken_for_one()
    {
        var world = new World();
        var bot = await world.FoundAsync();
        await bot.RunAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        await bot.RunAsync();
        await bot.SendReportAsync();

        // The other one runs between the plan and the append of the first claim, and claims the same item with the same clock.
        await world.Start(new InterruptedBlobs(world.Blobs) { AfterPut = () => world.Start().RunAsync() }).RunAsync();

        Assert.AreAllDistinct(world.Mail.Arrived);
        Assert.HasCount(3, world.Mail.Arrived);
    }

    [TestMethod]
    public async Task While_one_instance_sends_another_keeps_its_hands_off_that_item()
    {
        var world = new World();
        await world.FoundAsync();
        var others = new List<string>();
        world.Teams.Instead = async _ =>
        {
            others.AddRange(await world.Start().RunAsync());
            return null;
        };

        Assert.AreSequenceEqual([$"{Id}/prompt/sofia"], await world.Start().RunAsync());
        Assert.IsEmpty(others);
        Assert.HasCount(1, world.Teams.Asked);
    }

    [TestMethod]
    public async Task Who_gets_a_chat_after_the_letter_was_listed_is_written_to_there()
    {
        var world = new World();
        var bot = await world.FoundAsync(new InterventionId("nya-steg"));
        world.Teams.Instead = async _ =>
        {
            var stamp = new Stamp(world.Clock.GetUtcNow(), "bo", "hello");
            await bot.Directory.HandleAsync(Sample.Bo, new KeepConversation(Sample.InTeams(Sample.Bo).Conversation!), stamp, default);
            return null;
        };

        await bot.RunAsync();

        Assert.IsEmpty(world.Mail.Arrived);
        Assert.Contains("nya-steg/kvartalsrapport-2026-03-31/prompt/bo", world.Teams.Arrived);
    }

    [TestMethod]
    public async Task An_item_whose_sender_died_is_taken_over_when_the_claim_ends_and_the_channel_is_told()
    {
        var world = new World();
        await (await world.FoundAsync()).SendReportAsync();
        world.Mail.Instead = _ =>
        {
            world.Faults.CrashBeforeWrite = world.Faults.Writes + 1;
            return Task.FromResult<SendOutcome?>(null);
        };
        await RunUntilDeathAsync(world);
        world.Mail.Instead = _ => Task.FromResult<SendOutcome?>(null);
        var first = world.Mail.Asked.Single().Item.Key;

        world.Clock.Advance(TimeSpan.FromMinutes(2) - TimeSpan.FromTicks(1));
        await world.Start().RunAsync();
        Assert.DoesNotContain(first, world.Mail.Arrived);

        world.Clock.Advance(TimeSpan.FromTicks(1));
        await world.Start().RunAsync();
        Assert.Contains(first, world.Mail.Arrived);
        Assert.AreEqual((AttemptState.Started, 1, (string?)null), BeforeLast(world, first));
    }

    [TestMethod]
    public async Task A_letter_that_left_before_the_death_is_found_by_its_draft_and_not_sent_again()
    {
        var world = new World();
        await (await world.FoundAsync()).SendReportAsync();
        world.Mail.AfterArrival = () => world.Faults.CrashBeforeWrite = world.Faults.Writes + 1;
        await RunUntilDeathAsync(world);
        world.Mail.AfterArrival = () => { };
        var first = world.Mail.Arrived.Single();

        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await world.Start().RunAsync();

        Assert.AreEqual((AttemptState.Started, 1, "draft of " + first), BeforeLast(world, first));
        Assert.AreAllDistinct(world.Mail.Arrived);
        Assert.AreEqual(AttemptState.Sent, (await world.ReportAsync()).Deliveries[first].State);
    }

    [TestMethod]
    public async Task A_claim_whose_need_has_passed_gets_an_end()
    {
        var world = new World();
        var bot = await world.FoundAsync();
        await bot.SendReportAsync();
        world.Mail.AfterArrival = () => world.Faults.CrashBeforeWrite = world.Faults.Writes + 1;
        await RunUntilDeathAsync(world);
        world.Mail.AfterArrival = () => { };
        var first = world.Mail.Arrived.Single();
        await world.Start().DoAsync(Sample.Sofia, new SubmitReport(true), "submit");

        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await world.Start().RunAsync();

        Assert.AreEqual(AttemptState.Unknown, (await world.ReportAsync()).Deliveries[first].State);
        Assert.AreAllDistinct(world.Mail.Arrived);
    }

    [TestMethod]
    public async Task A_claim_whose_need_has_passed_is_looked_at_until_its_end_is_written()
    {
        var world = new World();
        await (await world.FoundAsync()).RunAsync();
        await world.Start().People.AskAsync(Sample.Anna, "code", world.Clock.GetUtcNow(), default);
        world.Mail.AfterArrival = () => world.Faults.CrashBeforeWrite = world.Faults.Writes + 1;
        await RunUntilDeathAsync(world);
        world.Mail.AfterArrival = () => { };
        var bot = world.Start();

        // The code has run out meanwhile, and the store cannot be written to when the claim's end is.
        world.Clock.Advance(TimeSpan.FromMinutes(20));
        world.Faults.NextAppend = AppendFault.NotWritten;
        await bot.RunAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(20));
        await bot.RunAsync();

        var state = await bot.People.ReadAsync(Sample.Anna, default);
        Assert.AreEqual(AttemptState.Unknown, state.Deliveries.Values.Single().State);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task A_bot_that_dies_before_or_after_any_write_loses_nothing_and_doubles_nothing(bool after)
    {
        var undisturbed = await ALifeAsync(null, null);
        Assert.HasCount(3, undisturbed.Mail.Arrived);
        Assert.HasCount(1, undisturbed.Teams.Arrived);

        var writes = undisturbed.Faults.Writes;
        Assert.IsGreaterThan(20, writes);
        for (var n = 1; n <= writes; n++)
        {
            var world = await ALifeAsync(after ? null : n, after ? n : null);
            var report = await world.ReportAsync();

            var instead = world.Mail.Arrived.Where(k => k.EndsWith("/mail", StringComparison.Ordinal)).ToList();
            Assert.AreSequenceEqual(
                undisturbed.Mail.Arrived.Order(),
                world.Mail.Arrived.Except(instead).Order(),
                $"Mail after a crash at write {n}."
            );
            var heard = world.Teams.Arrived.Concat(instead.Select(k => k[..^"/mail".Length])).Distinct().Order();
            Assert.AreSequenceEqual(
                undisturbed.Teams.Arrived.Order(),
                heard,
                $"Teams, or a letter in its place, after a crash at write {n}."
            );
            Assert.AreAllDistinct(world.Teams.Arrived);
            Assert.IsTrue(report.Deliveries.Values.All(a => a.IsSettled), $"Something is left open after a crash at write {n}.");
            Assert.IsTrue(
                (await world.EntriesAsync()).All(e => e.Minute > world.Clock.GetUtcNow()),
                $"The index still asks for a look after a crash at write {n}."
            );
        }
    }

    /// <summary>A steering group that was asked, an answer and a code on their way, with a death at one write and an instance started again
    /// until all is quiet.</summary>
    private static async Task<World> ALifeAsync(int? crashBefore, int? crashAfter)
    {
        var world = new World();
        var bot = await world.FoundAsync();
        await bot.SendReportAsync();
        await bot.DoAsync(Sample.Karim, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"), "answer");
        await bot.People.AskAsync(Sample.Anna, "code", world.Clock.GetUtcNow(), default);
        world.Faults.Restart();
        (world.Faults.CrashBeforeWrite, world.Faults.CrashAfterWrite) = (crashBefore, crashAfter);
        for (var pass = 0; pass < 4; pass++)
        {
            await RunUntilDeathAsync(world);
            world.Clock.Advance(TimeSpan.FromMinutes(9));
        }

        return world;
    }

    private static async Task RunUntilDeathAsync(World world)
    {
        try
        {
            await world.Start().RunAsync();
        }
        catch (CrashException)
        {
            // Nobody is left to handle it.
        }

        if (world.Faults.Crashed)
        {
            world.Faults.Restart();
        }
    }

    private static (AttemptState State, int Tries, string? Handle) BeforeLast(World world, string key)
    {
        var before = world.Mail.Asked.Last(r => r.Item.Key == key).Before!;
        return (before.State, before.Tries, before.Handle);
    }
}
