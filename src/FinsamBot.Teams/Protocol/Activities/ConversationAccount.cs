namespace FinsamBot.Teams.Protocol.Activities;

/// <summary>The chat or channel thread. A channel thread's id carries <c>;messageid=…</c>; ids are opaque.</summary>
public sealed record ConversationAccount
{
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The tenant the conversation lives in.</summary>
    public string? TenantId { get; init; }

    public bool? IsGroup { get; init; }
}
