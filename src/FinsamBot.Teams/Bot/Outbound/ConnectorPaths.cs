namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>The connector's addresses below a service address. Every id is one encoded segment, whatever it holds.</summary>
internal static class ConnectorPaths
{
    public static Uri Conversations(Uri service) => At(service, "v3/conversations");

    /// <summary>All activities of a conversation, or one of them. Null if an id cannot be a segment.</summary>
    public static Uri? Activities(Uri service, string conversation, string? activity)
    {
        if (!IsSegment(conversation) || (activity is not null && !IsSegment(activity)))
        {
            return null;
        }

        var all = $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities";
        return At(service, activity is null ? all : $"{all}/{Uri.EscapeDataString(activity)}");
    }

    /// <summary>Somebody in a conversation. Null if an id cannot be a segment.</summary>
    public static Uri? Member(Uri service, string conversation, string member) =>
        IsSegment(conversation) && IsSegment(member)
            ? At(service, $"v3/conversations/{Uri.EscapeDataString(conversation)}/members/{Uri.EscapeDataString(member)}")
            : null;

    // Dots are not encoded, and these two would climb out of their place.
    private static bool IsSegment(string id) => id is not ("" or "." or "..");

    private static Uri At(Uri service, string path)
    {
        var root = service.AbsoluteUri;
        return new Uri(root.EndsWith('/') ? root + path : root + "/" + path);
    }
}
