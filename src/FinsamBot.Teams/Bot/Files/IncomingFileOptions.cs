using System.ComponentModel.DataAnnotations;

namespace FinsamBot.Teams.Bot.Files;

/// <summary>From where files out of the chat are fetched, and how large they may be: section <c>Bot:Files</c>.</summary>
public sealed class IncomingFileOptions
{
    /// <summary>Hosts, exact or as <c>*.example.com</c>. Empty: SharePoint's and OneDrive's, where Teams keeps files.</summary>
    public IList<string> AllowedHosts { get; init; } = [];

    [Range(1, 100)]
    public int MaxMegabytes { get; set; } = 20;

    /// <summary>For one file in all. It must leave time to answer within <c>Bot:TurnCut</c>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);
}
