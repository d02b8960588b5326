namespace FinsamBot.Teams.Protocol;

/// <summary>The connector's addresses below a service address. Every id is one encoded segment, whatever it holds.</summary>
internal static class ConnectorPaths
{
    public static Uri? Conversations(Uri service) => At(service, "v3/conversations");

    /// <summary>Null if the id cannot be a segment.</summary>
    public static Uri? Activities(Uri service, string conversation) =>
        IsSegment(conversation) ? At(service, $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities") : null;

    /// <inheritdoc cref="Activities"/>
    public static Uri? Activity(Uri service, string conversation, string activity) => IsSegment(conversation) && IsSegment(activity)
        ? At(service, $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities/{Uri.EscapeDataString(activity)}")
        : null;

    // Dots are not encoded, and these two would climb out of their place.
    private static bool IsSegment(string id) => id is not ("" or "." or "..");

    private static Uri At(Uri service, string path)
    {
        var root = service.AbsoluteUri;
        return new Uri(root.EndsWith('/') ? root + path : root + "/" + path);
    }
}
