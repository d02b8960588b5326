using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Documents;

namespace FinsamBot.Benchmarks.Schedule;

/// <summary>The bot without its spokes, put together as the host does it, on any store, with any channels.</summary>
internal sealed class Bot
{
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);

    public Bot(IStreamStore streams, IBlobStore blobs, IEnumerable<IChannel> channels, TimeProvider clock)
    {
        var changes = new ChangeFeed(blobs, clock);
        var (log, templates) = (new EventLog(streams, blobs, changes: changes), TemplateCatalogue.BuiltIn);
        (Clock, Due, Directory) = (clock, new DueIndex(blobs), new AssociationDirectory(log));
        var book = new PlanBook(blobs);
        Reports = new ReportHandler(log, Directory, Due, templates, book);
        Interventions = new InterventionHandler(Directory, Due, templates, book);
        Plans = new PlanHandler(book, new AssociationHandler(Directory, Due, templates), Interventions, Reports, Directory, blobs);
        Overview = new OverviewProjection(changes, Directory, Interventions, Reports, clock);
        Office = new OfficeHandler(log, Directory, Due, templates, Reports);
        Loop = new DeliveryLoop(
            Due,
            new Obligations(
                Reports,
                Interventions,
                Office,
                PlainPapers.Archive(Reports, blobs),
                new SignInHandler(log, Directory, Due, templates)
            ),
            Directory,
            channels.ToDictionary(c => c.Kind),
            clock,
            Claim,
            Failed,
            "benchmark"
        );
    }

    public TimeProvider Clock { get; }

    public DueIndex Due { get; }

    public AssociationDirectory Directory { get; }

    public ReportHandler Reports { get; }

    public InterventionHandler Interventions { get; }

    public PlanHandler Plans { get; }

    public OfficeHandler Office { get; }

    public OverviewProjection Overview { get; }

    public DeliveryLoop Loop { get; }

    public Task<IReadOnlyList<string>> TickAsync() => Loop.RunAsync(CancellationToken.None);

    public async Task DoAsync(ReportId report, PersonId actor, Command command, string id)
    {
        var reply = await Reports.HandleAsync(report, new Request(command, actor, id, Clock.GetUtcNow()), CancellationToken.None);
        if (reply.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"{report}: {command.GetType().Name} was refused: {refusal.Reason}");
        }
    }

    /// <summary>A failure would be fast, and so falsify what is measured.</summary>
    private static void Failed(StreamName stream, Exception failure) =>
        throw new InvalidOperationException($"The turn of {stream} failed.", failure);
}
