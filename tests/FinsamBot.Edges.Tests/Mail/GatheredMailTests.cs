using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Mail;
using FinsamBot.Mail.Pickup;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Mail;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Edges.Tests.Mail;

/// <summary>Two reports open the same morning for a lead who is reached by mail: one letter, also when the program dies as it
/// leaves.</summary>
[TestClass]
public sealed class GatheredMailTests
{
    private static readonly DateTimeOffset Morning = SampleObligations.Morning(3, 18);

    private static readonly InterventionId[] Both = [Sample.VagenVidare, new("oppna-dorren")];

    [TestMethod]
    [DataRow(GraphCall.Create)]
    [DataRow(GraphCall.Send)]
    public async Task Killed_when_the_gathered_letter_has_left_its_successor_finds_it_and_records_every_item_as_sent(GraphCall at)
    {
        await using var graph = await GraphWorld.StartAsync();
        var store = new MemoryStreamStore();
        var blobs = new MemoryBlobStore();
        using var life = new CancellationTokenSource();
        graph.Clock.Advance(Morning - graph.Clock.GetUtcNow());
        graph.Graph.Done = call =>
        {
            if (call == at)
            {
                life.Cancel();
            }
        };

        using (var channel = graph.Channel())
        {
            var first = await FoundAsync(store, blobs, channel, graph.Clock);
            await Assert.ThrowsAsync<OperationCanceledException>(() => first.Loop.RunAsync(life.Token));
        }

        graph.Graph.Done = _ => { };
        graph.Clock.Advance(TimeSpan.FromMinutes(3));
        using var next = graph.Channel();
        var second = Start(store, blobs, next, graph.Clock);
        await second.Loop.RunAsync(default);

        StringAssert.StartsWith(graph.Graph.Mailbox.Sent.Single().Subject, "Två saker i dag: ");
        Assert.IsEmpty(graph.Graph.Mailbox.Drafts);
        foreach (var id in Both)
        {
            var report = (
                await second.Handler.FindAsync(
                    new ReportId(id, Sample.Template.Id, Sample.FirstQuarter.End),
                    graph.Clock.GetUtcNow(),
                    default
                )
            )!.Report;
            var (key, attempt) = report.Deliveries.Single();
            Assert.AreEqual(AttemptState.Sent, attempt.State, key);
        }
    }

    [TestMethod]
    public async Task In_the_folder_a_gathered_letter_that_was_written_before_the_death_is_not_written_again()
    {
        var folder = Directory.CreateTempSubdirectory("finsambot-gathered-");
        var clock = new HurriedClock(Morning);
        var mailbox = new PickupMailbox(folder.FullName);
        var (store, blobs) = (new MemoryStreamStore(), new MemoryBlobStore());
        using var life = new CancellationTokenSource();
        var dying = new DyingChannel(Pickup(mailbox, clock), life);
        var first = await FoundAsync(store, blobs, dying, clock);
        await Assert.ThrowsAsync<OperationCanceledException>(() => first.Loop.RunAsync(life.Token));
        var written = (await mailbox.ListAsync(default)).Single();

        clock.Advance(TimeSpan.FromMinutes(3));
        var sent = await Start(store, blobs, Pickup(mailbox, clock), clock).Loop.RunAsync(default);

        Assert.HasCount(2, sent);
        Assert.AreEqual(written.Date, (await mailbox.ListAsync(default)).Single().Date);
        folder.Delete(recursive: true);
    }

    private static PickupMailChannel Pickup(PickupMailbox mailbox, TimeProvider clock) =>
        new(mailbox, new MailOptions(), SampleLetters.Writer(), clock, NullLogger<PickupMailChannel>.Instance);

    private static async Task<Instance> FoundAsync(MemoryStreamStore streams, MemoryBlobStore blobs, IChannel mail, TimeProvider clock)
    {
        var instance = Start(streams, blobs, mail, clock);
        var stamp = new Stamp(Morning.AddDays(-1), "seed", "seed");
        await instance.Directory.ChangeAssociationAsync(
            _ =>
                [
                    new AssociationDetailsSet(Sample.Association.Details),
                    .. Sample.Association.People.Values.Select(p => new PersonRegistered(p)),
                ],
            stamp,
            default
        );
        foreach (var id in Both)
        {
            var begin = new BeginIntervention(
                id == Sample.VagenVidare ? "Vägen vidare" : "Öppna dörren",
                "Älvbacka kommun",
                Sample.Template.Ref,
                Sample.Intervention.Reportings[0].Periods,
                null,
                [new RoleGiven(Sample.Bo, Role.Lead)]
            );
            await instance.Interventions.HandleAsync(id, new InterventionRequest(begin, PersonId.Bot, $"begin/{id}", stamp.At), default);
        }

        return instance;
    }

    private static Instance Start(MemoryStreamStore streams, MemoryBlobStore blobs, IChannel mail, TimeProvider clock)
    {
        var log = new EventLog(streams, blobs);
        var (directory, due) = (new AssociationDirectory(log), new DueIndex(blobs));
        var handler = new ReportHandler(log, directory, due, TemplateCatalogue.BuiltIn, new PlanBook(blobs));
        var interventions = new InterventionHandler(directory, due, TemplateCatalogue.BuiltIn, new PlanBook(blobs));
        var obligations = new Obligations(
            handler,
            interventions,
            new OfficeHandler(log, directory, due, TemplateCatalogue.BuiltIn, handler),
            PlainPapers.Archive(handler, blobs),
            new SignInHandler(log, directory, due, TemplateCatalogue.BuiltIn)
        );
        var loop = new DeliveryLoop(
            due,
            obligations,
            directory,
            new Dictionary<ChannelKind, IChannel> { [ChannelKind.Mail] = mail },
            clock,
            TimeSpan.FromMinutes(2),
            (stream, failure) => Assert.Fail($"{stream}: {failure}"),
            Guid.NewGuid().ToString("N")
        );
        return new Instance(handler, interventions, directory, loop);
    }

    private sealed record Instance(
        ReportHandler Handler,
        InterventionHandler Interventions,
        AssociationDirectory Directory,
        DeliveryLoop Loop
    );

    /// <summary>The program dies when the letter has left and nothing of it is recorded.</summary>
    private sealed class DyingChannel(IChannel inner, CancellationTokenSource life) : IChannel
    {
        public ChannelKind Kind => inner.Kind;

        public async Task<SendOutcome> SendAsync(DeliveryRequest request, RecordHandle record, CancellationToken cancellation)
        {
            await inner.SendAsync(request, record, cancellation);
            await life.CancelAsync();
            throw new OperationCanceledException(life.Token);
        }
    }
}
