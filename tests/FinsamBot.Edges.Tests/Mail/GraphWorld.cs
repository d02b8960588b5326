using System.Collections.Immutable;
using Azure.Core;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail;
using FinsamBot.Mail.Graph;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Mail;
using FinsamBot.Testing.Reports;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Edges.Tests.Mail;

/// <summary>A fake Graph, a letter to send and the record of what was tried, kept as the delivery loop keeps it. Programs come and go, the
/// record stays.</summary>
internal sealed class GraphWorld : IAsyncDisposable
{
    private ImmutableDictionary<string, Attempt> _attempts = ImmutableDictionary<string, Attempt>.Empty;
    private CancellationTokenSource _life = new();

    private GraphWorld(FakeGraph graph, HurriedClock clock) => (Graph, Clock) = (graph, clock);

    public FakeGraph Graph { get; }

    public HurriedClock Clock { get; }

    public RenderedDocument Document { get; set; } =
        new("rapport.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK word"u8.ToArray());

    public AgendaItem Item { get; set; } = SampleLetters.Item(Sample.Sent(), typeof(ReviewRequest), "anna");

    public Sample Sample { get; set; } = Sample.Sent();

    public int MaxPerMinute { get; set; } = 30;

    public TimeSpan MaxWait { get; set; } = TimeSpan.FromMinutes(1);

    public int MaxRequests { get; set; } = 10_000;

    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Thrown, instead of or after keeping a handle, when a program dies there.</summary>
    public Action<string> BeforeRecord { get; set; } = _ => { };

    public Action<string> AfterRecord { get; set; } = _ => { };

    /// <summary>Who hears that a reader is away; null: nobody asks.</summary>
    public Func<IncomingMail, CancellationToken, Task>? Tell { get; set; }

    public string? Handle => _attempts.GetValueOrDefault(Item.Key)?.Handle;

    public static async Task<GraphWorld> StartAsync()
    {
        var clock = new HurriedClock(Sample.Morning);
        return new GraphWorld(await FakeGraph.StartAsync(clock), clock);
    }

    /// <summary>The program is gone: nothing it had asked for comes back to it.</summary>
    public void Die() => _life.Cancel();

    /// <summary>A new program makes one try, after the claim of the one before has ended. Null when it died in it.</summary>
    public async Task<SendOutcome?> TryAsync()
    {
        _life = new CancellationTokenSource();
        Clock.Advance(TimeSpan.FromMinutes(5));
        using var channel = Channel();
        try
        {
            return await TryAsync(channel);
        }
        catch (Exception e) when (e is ProgramDiedException || _life.IsCancellationRequested)
        {
            return null;
        }
    }

    public async Task<SendOutcome> TryAsync(GraphMailChannel channel)
    {
        var before = _attempts.GetValueOrDefault(Item.Key);
        if (before is { State: AttemptState.Postponed, Handle: null })
        {
            before = null;
        }

        Happened(new DeliveryStarted(Item.Key, ChannelKind.Mail, Item.To.Id, Clock.GetUtcNow().AddMinutes(5)));
        var outcome = await channel.SendAsync(new DeliveryRequest(Item, Sample.View, before), RecordAsync, _life.Token);
        Happened(
            outcome switch
            {
                SendOutcome.Sent e => new DeliverySent(Item.Key, e.Receipt),
                SendOutcome.TryLater e => new DeliveryPostponed(Item.Key, e.Until, e.Reason),
                SendOutcome.Refused e => new DeliveryRefused(Item.Key, e.Reason),
                _ => new DeliveryUnknown(Item.Key, "unknown"),
            }
        );
        return outcome;
    }

    /// <summary>Tries until it is sent; fails the test when that does not happen.</summary>
    public async Task TryUntilSentAsync()
    {
        SendOutcome? last = null;
        for (var tries = 0; tries < 6; tries++)
        {
            last = await TryAsync();
            if (last is SendOutcome.Sent)
            {
                return;
            }
        }

        Assert.Fail($"The letter was not sent in six tries: {last}.");
    }

    public GraphMailChannel Channel() =>
        new(
            new MailOptions
            {
                Mailbox = FakeGraph.Address,
                TenantId = "t",
                GraphUrl = Graph.Url,
                MaxPerMinute = MaxPerMinute,
                MaxWait = MaxWait,
                MaxRequests = MaxRequests,
                RequestTimeout = RequestTimeout,
            },
            new FixedToken(),
            SampleLetters.Writer(_ => Document),
            Clock,
            NullLogger<GraphMailChannel>.Instance,
            tell: Tell
        );

    public async ValueTask DisposeAsync()
    {
        _life.Dispose();
        await Graph.DisposeAsync();
    }

    private Task RecordAsync(string handle, CancellationToken cancellation)
    {
        BeforeRecord(handle);
        Happened(new DeliveryPrepared(Item.Key, handle));
        AfterRecord(handle);
        return Task.CompletedTask;
    }

    private void Happened(DeliveryEvent happened) => _attempts = Attempt.Apply(_attempts, happened, Clock.GetUtcNow());

    internal sealed class FixedToken : TokenCredential
    {
        private static readonly AccessToken Token = new(FakeGraph.Token, DateTimeOffset.MaxValue);

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => Token;

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(Token);
    }
}

internal sealed class ProgramDiedException : Exception;
