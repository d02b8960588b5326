using System.Text.Json;
using FinsamBot.Teams.Protocol.Activities;

namespace FinsamBot.Teams.Protocol.Files;

/// <summary>Finds the files in a message (Bot Framework for Teams, "Send and receive files": personal chats only).</summary>
public sealed class IncomingFiles
{
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
            Attachment.FileDownload => Said(attachment, "downloadUrl") ?? attachment.ContentUrl ?? "",
            null or Attachment.Html or Attachment.AdaptiveCard => null,
            _ => _download.IsDevelopment ? attachment.ContentUrl : null,
        };

    /// <summary>Some clients leave the ending to the file's type.</summary>
    private static string NameOf(Attachment attachment)
    {
        var name = string.IsNullOrWhiteSpace(attachment.Name) ? NoName : attachment.Name.Trim();
        return !Path.HasExtension(name) && Said(attachment, "fileType") is { Length: > 0 } type ? $"{name}.{type}" : name;
    }

    private static string? Said(Attachment attachment, string property)
    {
        if (attachment is not { ContentType: Attachment.FileDownload, Content: { Utf8.IsEmpty: false } content })
        {
            return null;
        }

        try
        {
            using var json = content.Parse();
            var root = json.RootElement;
            return
                root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty(property, out var value)
                && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // A name or a text in it is no valid one, such as half an emoji.
            return null;
        }
    }
}
