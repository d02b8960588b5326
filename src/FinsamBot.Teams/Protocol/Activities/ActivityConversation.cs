namespace FinsamBot.Teams.Protocol.Activities;

/// <summary>
/// What it takes to write to a conversation later. Keep the newest per conversation: the service address may change.
/// </summary>
/// <param name="ServiceUrl">Verbatim from an authenticated activity.</param>
/// <param name="ConversationId">Opaque; of a channel thread including <c>;messageid=…</c>.</param>
/// <param name="TenantId">The tenant the conversation lives in.</param>
/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="BotId">The bot's own id on the channel.</param>
/// <param name="UserId">Channel id (<c>29:…</c>) of who wrote.</param>
/// <param name="UserObjectId">Entra object id of who wrote.</param>
/// <param name="Locale">BCP 47 tag of the client, if it told.</param>
public sealed record ActivityConversation(
    string ServiceUrl,
    string ConversationId,
    string? TenantId = null,
    string? ConversationType = null,
    string? BotId = null,
    string? UserId = null,
    string? UserObjectId = null,
    string? Locale = null
)
{
    /// <summary>The reference an authenticated activity carries.</summary>
    /// <exception cref="ArgumentException">Service address or conversation id is missing, so the activity was not
    /// authenticated.</exception>
    public static ActivityConversation Of(Activity activity) =>
        activity is { ServiceUrl: { } url, Conversation: { Id: { } id } conversation }
            ? new(
                url,
                id,
                conversation.TenantId ?? activity.ChannelData?.Tenant?.Id,
                conversation.ConversationType,
                activity.Recipient?.Id,
                activity.From?.Id,
                activity.From?.AadObjectId,
                activity.Locale
            )
            : throw new ArgumentException("The activity names no service address or conversation.", nameof(activity));
}
