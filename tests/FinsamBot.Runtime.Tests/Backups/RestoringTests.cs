using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Backups;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Backups;

/// <summary>Last week's copy is taken back: nothing goes out twice, and what is not repeated is known.</summary>
[TestClass]
public sealed class RestoringTests
{
    private static readonly DateTimeOffset Tuesday = DateTimeOffset.Parse("2026-04-07T10:00:00+02:00");

    private readonly World _world = new(DateTimeOffset.Parse("2026-04-01T07:00:00+02:00"));
    private readonly Store _copy = new(new MemoryStreamStore(), new MemoryBlobStore());

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestMethod]
    public async Task Nothing_that_went_out_after_the_copy_goes_out_again_and_what_comes_later_does()
    {
        await LivedAsync();
        var before = _world.Arrived;
        var other = await RestoredAsync();

        await LiveUntilAsync(other, _world.Clock.GetUtcNow().AddDays(25));

        Assert.AreAllDistinct(other.Arrived);
        Assert.IsGreaterThan(before.Count, other.Arrived.Count);
        Assert.IsTrue(other.Arrived.Skip(before.Count).Any(k => k.Contains("/reminder/", StringComparison.Ordinal)));
        Assert.IsEmpty((await Verification.RunAsync(other.Streams, other.Blobs, Cancellation)).Faults);
    }

    [TestMethod]
    public async Task The_office_sees_what_is_not_repeated_and_sends_some_of_it_after_all()
    {
        await LivedAsync();
        var other = await RestoredAsync();
        var held = await HeldAsync(other);
        var lines = await other.Start().Office.ListAsync(other.Clock.GetUtcNow(), Cancellation);

        Assert.IsNotEmpty(held);
        Assert.IsTrue(held.All(k => _world.Arrived.Contains(k)), string.Join('\n', held));
        Assert.Contains(Domain.Office.OfficeConcern.HeldBack, lines.Select(l => l.Concern));

        await SettleAsync(other, held[0], send: true);
        await SettleAsync(other, held[1], send: false);
        var sent = other.Arrived.Count;
        await LiveUntilAsync(other, other.Clock.GetUtcNow().AddDays(1));

        Assert.Contains(held[0], other.Arrived.Skip(sent));
        Assert.DoesNotContain(held[1], other.Arrived.Skip(sent));
        Assert.DoesNotContain(k => k == held[0] || k == held[1], await HeldAsync(other));
    }

    [TestMethod]
    public async Task It_is_not_put_where_something_else_is_and_says_what()
    {
        await LivedAsync();
        var manifest = (await BackupManifest.FindAsync(_copy.Blobs, Cancellation))!;

        var plan = await Restoring(manifest, _world).LookAsync(Cancellation);

        Assert.Contains(Sample.ReportId.Stream.Value, plan.InTheWay);
        await Assert.ThrowsExactlyAsync<ContentionException>(() =>
            Restoring(manifest, _world).RunAsync(_world.Clock.GetUtcNow(), Cancellation)
        );
    }

    [TestMethod]
    public async Task Interrupted_at_any_write_it_goes_on_when_it_is_begun_again()
    {
        await LivedAsync();
        var manifest = (await BackupManifest.FindAsync(_copy.Blobs, Cancellation))!;
        var whole = new World(_world.Clock.GetUtcNow());
        await Restoring(manifest, whole).RunAsync(whole.Clock.GetUtcNow(), Cancellation);
        for (var write = 1; write <= whole.Faults.Writes; write++)
        {
            var other = new World(_world.Clock.GetUtcNow());
            other.Faults.CrashBeforeWrite = write;
            await Assert.ThrowsExactlyAsync<CrashException>(() =>
                Restoring(manifest, other).RunAsync(other.Clock.GetUtcNow(), Cancellation)
            );
            other.Faults.Restart();

            Assert.IsEmpty((await Restoring(manifest, other).LookAsync(Cancellation)).InTheWay, $"died before write {write}");
            await Restoring(manifest, other).RunAsync(other.Clock.GetUtcNow().AddHours(1), Cancellation);

            Assert.AreEqual(new RestorePlan([], 0, 0), await Restoring(manifest, other).LookAsync(Cancellation) with { InTheWay = [] });
            var restored = (await other.Start().Directory.AssociationAsync(Cancellation)).Restored;
            Assert.AreEqual(manifest.From, restored?.From);
        }
    }

    /// <summary>A copy on Tuesday morning, and a week after it in which the report is asked about and reminders go out.</summary>
    private async Task LivedAsync()
    {
        var bot = await _world.FoundAsync();
        await LiveUntilAsync(_world, Tuesday);
        await bot.SendReportAsync();
        await new Backup(Of(_world), _copy, _world.Clock).RunAsync(Cancellation);
        await LiveUntilAsync(_world, Tuesday.AddDays(7));
        Assert.IsGreaterThan(3, _world.Arrived.Count);
    }

    private async Task<World> RestoredAsync()
    {
        var other = new World(_world.Clock.GetUtcNow()) { Teams = _world.Teams, Mail = _world.Mail };
        var manifest = (await BackupManifest.FindAsync(_copy.Blobs, Cancellation))!;
        Assert.IsEmpty((await Restoring(manifest, other).LookAsync(Cancellation)).InTheWay);
        await Restoring(manifest, other).RunAsync(other.Clock.GetUtcNow(), Cancellation);
        var patrol = new Patrol(
            other.Streams,
            other.Blobs,
            new DueIndex(other.Blobs),
            ObligationsOf(other),
            new DamageList(),
            other.Clock,
            []
        );
        await patrol.RunAsync(mend: true, () => Task.CompletedTask, Cancellation);
        return other;
    }

    private async Task<IReadOnlyList<string>> HeldAsync(World world)
    {
        var list = new HeldBackList(world.Streams, world.Blobs, ObligationsOf(world), new DamageList());
        return [.. (await list.ReadAsync(world.Clock.GetUtcNow(), Cancellation)).Select(h => h.Item.Key)];
    }

    private async Task SettleAsync(World world, string key, bool send)
    {
        var handler = new AssociationHandler(world.Start().Directory, world.Due, TemplateCatalogue.BuiltIn);
        var request = new AssociationRequest(new SettleHeldBack([key], send), PersonId.Bot, $"settle/{key}", world.Clock.GetUtcNow());
        Assert.IsTrue((await handler.HandleAsync(request, Cancellation)).Changed);
        Assert.IsFalse((await handler.HandleAsync(request, Cancellation)).Changed, "what was said once stands");
    }

    private static async Task LiveUntilAsync(World world, DateTimeOffset until)
    {
        while (world.Clock.GetUtcNow() < until)
        {
            world.Clock.Advance(TimeSpan.FromHours(3));
            await world.Start().RunAsync();
        }

        Assert.IsEmpty(world.Failures);
    }

    private static Store Of(World world) => new(world.Streams, world.Blobs);

    private Restoring Restoring(BackupManifest manifest, World to) =>
        new(_copy, manifest, Of(to), new RestorationNote(to.Start().Directory, TemplateCatalogue.BuiltIn));

    private static Obligations ObligationsOf(World world)
    {
        var bot = world.Start();
        return new Obligations(bot.Handler, bot.Interventions, bot.Office, PlainPapers.Archive(bot.Handler, world.Blobs), bot.People);
    }
}
