using System.Security.Claims;
using System.Text;
using FinsamBot.Documents.Annual;
using FinsamBot.Documents.Sheets;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Intake;
using FinsamBot.Runtime;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Retention;
using FinsamBot.Runtime.Streams;
using FinsamBot.Teams.Figures;
using FinsamBot.Testing;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;
using FinsamBot.Web;
using FinsamBot.Web.Inbox;
using FinsamBot.Web.Keys;
using FinsamBot.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>The pages on a loopback port of their own, over stores in memory, with the sample report in them.</summary>
public sealed class PageHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _woken;

    private PageHost(WebApplicationBuilder builder, LocalInbox? inbox, PageHost? before = null, RenderDocument? render = null)
    {
        (Streams, Blobs) = (before?.Streams ?? new MemoryStreamStore(), before?.Blobs ?? new MemoryBlobStore());
        builder.Logging.ClearProviders().AddProvider(Logged);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder
            .Services.AddSingleton<IStreamStore>(Streams)
            .AddSingleton<IBlobStore>(Blobs)
            .AddSingleton<TimeProvider>(Clock)
            .AddRuntime(TemplateCatalogue.BuiltIn)
            .AddSingleton(new NamedAdministrators(builder.Configuration.GetSection("Association:Administrators").Get<string[]>() ?? []))
            .AddSingleton(new RetentionOptions())
            .AddIntake()
            .AddSingleton<UnderstandSent>(s =>
                (_, name, content, language, cancellation) =>
                    Task.FromResult(s.GetRequiredService<UnderstandFile>()(name, content, language, cancellation))
            )
            .AddSingleton(render ?? PlainPapers.Render)
            .AddSingleton<ConvertToPdf>(PlainPapers.ConvertAsync)
            .AddSingleton<ConvertAttachments>(PlainPapers.CopyAsync)
            .AddSingleton<RenderBoardPaper>(BoardDocument.Render)
            .AddSingleton<RenderSheet>(SheetFile.RenderAsync)
            .AddSingleton<EntrySheets>()
            .AddSingleton(p => p.GetRequiredService<EntrySheets>().All)
            .AddSingleton<WakeDelivery>(_ => _ => Interlocked.Increment(ref _woken))
            .AddWeb(builder.Configuration, builder.Environment);
        _app = builder.Build();
        _app.MapWeb(_app.Environment.IsDevelopment() ? SampleDemo.Of(Clock) : null);
        if (inbox is not null)
        {
            _app.MapLocalInbox(inbox);
        }
    }

    public static ReportId Report { get; } = Sample.Intervention.ReportFor(new OpenedPeriod(Sample.Template.Id, Sample.FirstQuarter));

    public MemoryStreamStore Streams { get; }

    public MemoryBlobStore Blobs { get; }

    public FakeClock Clock { get; } = new(Sample.Morning);

    public LogLines Logged { get; } = new();

    public int Woken => _woken;

    public DamageList Damage => _app.Services.GetRequiredService<DamageList>();

    public Uri Address => new(_app.Urls.First());

    public ReportHandler Reports => _app.Services.GetRequiredService<ReportHandler>();

    public SignInCodes Codes => _app.Services.GetRequiredService<SignInCodes>();

    /// <summary>A running host whose report three members were asked about.</summary>
    public static async Task<PageHost> StartAsync(
        LocalInbox? inbox = null,
        string environment = "Development",
        params (string Key, string Value)[] settings
    )
    {
        var host = await StartEmptyAsync(inbox, environment, settings);
        await SampleStore.FillAsync(host._app.Services);
        return host;
    }

    /// <summary>Likewise, whose documents are those that people get.</summary>
    public static async Task<PageHost> StartWithWordAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        var host = new PageHost(builder, null, render: WordReport.Render);
        await host._app.StartAsync();
        await SampleStore.FillAsync(host._app.Services);
        return host;
    }

    /// <summary>A running host in whose stores nothing is.</summary>
    public static async Task<PageHost> StartEmptyAsync(
        LocalInbox? inbox = null,
        string environment = "Development",
        params (string Key, string Value)[] settings
    )
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        var host = new PageHost(builder, inbox);
        await host._app.StartAsync();
        return host;
    }

    public async Task<Association> AssociationAsync() =>
        await _app.Services.GetRequiredService<AssociationDirectory>().AssociationAsync(default);

    public async Task<Intervention> InterventionAsync(InterventionId? id = null) =>
        await _app.Services.GetRequiredService<AssociationDirectory>().InterventionAsync(id ?? Sample.VagenVidare, default);

    /// <summary>Another process on the same stores, at another address.</summary>
    public async Task<PageHost> RestartAsync()
    {
        var again = new PageHost(
            WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" }),
            null,
            this
        );
        await again._app.StartAsync();
        return again;
    }

    public Visitor Visit() => new(Address);

    public string PathFor(PersonId member, int round = 1) => LinkTo(new PageLink.Review(Report, round, member));

    public string LinkTo(PageLink page) => _app.Services.GetRequiredService<LinkTo>()(page).PathAndQuery;

    /// <summary>The code in the member's latest letter.</summary>
    public async Task<string> CodeOfAsync(PersonId member) => Codes.CodeFor(member, (await SignInAsync(member)).LastNumber);

    public async Task<SignInState> SignInAsync(PersonId person) =>
        await _app.Services.GetRequiredService<SignInHandler>().ReadAsync(person, default);

    /// <summary>What stands in the person's own stream.</summary>
    public string StreamOf(PersonId person) => Encoding.UTF8.GetString(Streams.BytesOf(person.Stream));

    public Task RotateSecretAsync() => _app.Services.RotateLinkSecretAsync(Clock.GetUtcNow(), default);

    public async Task<Report> StateAsync(ReportId? report = null) =>
        (await _app.Services.GetRequiredService<ReportHandler>().FindAsync(report ?? Report, Clock.GetUtcNow(), default))!.Report;

    public Task<Reply> DoAsync(PersonId actor, Command command, ReportId? report = null) =>
        SampleStore.DoAsync(_app.Services, actor, command, report);

    /// <summary>As the delivery's next pass would.</summary>
    public Task FileAsync(ReportId? report = null) =>
        _app.Services.GetRequiredService<DocumentArchive>().FileAsync(report ?? Report, Clock.GetUtcNow(), default);

    /// <summary>The intervention has ended, and its final report is handed in and filed.</summary>
    public async Task<ReportId> FinishAsync()
    {
        var own = Sample.FinalReport();
        await ChangeInterventionAsync(new ReportingAdded(own.Own.ReportingOf("slutrapport")!), new EndDateChanged(Sample.FirstQuarter.End));
        await DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), own.Report.Id);
        await DoAsync(
            Sample.Sofia,
            new SaveSections([
                .. own
                    .Report.Texts.Where(t => own.Form.Section(t.Key) is { IsLong: true })
                    .Select(t => new SectionInput(t.Key, t.Value.Text, true, null)),
            ]),
            own.Report.Id
        );
        await DoAsync(Sample.Sofia, new SubmitReport(true), own.Report.Id);
        await FileAsync(own.Report.Id);
        return own.Report.Id;
    }

    public Task ChangeInterventionAsync(params Event[] events) => ChangeInterventionAsync(Sample.VagenVidare, events);

    public Task ChangeInterventionAsync(InterventionId id, params Event[] events) =>
        _app.Services.GetRequiredService<AssociationDirectory>().ChangeInterventionAsync(id, _ => events, Stamp(), default);

    public Task ChangeAssociationAsync(params Event[] events) =>
        _app.Services.GetRequiredService<AssociationDirectory>().ChangeAssociationAsync(_ => events, Stamp(), default);

    public Task ChangeContactAsync(PersonId person, ContactCommand command) =>
        _app.Services.GetRequiredService<AssociationDirectory>().HandleAsync(person, command, Stamp(), default);

    /// <summary>One more intervention, as the sample's but with another lead and nobody else.</summary>
    public async Task FoundAsync(string id, string name, PersonId lead, TemplateRef? form = null)
    {
        var intervention = new InterventionId(id);
        await _app
            .Services.GetRequiredService<AssociationDirectory>()
            .ChangeInterventionAsync(
                intervention,
                _ =>
                    [
                        new InterventionBegun(
                            intervention,
                            name,
                            "Sjöboda kommun",
                            form ?? Sample.Template.Ref,
                            Sample.Intervention.Reportings[0].Periods
                        ),
                        new RoleGiven(lead, Role.Lead),
                    ],
                Stamp(),
                default
            );
        await ChangeAssociationAsync(new InterventionRegistered(intervention));
    }

    /// <summary>The random name in a session's cookie.</summary>
    public string OpenSession(string cookie) =>
        _app
            .Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(Sessions.Scheme)
            .TicketDataFormat.Unprotect(cookie)!
            .Principal.FindFirstValue("session")!;

    /// <summary>A session's cookie, sealed with the host's own keys, that says what it is told to say.</summary>
    public string SealSession(DateTimeOffset until, params (string Name, string Value)[] claims)
    {
        var identity = new ClaimsIdentity(claims.Select(c => new Claim(c.Name, c.Value)), Sessions.Scheme);
        var ticket = new AuthenticationTicket(
            new ClaimsPrincipal(identity),
            new AuthenticationProperties { IssuedUtc = until.AddHours(-8), ExpiresUtc = until },
            Sessions.Scheme
        );
        return _app
            .Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(Sessions.Scheme)
            .TicketDataFormat.Protect(ticket);
    }

    /// <summary>Every byte that is stored.</summary>
    public async Task<string> DumpAsync()
    {
        var all = new StringBuilder();
        await foreach (var stream in Streams.ListAsync("", default))
        {
            all.AppendLine(stream.Value).AppendLine(Convert.ToBase64String(Streams.BytesOf(stream)));
        }

        await foreach (var blob in Blobs.ListAsync("", default))
        {
            all.AppendLine(blob.Value).AppendLine(Convert.ToBase64String((await Blobs.GetAsync(blob, default))!));
        }

        return all.ToString();
    }

    private Stamp Stamp() => new(Clock.GetUtcNow(), "test", $"test/{Guid.NewGuid():N}");

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
