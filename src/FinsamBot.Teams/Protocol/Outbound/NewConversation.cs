using FinsamBot.Teams.Protocol.Activities;

namespace FinsamBot.Teams.Protocol.Outbound;

/// <summary>
/// Asks for the one-to-one chat with a person. Without a first activity: creating the same chat again gives the same id, but an
/// activity in it would be posted again.
/// </summary>
internal sealed record NewConversation
{
    public bool IsGroup { get; init; }

    public required ChannelAccount Bot { get; init; }

    public required IReadOnlyList<ChannelAccount> Members { get; init; }

    public required string TenantId { get; init; }
}
