using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Mail.Replies;
using FinsamBot.Mail.Replies.Html;
using MimeKit;

namespace FinsamBot.Mail.Pickup;

/// <summary>A letter that was put into the folder.</summary>
/// <param name="To">The address alone.</param>
/// <param name="Attachments">In order; attachment n is the n-th of them, counted from 0.</param>
public sealed record PickedUpLetter(
    string Id,
    string To,
    string ToName,
    string Subject,
    DateTimeOffset Date,
    string Text,
    string Html,
    IReadOnlyList<PickedUpAttachment> Attachments
)
{
    /// <summary>What replies refer to, with its angle brackets.</summary>
    public string MessageId { get; init; } = "";
}

public sealed record PickedUpAttachment(string Name, string ContentType, int Length);

/// <summary>The folder of .eml files, on a machine without a tenant: every letter a program there has "sent".</summary>
public sealed class PickupMailbox(string folder)
{
    /// <summary>Where the letter says its key, so that the folder alone knows which letter a reply answers.</summary>
    internal const string KeyHeader = "X-FinsamBot-Key";

    /// <summary>All letters, oldest first. Letters of the same second come in the order of their ids.</summary>
    public async Task<IReadOnlyList<PickedUpLetter>> ListAsync(CancellationToken cancellation)
    {
        var letters = new List<PickedUpLetter>();
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + PickupFile.Extension) : [])
        {
            letters.Add(Letter(Path.GetFileNameWithoutExtension(path), await ReadAsync(path, cancellation)));
        }

        return [.. letters.OrderBy(l => l.Date).ThenBy(l => l.Id, StringComparer.Ordinal)];
    }

    /// <summary>Null when there is no such letter.</summary>
    public async Task<PickedUpLetter?> FindAsync(string id, CancellationToken cancellation) =>
        await MailAsync(id, cancellation) is { } mail ? Letter(id, mail) : null;

    /// <summary>Null when there is no such letter or it has no such attachment.</summary>
    /// <param name="number">Counted from 0.</param>
    public async Task<RenderedDocument?> AttachmentAsync(string id, int number, CancellationToken cancellation) =>
        await MailAsync(id, cancellation) is { } mail && Attached(mail).ElementAtOrDefault(number) is { } part
            ? new RenderedDocument(part.FileName!, part.ContentType.MimeType, MailParsing.Decoded(part))
            : null;

    /// <summary>The letter with one of these Message-IDs, the first that is found; null when there is none.</summary>
    internal async Task<SentLetter?> FindLetterAsync(IReadOnlyList<string> messageIds, CancellationToken cancellation)
    {
        foreach (var path in messageIds.SelectMany(Named))
        {
            var mail = await ReadAsync(path, cancellation);
            if (messageIds.Contains($"<{mail.MessageId}>") && mail.Headers[KeyHeader] is { Length: > 0 } key)
            {
                var letter = Letter("", mail);
                return new SentLetter(key, letter.To) { Words = [.. letter.Text.Split('\n'), .. HtmlWords.Read(letter.Html)] };
            }
        }

        return null;
    }

    /// <summary>As it went out; null when there is no letter under any of these keys.</summary>
    internal async Task<ReadOnlyMemory<byte>?> OpenAsync(IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var path = keys.Select(k => PathOf(PickupFile.IdOf(k))).FirstOrDefault(File.Exists);
        try
        {
            // A null that is made memory would be taken for an empty letter.
            return path is null ? default(ReadOnlyMemory<byte>?) : await File.ReadAllBytesAsync(path, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal bool Has(string key) => File.Exists(PathOf(PickupFile.IdOf(key)));

    /// <summary>Writes the letter's file, appears whole or not at all.</summary>
    internal async Task PutAsync(string key, ReadOnlyMemory<byte> mail, CancellationToken cancellation)
    {
        var path = PathOf(PickupFile.IdOf(key));
        Directory.CreateDirectory(folder);
        var beginning = path + ".tmp";
        var file = new FileStream(beginning, FileMode.Create, FileAccess.Write, FileShare.None);
        await using (file)
        {
            await file.WriteAsync(mail, cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(beginning, path, overwrite: true);
    }

    private async Task<MimeMessage?> MailAsync(string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(id);
        return PickupFile.IsId(id) && File.Exists(PathOf(id)) ? await ReadAsync(PathOf(id), cancellation) : null;
    }

    /// <summary>A letter's Message-ID ends its file's name.</summary>
    private string[] Named(string messageId) =>
        PickupFile.HashIn(messageId) is { } hash && Directory.Exists(folder)
            ? Directory.GetFiles(folder, $"*.{hash}{PickupFile.Extension}")
            : [];

    private string PathOf(string id) => Path.Combine(folder, id + PickupFile.Extension);

    private static async Task<MimeMessage> ReadAsync(string path, CancellationToken cancellation)
    {
        using var file = new MemoryStream(await File.ReadAllBytesAsync(path, cancellation));
        return await MimeMessage.LoadAsync(file, cancellation);
    }

    private static PickedUpLetter Letter(string id, MimeMessage mail)
    {
        var to = mail.To.Mailboxes.First();
        return new PickedUpLetter(
            id,
            to.Address,
            to.Name ?? "",
            mail.Subject ?? "",
            mail.Date,
            mail.TextBody?.ReplaceLineEndings("\n") ?? "",
            mail.HtmlBody?.ReplaceLineEndings("\n") ?? "",
            [.. Attached(mail).Select(p => new PickedUpAttachment(p.FileName!, p.ContentType.MimeType, MailParsing.Decoded(p).Length))]
        )
        {
            MessageId = $"<{mail.MessageId}>",
        };
    }

    private static IEnumerable<MimePart> Attached(MimeMessage mail) => mail.BodyParts.OfType<MimePart>().Where(p => p.FileName is not null);
}
