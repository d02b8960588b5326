namespace FinsamBot.Teams.Protocol.Activities;

/// <summary>The part of Teams' own data that this bot reads.</summary>
public sealed record ChannelData
{
    public Named? Tenant { get; init; }

    public Named? Team { get; init; }

    public Named? Channel { get; init; }

    /// <summary>Finer kind of a conversation event, such as <c>teamMemberAdded</c>; compare case-insensitively.</summary>
    public string? EventType { get; init; }

    /// <summary>A thing of Teams with an id and perhaps a name.</summary>
    public sealed record Named
    {
        public string? Id { get; init; }

        public string? Name { get; init; }
    }
}
