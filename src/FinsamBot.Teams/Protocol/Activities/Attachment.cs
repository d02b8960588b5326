namespace FinsamBot.Teams.Protocol.Activities;

/// <summary>Something attached to a message: a card, a file, or Teams' HTML copy of what the user typed.</summary>
public sealed record Attachment
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    public const string Html = "text/html";

    /// <summary>A file that a person put into a personal chat; it lies in their OneDrive.</summary>
    public const string FileDownload = "application/vnd.microsoft.teams.file.download.info";

    public string? ContentType { get; init; }

    /// <summary>The content as JSON of whatever kind the type asks for.</summary>
    public RawJson? Content { get; init; }

    public string? ContentUrl { get; init; }

    public string? Name { get; init; }

    /// <summary>An Adaptive Card from its finished JSON, which is sent as it is.</summary>
    public static Attachment Card(ReadOnlyMemory<byte> utf8Json) => new() { ContentType = AdaptiveCard, Content = new RawJson(utf8Json) };
}
