using System.Security.Cryptography;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Papers;

/// <summary>
/// Why a file cannot follow a report; null when it can. Judged by its bytes against the ending of its name. Nothing in it is run, nothing
/// it points at is fetched, and the work is bounded in time and memory whatever the file is.
/// </summary>
public delegate Refusal? JudgeAttachment(string fileName, ReadOnlyMemory<byte> content);

/// <summary>
/// Lets files follow reports. The bytes are kept as they came, under their own hash, before an event names them; what is taken away before
/// anybody was asked about it is gone from the store at once.
/// </summary>
public sealed class AttachmentHandler(ReportHandler handler, IBlobStore blobs, JudgeAttachment judge)
{
    /// <summary>Stands in the names of the blobs.</summary>
    internal const string Folder = "/attached/";

    /// <returns>Without the report where the file itself is refused.</returns>
    /// <param name="by">Who wants it, under which id of a command.</param>
    public async Task<Reply> AddAsync(
        ReportId id,
        string fileName,
        ReadOnlyMemory<byte> content,
        Func<Command, Request> by,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        if (AttachmentName.KindOf(fileName) is not { } kind)
        {
            return new Reply(null, new Refusal(RefusalReason.AttachmentKindUnknown, fileName), false);
        }

        if (judge(fileName, content) is { } refusal)
        {
            return new Reply(null, refusal, false);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var key = new StreamName($"archive/{id}{Folder}{hash}{AttachmentName.EndingOf(kind)}");
        await blobs.PutAsync(key, content, cancellation);
        var file = new FiledDocument(fileName, AttachmentName.ContentTypeOf(kind), hash, content.Length, key.Value);
        return await handler.HandleAsync(id, by(new AddAttachment(kind, file)), cancellation);
    }

    public async Task<Reply> RemoveAsync(ReportId id, int number, Func<Command, Request> by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(by);
        var removed = (await handler.ReadAsync(id, cancellation)).Attachments.Find(a => a.Number == number);
        var reply = await handler.HandleAsync(id, by(new RemoveAttachment(number)), cancellation);
        if (
            removed is not null
            && reply is { Changed: true, View: { } view }
            && !FrozenAttachments.All(view.Report).Any(a => a.File.Key == removed.File.Key)
        )
        {
            await blobs.DeleteAsync(new StreamName(removed.File.Key), cancellation);
        }

        return reply;
    }
}
