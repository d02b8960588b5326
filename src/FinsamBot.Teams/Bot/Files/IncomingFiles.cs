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
    private const string NoPictureName = "bild";

    private readonly FileDownload _download;
    private readonly ConnectorHosts _hosts;

    internal IncomingFiles(FileDownload download, ConnectorHosts hosts) => (_download, _hosts) = (download, hosts);

    /// <summary>In the order of the message; empty where it holds none. Cards, and Teams' copy of the text, are no files. A picture is one
    /// where it lies with the service that the message came from.</summary>
    public IReadOnlyList<IncomingFile> Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return
        [
            .. from attachment in activity.Attachments ?? []
            where attachment is not null
            let file = PictureOf(attachment, activity.ServiceUrl) ?? FileOf(attachment)
            where file is not null
            select file,
        ];
    }

    private IncomingFile? FileOf(Attachment attachment) =>
        AddressOf(attachment) is { } address
            ? new IncomingFile(NameOf(attachment), cancellation => _download.FetchAsync(address, cancellation))
            : null;

    /// <summary>Development's client names the content itself.</summary>
    private IncomingFile? PictureOf(Attachment attachment, string serviceUrl)
    {
        var name = string.IsNullOrWhiteSpace(attachment.Name) ? NoPictureName : attachment.Name.Trim();
        if (PictureAddress.Of(attachment, _hosts.Allow(serviceUrl)) is { } url)
        {
            return new IncomingFile(name, cancellation => _download.FetchFromServiceAsync(url, cancellation)) { IsPicture = true };
        }

        return _download.IsDevelopment && Beside.IsPicture(attachment) && DataAddress.Is(attachment.ContentUrl)
            ? new IncomingFile(name, cancellation => _download.FetchAsync(attachment.ContentUrl, cancellation)) { IsPicture = true }
            : null;
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
