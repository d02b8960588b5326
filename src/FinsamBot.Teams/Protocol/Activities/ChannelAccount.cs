namespace FinsamBot.Teams.Protocol.Activities;

/// <summary>A user (<c>29:…</c>) or bot (<c>28:…</c>) on the channel. Ids are opaque.</summary>
public sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>Entra object id of the account used; people are known by tenant and this id.</summary>
    public string? AadObjectId { get; init; }
}
