using Microsoft.Bot.Schema;

namespace FinsamBot.Teams.Bot.Files;

/// <summary>
/// Where a picture lies that was pasted into the chat. It is asked for with the bot's token, so only at the very service that the activity
/// came from, and only among its attachments.
/// </summary>
internal static class PictureAddress
{
    private const string Attachments = "/v3/attachments/";

    /// <summary>Null for anything else than a picture there.</summary>
    /// <param name="service">Of an activity that was let in.</param>
    public static Uri? Of(Attachment attachment, Uri? service) =>
        Beside.IsPicture(attachment)
        && service is not null
        && Uri.TryCreate(attachment.ContentUrl, UriKind.Absolute, out var url)
        && url.UserInfo.Length == 0
        && (url.Scheme, url.Host, url.Port) == (service.Scheme, service.Host, service.Port)
        && url.AbsolutePath.Contains(Attachments, StringComparison.Ordinal)
            ? url
            : null;
}
