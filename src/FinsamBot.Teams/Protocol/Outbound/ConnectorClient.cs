using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace FinsamBot.Teams.Protocol;

/// <summary>
/// Writes to Teams. Every call keeps Teams' sending limits, repeats only what Teams documents as worth repeating, and ends in
/// data. The bot's token goes to allowed service hosts only and follows no redirect.
/// </summary>
public sealed class ConnectorClient
{
    private static readonly SendOutcome ForeignHost = new SendOutcome.Refused("ForeignServiceHost", RefusalMeaning.WrongHost);
    private static readonly SendOutcome BadId = new SendOutcome.Refused("BadId", RefusalMeaning.BadRequest);
    private readonly ConnectorHosts hosts;
    private readonly ConnectorWire wire;
    private readonly ResiliencePipeline<Attempt> retry;
    private readonly SendLedger threads;
    private readonly SendLedger tenants;
    private readonly BotOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger<ConnectorClient> log;

    internal ConnectorClient(ConnectorHosts hosts, ConnectorWire wire, IOptions<BotOptions> options, TimeProvider clock, ILogger<ConnectorClient> log)
    {
        (this.hosts, this.wire, this.options, this.clock, this.log) = (hosts, wire, options.Value, clock, log);
        var connector = options.Value.Connector;
        retry = RetryPipeline.Build(options, clock);
        threads = new(connector.ThreadWindows.Count == 0 ? SendWindows.PerThread : new([.. connector.ThreadWindows]));
        tenants = new(connector.TenantWindows.Count == 0 ? SendWindows.PerTenant : new([.. connector.TenantWindows]));
    }

    private DateTimeOffset Deadline => clock.GetUtcNow() + options.Connector.WaitBudget;

    /// <summary>Posts an activity at the end of a conversation.</summary>
    public Task<SendOutcome> SendToConversationAsync(ConversationReference to, Activity activity, CancellationToken cancellation) =>
        ActivityAsync("Send", HttpMethod.Post, to, null, activity, cancellation);

    /// <summary>Posts an activity as the answer to another; only channels show it in the other's thread.</summary>
    public Task<SendOutcome> ReplyToActivityAsync(ConversationReference to, string activityId, Activity activity, CancellationToken cancellation) =>
        ActivityAsync("Reply", HttpMethod.Post, to, activityId, activity, cancellation);

    /// <summary>Replaces an activity the bot has posted, for everybody.</summary>
    public Task<SendOutcome> UpdateActivityAsync(ConversationReference to, string activityId, Activity activity, CancellationToken cancellation) =>
        ActivityAsync("Update", HttpMethod.Put, to, activityId, activity, cancellation);

    /// <summary>Finds or creates the one-to-one chat with a person; nothing is posted in it. The outcome's id is the conversation's.</summary>
    /// <param name="serviceUrl">From an authenticated activity of the same tenant.</param>
    /// <param name="tenantId">The person's tenant.</param>
    /// <param name="memberId">The person's channel id (<c>29:…</c>).</param>
    /// <param name="cancellation">Before the request has left it cancels the call; after that the outcome says so.</param>
    public async Task<SendOutcome> CreateConversationAsync(string serviceUrl, string tenantId, string memberId, CancellationToken cancellation)
    {
        const string operation = "Create";
        if (hosts.Allow(serviceUrl) is not { } service) return Report(operation, ForeignHost);
        var wish = new NewConversation
        {
            Bot = new ChannelAccount { Id = "28:" + options.AppId },
            Members = [new ChannelAccount { Id = memberId }],
            TenantId = tenantId,
        };
        var json = Serialize(wish, ActivityJson.Lean.NewConversation);
        var target = ConnectorPaths.Conversations(service);
        return await CallAsync(new(operation, HttpMethod.Post, target, "create:" + memberId, tenantId, true, json, Deadline), cancellation);
    }

    private async Task<SendOutcome> ActivityAsync(
        string operation, HttpMethod method, ConversationReference to, string? activityId, Activity activity, CancellationToken cancellation)
    {
        if (hosts.Allow(to.ServiceUrl) is not { } service) return Report(operation, ForeignHost);
        var target = ConnectorPaths.Activities(service, to.ConversationId, activityId);
        if (target is null) return Report(operation, BadId);
        var json = Serialize(activity, ActivityJson.Lean.Activity);
        var isUpdate = method == HttpMethod.Put;
        return await CallAsync(new(operation, method, target, to.ConversationId, to.TenantId ?? "", isUpdate, json, Deadline), cancellation);
    }

    private async Task<SendOutcome> CallAsync(ConnectorCall call, CancellationToken cancellation)
    {
        var attempt = await retry.ExecuteAsync(
            static (state, token) => state.Client.AttemptAsync(state.Call, token), (Client: this, Call: call), cancellation);

        // After silence the connection may still be reading the buffer; then it is left to the collector.
        if (attempt.Outcome is SendOutcome.Posted or SendOutcome.Refused) call.Body.Dispose();
        return Report(call.Operation, attempt.Outcome);
    }

    private static PooledBuffer Serialize<T>(T body, JsonTypeInfo<T> type)
    {
        var json = new PooledBuffer(4096);
        using var writer = new Utf8JsonWriter(json, ActivityJson.Writer);
        JsonSerializer.Serialize(writer, body, type);
        return json;
    }

    private async ValueTask<Attempt> AttemptAsync(ConnectorCall call, CancellationToken cancellation)
    {
        var until = await PlaceAsync(threads, call.Thread, call.Deadline, cancellation) ?? await PlaceAsync(tenants, call.Tenant, call.Deadline, cancellation);
        return until is { } later
            ? new Attempt(new SendOutcome.TryLater(later, "SendWindow"))
            : await wire.SendAsync(call, cancellation);
    }

    /// <summary>Waits for the next free place; if that is after the deadline, returns its instant instead.</summary>
    private async ValueTask<DateTimeOffset?> PlaceAsync(SendLedger ledger, string key, DateTimeOffset deadline, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var latest = deadline > now ? deadline : now;
        var place = ledger.Reserve(key, now, latest);
        if (place > latest) return place;
        if (place > now) await Task.Delay(place - now, clock, cancellation);
        return null;
    }

    private SendOutcome Report(string operation, SendOutcome outcome)
    {
        if (outcome is SendOutcome.TryLater later) Log.Later(log, operation, later.Code, later.Until);
        else if (outcome is SendOutcome.Refused refused) Log.SendRefused(log, operation, refused.Code, refused.Meaning);
        else if (outcome is SendOutcome.Unknown unknown) Log.Unanswered(log, operation, unknown.Reason);
        return outcome;
    }
}
