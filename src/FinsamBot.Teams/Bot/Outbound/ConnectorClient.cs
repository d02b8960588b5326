using FinsamBot.Teams.Bot.Activities;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Polly;

namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>
/// Writes to Teams. Every call keeps Teams' sending limits, repeats only what Teams documents as worth repeating, and ends in
/// data. The bot's token goes to allowed service hosts only and follows no redirect.
/// </summary>
public sealed class ConnectorClient
{
    private static readonly PostOutcome ForeignHost = new PostOutcome.Refused("ForeignServiceHost", RefusalMeaning.WrongHost);
    private static readonly PostOutcome BadId = new PostOutcome.Refused("BadId", RefusalMeaning.BadRequest);
    private readonly ConnectorHosts _hosts;
    private readonly ConnectorWire _wire;
    private readonly ResiliencePipeline<PostAttempt> _retry;
    private readonly TeamsPacing _pacing;
    private readonly BotOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<ConnectorClient> _log;

    internal ConnectorClient(
        ConnectorHosts hosts,
        ConnectorWire wire,
        TeamsPacing pacing,
        BotOptions options,
        TimeProvider clock,
        ILogger<ConnectorClient> log
    )
    {
        (_hosts, _wire, _pacing, _options, _clock, _log) = (hosts, wire, pacing, options, clock, log);
        _retry = RetryPipeline.Build(options, clock);
    }

    /// <summary>Deliveries that should be under way at a time.</summary>
    public int Abreast => _options.Connector.Abreast;

    /// <summary>Posts an activity at the end of a conversation.</summary>
    public Task<PostOutcome> SendToConversationAsync(ConversationReference to, Activity activity, CancellationToken cancellation) =>
        ActivityAsync("Send", HttpMethod.Post, to, null, activity, _options.Connector.WaitBudget, cancellation);

    /// <summary>Posts a notice at the end of a conversation, as part of a delivery: it may wait longer for its place than an answer
    /// may.</summary>
    public Task<PostOutcome> DeliverToConversationAsync(ConversationReference to, Activity activity, CancellationToken cancellation) =>
        ActivityAsync("Deliver", HttpMethod.Post, to, null, activity, _options.Connector.DeliveryWaitBudget, cancellation);

    /// <summary>Posts an activity as the answer to another; only channels show it in the other's thread.</summary>
    public Task<PostOutcome> ReplyToActivityAsync(
        ConversationReference to,
        string activityId,
        Activity activity,
        CancellationToken cancellation
    ) => ActivityAsync("Reply", HttpMethod.Post, to, activityId, activity, _options.Connector.WaitBudget, cancellation);

    /// <summary>Replaces an activity the bot has posted, for everybody.</summary>
    public Task<PostOutcome> UpdateActivityAsync(
        ConversationReference to,
        string activityId,
        Activity activity,
        CancellationToken cancellation
    ) => ActivityAsync("Update", HttpMethod.Put, to, activityId, activity, _options.Connector.WaitBudget, cancellation);

    /// <summary>Finds or creates the one-to-one chat with a person; nothing is posted in it. The outcome's id is the
    /// conversation's.</summary>
    /// <param name="serviceUrl">From an authenticated activity of the same tenant.</param>
    /// <param name="tenantId">The person's tenant.</param>
    /// <param name="memberId">The person's channel id (<c>29:…</c>).</param>
    /// <param name="cancellation">Before the request has left it cancels the call; after that the outcome says so.</param>
    public async Task<PostOutcome> CreateConversationAsync(
        string serviceUrl,
        string tenantId,
        string memberId,
        CancellationToken cancellation
    )
    {
        const string Operation = "Create";
        if (_hosts.Allow(serviceUrl) is not { } service)
        {
            return Report(Operation, ForeignHost);
        }

        // Without a first activity: creating the same chat again gives the same id, but an activity in it would be posted again.
        var json = Serialize(
            new ConversationParameters
            {
                IsGroup = false,
                Bot = new ChannelAccount("28:" + _options.AppId),
                Members = [new ChannelAccount(memberId)],
                TenantId = tenantId,
            }
        );
        var target = ConnectorPaths.Conversations(service);
        return await CallAsync(
            new(Operation, HttpMethod.Post, target, "create:" + memberId, tenantId, true, json, After(_options.Connector.WaitBudget)),
            cancellation
        );
    }

    /// <summary>What the roster tells of whoever is in a conversation; null when it tells nothing, or not in time.</summary>
    public async Task<RosterMember?> MemberAsync(ConversationReference of, string memberId, CancellationToken cancellation)
    {
        const string Operation = "Member";
        if (
            _hosts.Allow(of.ServiceUrl) is not { } service
            || ConnectorPaths.Member(service, of.Conversation.Id, memberId) is not { } target
        )
        {
            return null;
        }

        var deadline = After(_options.Connector.WaitBudget);
        var tenant = of.Conversation.TenantId ?? "";
        var call = new ConnectorCall(Operation, HttpMethod.Get, target, "member:" + memberId, tenant, true, new PooledBuffer(1), deadline);
        return await CallAsync(call, cancellation) is PostOutcome.Told told ? told.Member : null;
    }

    private async Task<PostOutcome> ActivityAsync(
        string operation,
        HttpMethod method,
        ConversationReference to,
        string? activityId,
        Activity activity,
        TimeSpan budget,
        CancellationToken cancellation
    )
    {
        if (_hosts.Allow(to.ServiceUrl) is not { } service)
        {
            return Report(operation, ForeignHost);
        }

        var target = ConnectorPaths.Activities(service, to.Conversation.Id, activityId);
        if (target is null)
        {
            return Report(operation, BadId);
        }

        var json = Serialize(activity);
        var isUpdate = method == HttpMethod.Put;
        return await CallAsync(
            new(operation, method, target, to.Conversation.Id, to.Conversation.TenantId ?? "", isUpdate, json, After(budget)),
            cancellation
        );
    }

    private async Task<PostOutcome> CallAsync(ConnectorCall call, CancellationToken cancellation)
    {
        var attempt = await _retry.ExecuteAsync(
            static (state, token) => state.Client.AttemptAsync(state.Call, token),
            (Client: this, Call: call),
            cancellation
        );

        // After silence the connection may still be reading the buffer; then it is left to the collector.
        if (attempt.Outcome is PostOutcome.Posted or PostOutcome.Told or PostOutcome.Refused)
        {
            call.Body.Dispose();
        }

        return Report(call.Operation, attempt.Outcome);
    }

    private static PooledBuffer Serialize(object body)
    {
        var json = new PooledBuffer(4096);
        ActivitySerializer.Write(json, body);
        return json;
    }

    private async ValueTask<PostAttempt> AttemptAsync(ConnectorCall call, CancellationToken cancellation)
    {
        return await _pacing.EnterAsync(call.Thread, call.Tenant, call.Deadline, cancellation) is { } later
            ? new PostAttempt(new PostOutcome.TryLater(later, "SendWindow"))
            : await _wire.SendAsync(call, cancellation);
    }

    private DateTimeOffset After(TimeSpan budget) => _clock.GetUtcNow() + budget;

    private PostOutcome Report(string operation, PostOutcome outcome)
    {
        if (outcome is PostOutcome.TryLater later)
        {
            Log.Later(_log, operation, later.Code, later.Until);
        }
        else if (outcome is PostOutcome.Refused refused)
        {
            Log.SendRefused(_log, operation, refused.Code, refused.Meaning);
        }
        else if (outcome is PostOutcome.Unknown unknown)
        {
            Log.Unanswered(_log, operation, unknown.Reason);
        }

        return outcome;
    }
}
