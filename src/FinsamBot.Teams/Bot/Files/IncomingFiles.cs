using AdaptiveCards;
using FinsamBot.Teams.Bot.Activities;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace FinsamBot.Teams.Bot.Files;

/// <summary>Finds the files in a message (Bot Framework for Teams, "Send and receive files": personal chats only).</summary>
public sealed class IncomingFiles
{
    private const string Html = "text/html";
    private const string NoName = "fil";

    private readonly FileDownload _download;

    internal IncomingFiles(FileDownload download) => _download = download;

    /// <summary>In the order of the message; empty where it holds none. Cards, and Teams' copy of the text, are no files.</summary>
    public IReadOnlyList<IncomingFile> Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return
        [
            .. from attachment in activity.Attachments ?? []
            where attachment is not null
            let address = AddressOf(attachment)
            where address is not null
            select new IncomingFile(NameOf(attachment), cancellation => _download.FetchAsync(address, cancellation)),
        ];
    }

    /// <summary>Null where the attachment is no file. Development's client has no OneDrive: it names the content itself.</summary>
    private string? AddressOf(Attachment attachment) =>
        attachment.ContentType switch
        {
            FileDownloadInfo.ContentType => Said(attachment, "downloadUrl") ?? attachment.ContentUrl ?? "",
            null or Html or AdaptiveCard.ContentType => null,
            _ when Beside.IsMedia(attachment) => null,
            _ => _download.IsDevelopment ? attachment.ContentUrl : null,
        };

    /// <summary>Some clients leave the ending to the file's type.</summary>
    private static string NameOf(Attachment attachment)
    {
        var name = string.IsNullOrWhiteSpace(attachment.Name) ? NoName : attachment.Name.Trim();
        return !Path.HasExtension(name) && Said(attachment, "fileType") is { Length: > 0 } type ? $"{name}.{type}" : name;
    }

    private static string? Said(Attachment attachment, string property) =>
        attachment.ContentType == FileDownloadInfo.ContentType
            ? TeamsData.Text(TeamsData.Member(attachment.Content as JToken, property))
            : null;
}
