using System.Text;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Runtime.Retention;
using FinsamBot.Runtime.Streams;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Retention;

/// <summary>What goes by decision is what was listed: all of it, nothing else, and also when the program dies in the middle.</summary>
[TestClass]
public sealed class DisposalTests
{
    private const int Quarters = 6;

    private static readonly string[] Folders = ["archive/", "intake/", "mail/kept/"];

    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly DateOnly Before = new(2025, 1, 1);

    [TestMethod]
    public async Task What_is_not_on_the_list_is_untouched_to_the_byte_and_the_chains_hold()
    {
        for (var seed = 1; seed <= Effort.Of(quick: 12, all: 200); seed++)
        {
            var world = await FilledAsync(new Random(seed));
            var (bot, kinds) = (world.Start(), Some(new Random(seed), Enum.GetValues<KeptKind>()));
            var list = (await Of(world, bot).ListAsync(Decision(kinds), Today(), None)).List!;
            var (streams, blobs) = (await StreamsAsync(world), await BlobsAsync(world));

            var reply = await Of(world, bot).CarryOutAsync(Decision(kinds), list.Mark, PersonId.Bot, Sample.Morning, None);

            var gone = list.Lines.Select(l => UsedBlobs.NameOf(l.Thing)).ToHashSet();
            Assert.AreEqual(gone.Count, reply.Gone, $"seed {seed}");
            Assert.AreEqual(list.Lines.Count == 0, reply.Refusal is not null, $"seed {seed}");
            Assert.AreSequenceEqual(
                blobs.Where(b => !gone.Contains(b.Key)).Select(b => $"{b.Key} {b.Value}"),
                (await BlobsAsync(world)).Select(b => $"{b.Key} {b.Value}"),
                $"seed {seed}"
            );
            var touched = list.Lines.Select(l => l.Report.Stream.Value).ToHashSet();
            foreach (var (name, lines) in await StreamsAsync(world))
            {
                Assert.StartsWith(streams[name], lines);
                Assert.AreEqual(touched.Contains(name), lines != streams[name], name);
            }

            Assert.IsEmpty((await Verification.RunAsync(world.Streams, world.Blobs, None)).Faults);
        }
    }

    [TestMethod]
    public async Task Killed_at_every_write_it_is_finished_by_whoever_comes_after()
    {
        var first = await FilledAsync(new Random(1));
        first.Faults.Restart();
        await DisposeAsync(first);
        var writes = first.Faults.Writes;
        for (var n = 1; n <= 2 * writes; n++)
        {
            var world = await FilledAsync(new Random(1));
            world.Faults.Restart();
            world.Faults.CrashBeforeWrite = n <= writes ? n : null;
            world.Faults.CrashAfterWrite = n > writes ? n - writes : null;
            await Assert.ThrowsExactlyAsync<CrashException>(() => DisposeAsync(world));
            world.Faults.Restart();

            var next = world.Start();
            await next.Plans.ResumeAsync(None);

            var left = await Of(world, next).ListAsync(Decision(Enum.GetValues<KeptKind>()), Today(), None);
            if (left.List!.Lines.Count > 0)
            {
                Assert.AreSequenceEqual(await BlobsAsync(await FilledAsync(new Random(1))), await BlobsAsync(world), $"death {n}");
                continue;
            }

            Assert.AreSequenceEqual(await BlobsAsync(first), await BlobsAsync(world), $"death {n}");
            Assert.IsEmpty(await world.Blobs.ListAsync("plans/", None).ToListAsync(), $"death {n}");
        }
    }

    [TestMethod]
    public async Task Another_list_than_the_one_that_was_read_goes_nowhere()
    {
        var world = await FilledAsync(new Random(1));
        var (bot, decision) = (world.Start(), Decision(Enum.GetValues<KeptKind>()));
        var list = (await Of(world, bot).ListAsync(decision, Today(), None)).List!;
        var before = await BlobsAsync(world);

        var replies = new[]
        {
            await Of(world, bot).CarryOutAsync(decision, "", PersonId.Bot, Sample.Morning, None),
            await Of(world, bot).CarryOutAsync(Decision(KeptKind.Mail), list.Mark, PersonId.Bot, Sample.Morning, None),
            await Of(world, bot).CarryOutAsync(decision with { Title = "" }, list.Mark, PersonId.Bot, Sample.Morning, None),
        };

        Assert.AreSequenceEqual(
            [RefusalReason.DisposalListMoved, RefusalReason.DisposalListMoved, RefusalReason.DisposalNeedsDecision],
            replies.Select(r => r.Refusal!.Reason)
        );
        Assert.AreSequenceEqual(before, await BlobsAsync(world));
    }

    [TestMethod]
    public async Task While_a_report_cannot_be_read_nothing_goes_for_nobody_knows_what_it_names()
    {
        var world = await FilledAsync(new Random(1));
        world.Streams.Overwrite(IdOf(0).Stream, "nonsense\n"u8.ToArray());

        var (list, refusal) = await Of(world, world.Start()).ListAsync(Decision(KeptKind.Mail), Today(), None);

        Assert.IsNull(list);
        Assert.AreEqual(new Refusal(RefusalReason.CannotBeRead, IdOf(0).Stream.Value), refusal);
    }

    /// <summary>Old reports with what they name, some of it named by two, one that is still written, and things that nothing
    /// names.</summary>
    private static async Task<World> FilledAsync(Random random)
    {
        var world = new World();
        await world.FoundAsync();
        var log = new EventLog(world.Streams, world.Blobs);
        for (var n = 0; n < Quarters; n++)
        {
            var (id, mail) = (IdOf(n), $"{random.Next(Quarters):x4}");
            var period = new ReportingPeriod(id.PeriodEnd.AddDays(-90), id.PeriodEnd);
            List<Event> happened = [new ReportOpened(id, Sample.Template.Ref, period)];
            if (n > 0)
            {
                happened.Add(new ReportTakenIn(new SourceFile("a.docx", $"{random.Next(Quarters):x4}"), null, []));
            }

            var minutes = Filed($"archive/{id}/minutes/{n:x4}.pdf");
            happened.Add(new MailReplyTaken(1, Sample.Anna, Mail: mail));
            happened.Add(new AnsweredAtMeeting(1, id.PeriodEnd, "", [Sample.Anna], AnswerKind.Approved, "", "", minutes));
            await log.AppendAsync(id.Stream, Cursor.Start, happened, new Stamp(Sample.Morning, "x", "x"), None);
            foreach (var name in happened.SelectMany(UsedBlobs.Of).Append($"intake/unused{n}"))
            {
                await world.Blobs.PutAsync(new StreamName(name), Encoding.UTF8.GetBytes(name), None);
            }
        }

        return world;
    }

    private static async Task DisposeAsync(World world)
    {
        var (disposals, decision) = (Of(world, world.Start()), Decision(Enum.GetValues<KeptKind>()));
        var list = (await disposals.ListAsync(decision, Today(), None)).List!;
        Assert.IsGreaterThan(3, list.Lines.Count);
        Assert.IsNull((await disposals.CarryOutAsync(decision, list.Mark, PersonId.Bot, Sample.Morning, None)).Refusal);
    }

    private static Domain.Reports.Registry.FiledDocument Filed(string key) => new("Protokoll.pdf", "application/pdf", "0d", 1, key);

    private static ReportId IdOf(int n) => new(Sample.VagenVidare, Sample.Template.Id, new DateOnly(2024, 3, 31).AddMonths(3 * n));

    private static Disposals Of(World world, Instance bot) =>
        new(new EventLog(world.Streams, world.Blobs), bot.Handler, bot.Plans, world.Blobs);

    private static KeptKind[] Some(Random random, KeptKind[] kinds) => [.. kinds.Where(_ => random.Next(2) == 0)];

    private static DateOnly Today() => StockholmTime.DayOf(Sample.Morning);

    private static DisposalDecision Decision(params KeptKind[] kinds) =>
        new("Dokumenthanteringsplan", "FSN 2026:4", "Förbundsstyrelsen", new DateOnly(2026, 2, 12), kinds, Before);

    private static async Task<SortedDictionary<string, string>> StreamsAsync(World world)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var stream in world.Streams.ListAsync("", None))
        {
            found[stream.Value] = Encoding.UTF8.GetString((await world.Streams.ReadAsync(stream, 0, None)).Lines.Span);
        }

        return found;
    }

    private static async Task<SortedDictionary<string, string>> BlobsAsync(World world)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in Folders)
        {
            await foreach (var blob in world.Blobs.ListAsync(folder, None))
            {
                found[blob.Value] = Encoding.UTF8.GetString(await world.Blobs.GetAsync(blob, None) ?? []);
            }
        }

        return found;
    }
}
