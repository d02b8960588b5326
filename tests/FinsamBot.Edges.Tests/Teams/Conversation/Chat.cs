using System.Text.Json.Nodes;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Edges.Tests.Teams.Bot;
using FinsamBot.Edges.Tests.Teams.Cards;
using FinsamBot.Intake;
using FinsamBot.Mail;
using FinsamBot.Runtime;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Teams;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Bot.Adapter;
using FinsamBot.Teams.Bot.Inbound;
using FinsamBot.Testing;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;
using FinsamBot.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>People in Teams and the bot with its rules, on stores in memory and against a connector on loopback.</summary>
internal sealed partial class Chat : IAsyncDisposable
{
    private readonly FakeConnector _connector;
    private readonly WebApplication _app;
    private int _activities;

    private Chat(FakeConnector connector, WebApplication app) => (_connector, _app) = (connector, app);

    public FakeClock Clock => (FakeClock)_app.Services.GetRequiredService<TimeProvider>();

    public MemoryStreamStore Streams => (MemoryStreamStore)_app.Services.GetRequiredService<IStreamStore>();

    public FakeConnector Connector => _connector;

    public AssociationDirectory Directory => _app.Services.GetRequiredService<AssociationDirectory>();

    public ReportHandler Handler => _app.Services.GetRequiredService<ReportHandler>();

    public Lexicon Lexicon => _app.Services.GetRequiredService<Lexicon>();

    public IEnumerable<IVerbTable> Tables => _app.Services.GetServices<IVerbTable>();

    /// <summary>As pages have files read.</summary>
    public UnderstandSent Understand => _app.Services.GetRequiredService<UnderstandSent>();

    public IChannel Channel => _app.Services.GetRequiredService<IChannel>();

    public InterventionHandler Interventions => _app.Services.GetRequiredService<InterventionHandler>();

    public static ReportId Report { get; } = new(Sample.VagenVidare, "kvartalsrapport", Sample.FirstQuarter.End);

    /// <summary>The invented association of <see cref="Sample"/>; the first quarter's report is open unless the test wants to see it
    /// opened.</summary>
    public static async Task<Chat> StartAsync(bool opened = true, UnderstandFile? understand = null)
    {
        var chat = await EmptyAsync([], understand);
        await chat.FoundAsync();
        if (opened)
        {
            await chat.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter));
        }

        return chat;
    }

    /// <summary>Nothing is stored yet.</summary>
    /// <param name="administrators">Account names that the settings give leave to set up. The own tenant is <c>tenant-1</c>.</param>
    public static async Task<Chat> EmptyAsync(string[] administrators, UnderstandFile? understand = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.Configuration["Bot:TenantId"] = "tenant-1";
        builder
            .Services.AddTeams(builder.Configuration, builder.Environment)
            .AddSingleton(MailSetup.Way)
            .AddRuntime(TemplateCatalogue.BuiltIn)
            .AddSingleton(new NamedAdministrators(administrators))
            .AddIntake()
            .AddSingleton<TimeProvider>(new FakeClock(Sample.Morning))
            .AddSingleton<IStreamStore>(new MemoryStreamStore())
            .AddSingleton<IBlobStore>(new MemoryBlobStore())
            .AddSingleton<RenderDocument>(PlainPapers.Render)
            .AddSingleton<ConvertToPdf>(PlainPapers.ConvertAsync)
            .AddSingleton<ConvertAttachments>(PlainPapers.CopyAsync)
            .AddSingleton<LinkTo>(CardText.Link);
        if (understand is not null)
        {
            builder.Services.AddSingleton(understand);
        }

        return new Chat(await FakeConnector.StartAsync(https: false), builder.Build());
    }

    public Task<Seen> SaysAsync(string text, PersonId? who = null) =>
        DeliverAsync(
            ActivityOf(who)
                .With(a =>
                {
                    a.Type = ActivityTypes.Message;
                    a.Text = text;
                })
        );

    public Task<Seen> PressesAsync(Seen on, string title, params (string Id, string Value)[] typed) =>
        PressesAsync(on, title, Sample.Sofia, typed);

    public Task<Seen> PressesAsync(Seen on, string title, PersonId who, params (string Id, string Value)[] typed) =>
        on.Button(title)["type"]!.ToString() == "Action.Submit"
            ? DeliverAsync(
                ActivityOf(who)
                    .With(a =>
                    {
                        a.Type = ActivityTypes.Message;
                        a.Value = ActivityParts.ValueOf(on.DataOf(title, typed).ToJsonString());
                    })
            )
            : SendsAsync(on.Button(title)["verb"]!.ToString(), on.DataOf(title, typed), who);

    /// <summary>Sends any verb with any data, as no card of ours would.</summary>
    public Task<Seen> SendsAsync(string? verb, JsonNode? data, PersonId? who = null) => DeliverAsync(Invoke(verb, data, who));

    public Activity Invoke(string? verb, JsonNode? data, PersonId? who = null) =>
        ActivityOf(who)
            .With(a =>
            {
                a.Type = ActivityTypes.Invoke;
                a.Name = "adaptiveCard/action";
                a.Value = ActivityParts.ValueOf(
                    new JsonObject
                    {
                        ["action"] = new JsonObject
                        {
                            ["type"] = "Action.Execute",
                            ["verb"] = verb,
                            ["data"] = data?.DeepClone(),
                        },
                    }.ToJsonString()
                );
            });

    /// <summary>What has been posted since.</summary>
    public Seen Latest(int before) => Posted(before);

    /// <summary>Delivers an activity, once more if it was delivered before; returns what the person sees of the answer.</summary>
    public async Task<Seen> DeliverAsync(Activity activity)
    {
        Clock.Advance(TimeSpan.FromSeconds(10));
        var before = _connector.Received.Count;
        var answer = await AnswerAsync(activity);
        Assert.AreEqual(200, answer.Status);
        return answer.Body.IsEmpty ? Posted(before) : InPlace(JsonNode.Parse(answer.Body.Span)!);
    }

    public Task<TurnAnswer> AnswerAsync(Activity activity) =>
        _app
            .Services.GetRequiredService<TeamsAdapter>()
            .ProcessAsync(
                new Turn(activity, "command-of-" + activity.Id),
                _app.Services.GetRequiredService<IBot>(),
                CancellationToken.None
            );

    public Activity ActivityOf(PersonId? who = null, string conversationType = "personal")
    {
        var person = (who ?? Sample.Sofia).Value;
        return new Activity
        {
            Id = $"{Interlocked.Increment(ref _activities)}",
            ChannelId = "msteams",
            ServiceUrl = _connector.ServiceUrl,
            From = new ChannelAccount { Id = "29:" + person, AadObjectId = "object-" + person },
            Recipient = new ChannelAccount { Id = "28:bot" },
            Conversation = new ConversationAccount
            {
                Id = "a:" + person,
                ConversationType = conversationType,
                TenantId = "tenant-1",
            },
            Locale = "en-US",
        };
    }

    /// <summary>A command from elsewhere: the steering group's page, or the clock.</summary>
    public Task<Reply> DoAsync(PersonId who, Command command, ReportId? report = null) =>
        Handler.HandleAsync(
            report ?? Report,
            new Request(command, who, $"elsewhere-{Interlocked.Increment(ref _activities)}", Clock.GetUtcNow()),
            CancellationToken.None
        );

    public async Task<Report> ReportAsync(ReportId? report = null) =>
        (await Handler.FindAsync(report ?? Report, Clock.GetUtcNow(), CancellationToken.None))!.Report;

    public async Task<string> TextOfAsync(string section) => (await ReportAsync()).TextOf(section).Text;

    /// <summary>Every byte stored, for seeing that nothing changed.</summary>
    public string Stored() =>
        Convert.ToHexString(Streams.BytesOf(Report.Stream)) + Convert.ToHexString(Streams.BytesOf(Sample.VagenVidare.Stream));

    /// <summary>From now on the person is the association's administrator: the office.</summary>
    public Task AdministratesAsync(PersonId person) =>
        Directory.ChangeAssociationAsync(
            _ => [new AssociationRoleGiven(person, Role.Administrator)],
            new Stamp(Clock.GetUtcNow(), "seed", "office-" + person),
            CancellationToken.None
        );

    /// <summary>Somebody else in the register.</summary>
    public Task RegisterAsync(Person person) =>
        Directory.ChangeAssociationAsync(
            _ => [new PersonRegistered(person)],
            new Stamp(Clock.GetUtcNow(), "seed", "person-" + person.Id),
            CancellationToken.None
        );

    public async Task<Intervention> InterventionAsync() => await Directory.InterventionAsync(Sample.VagenVidare, CancellationToken.None);

    public Task RenameAsync(InterventionId id, string name) =>
        Directory.ChangeInterventionAsync(
            id,
            _ => [new InterventionRenamed(name)],
            new Stamp(Clock.GetUtcNow(), "seed", "rename-" + id),
            CancellationToken.None
        );

    /// <summary>One more intervention, led by somebody.</summary>
    public async Task BeginAsync(string id, string name, PersonId lead)
    {
        var stamp = new Stamp(Clock.GetUtcNow(), "seed", "seed-" + id);
        var intervention = new InterventionId(id);
        await Directory.ChangeAssociationAsync(_ => [new InterventionRegistered(intervention)], stamp, CancellationToken.None);
        await Directory.ChangeInterventionAsync(
            intervention,
            _ =>
                [
                    new InterventionBegun(
                        intervention,
                        name,
                        "Älvbacka kommun",
                        Sample.Intervention.Reportings[0].Template,
                        Sample.Intervention.Reportings[0].Periods
                    ),
                    new RoleGiven(lead, Role.Lead),
                ],
            stamp,
            CancellationToken.None
        );
        await DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), Report with { Intervention = intervention });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _connector.DisposeAsync();
    }

    private Seen Posted(int before) =>
        _connector.Received.Skip(before).LastOrDefault(r => r.Method != "GET") is { } request ? SeenIn(request) : Seen.Nothing;

    private static Seen SeenIn(SentRequest request) =>
        JsonNode.Parse(request.Body)! is var posted && posted["attachments"] is { } attachments
            ? new Seen(attachments[0]!["content"], null)
            : new Seen(null, posted["text"]!.ToString());

    private static Seen InPlace(JsonNode answer)
    {
        Assert.AreEqual(200, answer["statusCode"]!.GetValue<int>());
        return answer["type"]!.ToString() == "application/vnd.microsoft.card.adaptive"
            ? new Seen(answer["value"], null)
            : new Seen(null, answer["value"]!.ToString());
    }

    private async Task FoundAsync()
    {
        var stamp = new Stamp(Clock.GetUtcNow(), "seed", "seed");
        var (association, intervention) = (Sample.Association, Sample.Intervention);
        await Directory.ChangeAssociationAsync(
            _ =>
                [
                    new AssociationDetailsSet(association.Details),
                    .. association.People.Values.Select(p => new PersonRegistered(p)),
                    .. association.Roles.Select(r => new AssociationRoleGiven(r.Person, r.Role)),
                    .. association.Interventions.Select(i => new InterventionRegistered(i)),
                ],
            stamp,
            CancellationToken.None
        );
        await Directory.ChangeInterventionAsync(
            intervention.Id,
            _ =>
                [
                    new InterventionBegun(
                        intervention.Id,
                        intervention.Name,
                        intervention.Owner,
                        intervention.Reportings[0].Template,
                        intervention.Reportings[0].Periods
                    ),
                    .. intervention.Roles.Select(r => new RoleGiven(r.Person, r.Role)),
                ],
            stamp,
            CancellationToken.None
        );
    }
}
