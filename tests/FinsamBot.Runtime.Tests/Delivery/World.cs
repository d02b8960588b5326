using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Delivery;

/// <summary>One store, one clock and the people's mailboxes; any number of instances of the bot may be started on them, one after another
/// or at once.</summary>
internal sealed class World
{
    public World(DateTimeOffset? start = null)
    {
        Clock = new FakeClock(start ?? Sample.Morning);
        Streams = new MemoryStreamStore(Faults);
        Blobs = new MemoryBlobStore(Faults);
    }

    private int _instances;

    public StoreFaults Faults { get; } = new();

    public MemoryStreamStore Streams { get; }

    public MemoryBlobStore Blobs { get; }

    public FakeClock Clock { get; }

    public Post Teams { get; init; } = new(ChannelKind.Teams);

    public Post Mail { get; init; } = new(ChannelKind.Mail);

    public DueIndex Due => new(Blobs);

    /// <summary>Whether instances leave marks for whoever follows the streams.</summary>
    public bool IsFollowed { get; init; }

    public IReadOnlyList<string> Arrived => [.. Teams.Arrived, .. Mail.Arrived];

    /// <summary>Streams whose turn failed, as the loops told.</summary>
    public List<StreamName> Failed { get; } = [];

    public List<Exception> Failures { get; } = [];

    public Instance Start(IBlobStore? blobs = null, IReadOnlyList<IChannel>? channels = null)
    {
        var feed = new ChangeFeed(blobs ?? Blobs, Clock);
        var log = new EventLog(Streams, blobs ?? Blobs, changes: IsFollowed ? feed : null);
        var (directory, due) = (new AssociationDirectory(log), new DueIndex(blobs ?? Blobs));
        var book = new PlanBook(blobs ?? Blobs);
        var handler = new ReportHandler(log, directory, due, TemplateCatalogue.BuiltIn, book);
        var interventions = new InterventionHandler(directory, due, TemplateCatalogue.BuiltIn, book);
        var associations = new AssociationHandler(directory, due, TemplateCatalogue.BuiltIn);
        var office = new OfficeHandler(log, directory, due, TemplateCatalogue.BuiltIn, handler);
        var overview = new OverviewProjection(feed, directory, interventions, handler, Clock);
        var people = new SignInHandler(log, directory, due, TemplateCatalogue.BuiltIn);
        var obligations = new Obligations(handler, interventions, office, PlainPapers.Archive(handler, blobs ?? Blobs), people);
        return new Instance(
            handler,
            interventions,
            office,
            directory,
            people,
            new PlanHandler(book, associations, interventions, handler, directory, blobs ?? Blobs),
            blobs ?? Blobs,
            new DeliveryLoop(
                due,
                obligations,
                directory,
                (channels ?? [Teams, Mail]).ToDictionary(c => c.Kind),
                Clock,
                TimeSpan.FromMinutes(2),
                (stream, failure) =>
                {
                    Failed.Add(stream);
                    Failures.Add(failure);
                },
                $"instance{++_instances}"
            ),
            new Removal(directory, obligations),
            overview,
            new SearchProjection(overview),
            Clock
        );
    }

    /// <summary>
    /// The invented association with its intervention and Sofia's chat; nothing opened. It reads fast and has no vacation, so that neither
    /// Easter nor July makes these plans special: each quarter opens on the working morning after it.
    /// </summary>
    public Task<Instance> FoundAsync(params InterventionId[] more) =>
        FoundAsync(
            [
                new WorkCalendarSet(WorkCalendar.Swedish with { Vacation = null }),
                new AssociationRoutineSet(Sample.Template.Id, ReportRoutine.Usual with { AnswerDays = 1 }),
            ],
            more
        );

    /// <summary>The same with the usual calendar and routine, or with those that are given.</summary>
    public async Task<Instance> FoundAsync(IReadOnlyList<Event> settings, params InterventionId[] more)
    {
        var instance = Start();
        var (stamp, none) = (new Stamp(Sample.Morning.AddYears(-1), "seed", "seed"), CancellationToken.None);
        await instance.Directory.ChangeAssociationAsync(
            _ =>
                [
                    new AssociationDetailsSet(Sample.Association.Details),
                    .. Sample.Association.People.Values.Select(p => new PersonRegistered(p)),
                    .. Sample.Association.Roles.Select(r => new AssociationRoleGiven(r.Person, r.Role)),
                    .. settings,
                ],
            stamp,
            none
        );
        await instance.Directory.HandleAsync(Sample.Sofia, new KeepConversation(Sample.InTeams(Sample.Sofia).Conversation!), stamp, none);
        foreach (var id in more.Prepend(Sample.VagenVidare))
        {
            await FoundAsync(instance, id, stamp);
        }

        return instance;
    }

    public async Task<Report> ReportAsync(ReportId? id = null) =>
        (await Start().Handler.FindAsync(id ?? Instance.ReportId, Clock.GetUtcNow(), CancellationToken.None))!.Report;

    /// <summary>Entries of the index up to a far future.</summary>
    public async Task<IReadOnlyList<DueEntry>> EntriesAsync() =>
        await Due.UntilAsync(DateTimeOffset.MaxValue, CancellationToken.None).ToListAsync();

    /// <summary>Other interventions than the sample's are led by Bo, who has no chat.</summary>
    private static Role Swapped(Role role) =>
        role switch
        {
            Role.Lead => Role.Deputy,
            Role.Deputy => Role.Lead,
            _ => role,
        };

    private static async Task FoundAsync(Instance instance, InterventionId id, Stamp stamp)
    {
        var (like, reporting) = (Sample.Intervention, Sample.Intervention.Reportings[0]);
        var begin = new BeginIntervention(
            like.Name,
            like.Owner,
            reporting.Template,
            reporting.Periods,
            null,
            [.. like.Roles.Select(r => new RoleGiven(r.Person, id == Sample.VagenVidare ? r.Role : Swapped(r.Role)))]
        );
        await instance.Interventions.HandleAsync(
            id,
            new InterventionRequest(begin, PersonId.Bot, "begin", stamp.At),
            CancellationToken.None
        );
    }
}

/// <summary>One running bot.</summary>
internal sealed record Instance(
    ReportHandler Handler,
    InterventionHandler Interventions,
    OfficeHandler Office,
    AssociationDirectory Directory,
    SignInHandler People,
    PlanHandler Plans,
    IBlobStore Blobs,
    DeliveryLoop Loop,
    Removal Removal,
    OverviewProjection Overview,
    SearchProjection Search,
    TimeProvider Clock
)
{
    public static ReportId ReportId => Sample.ReportId;

    public Task<IReadOnlyList<string>> RunAsync() => Loop.RunAsync(CancellationToken.None);

    public Task<Reply> DoAsync(PersonId actor, Command command, string id, ReportId? report = null) =>
        Handler.HandleAsync(report ?? ReportId, new Request(command, actor, id, Clock.GetUtcNow()), CancellationToken.None);

    /// <summary>A written report that the steering group was asked about; nothing of it is delivered yet.</summary>
    public async Task SendReportAsync()
    {
        await DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        await DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]), "save");
        await DoAsync(Sample.Sofia, new SendToSteeringGroup(false), "send");
    }
}
