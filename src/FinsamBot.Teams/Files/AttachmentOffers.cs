using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Files;

/// <summary>Which attachment of a report a button means.</summary>
internal sealed record AttachmentChoice(int Number)
{
    public static AttachmentChoice? Of(CardData data) => data.Number(Fields.Entry) is { } number ? new AttachmentChoice(number) : null;
}

/// <summary>
/// A file in the chat that may follow a report instead of being read. It is kept as it came and asked about; what becomes of it its sender
/// says.
/// </summary>
internal sealed class AttachmentOffers(AttachmentHandler attachments, JudgeAttachment judge, IntakeHandler intake, Shelf shelf)
{
    /// <summary>The question; null for a file that is only to be read, and where there is no report that it could follow.</summary>
    public async Task<Card?> OfferAsync(SourceFile file, ReadOnlyMemory<byte> content, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (AttachmentName.KindOf(file.Name) is not { } kind)
        {
            return null;
        }

        var mine = (await shelf.ReportsAsync(caller, open: true, cancellation)).Where(r => r.MayBeWrittenBy(caller.Id)).ToList();
        var open = mine.Where(to.MayWrite).ToList();
        if (open.Count == 0)
        {
            return kind == AttachmentKind.Word || mine.Count == 0 ? null : AttachmentOfferCard.TooLate(to, mine[0]);
        }

        // What is wrong with a Word file is said when it is known what it is for: it may well be read.
        if (kind != AttachmentKind.Word && judge(file.Name, content) is { } refusal)
        {
            return RefusalCard.Of(to, Notice.Of(refusal, to));
        }

        try
        {
            await intake.KeepAsync(file, content, cancellation);
        }
        catch (StorageUnavailableException)
        {
            return RefusalCard.Of(to, Notice.Bad(to["File_NotNow", file.Name]));
        }

        return AttachmentOfferCard.Of(to, file, open, isText: kind == AttachmentKind.Word);
    }

    public async Task<Card> AddAsync(ReportView view, SourceFile file, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (await intake.FindAsync(file, cancellation) is not { } content)
        {
            return RefusalCard.Of(to, Notice.Bad(to["File_NotKept"]));
        }

        var reply = await attachments.AddAsync(view.Id, file.Name, content, command => caller.Request(command), cancellation);
        var notice = reply switch
        {
            { Refusal: { } refusal } => Notice.Of(refusal, to),
            { Changed: false } => Notice.Good(to["Attached_Already", file.Name]),
            _ => Notice.Good(to["Attached_Added", file.Name]),
        };
        return AttachmentsCard.Of(to, reply.View ?? view, notice);
    }

    public static Task<Card> AskRemoveAsync(ReportView view, AttachmentChoice choice, Caller caller, CancellationToken cancellation) =>
        Task.FromResult(
            view.Report.Attachments.Find(a => a.Number == choice.Number) is { } known
                ? AttachmentsCard.AskRemove(caller.Reader, view, known)
                : AttachmentsCard.Of(caller.Reader, view, Notice.Bad(caller.Reader["Attached_Gone"]))
        );

    public async Task<Card> RemoveAsync(ReportView view, AttachmentChoice choice, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var name = view.Report.Attachments.Find(a => a.Number == choice.Number)?.File.Name ?? "";
        var reply = await attachments.RemoveAsync(view.Id, choice.Number, command => caller.Request(command), cancellation);
        return AttachmentsCard.Of(
            to,
            reply.View ?? view,
            reply.Refusal is { } refusal ? Notice.Of(refusal, to) : Notice.Good(to["Attached_Removed", name])
        );
    }
}
