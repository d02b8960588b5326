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
/// A file in the chat that may follow a report, or be the minutes of a meeting, instead of being read. It is kept as it came and asked
/// about; what becomes of it its sender says.
/// </summary>
internal sealed class AttachmentOffers(AttachmentHandler attachments, JudgeAttachment judge, IntakeHandler intake, Shelf shelf)
{
    /// <summary>The question; null for a file that is read first, or only read, and where there is no report that it is for.</summary>
    public async Task<Card?> OfferAsync(SourceFile file, ReadOnlyMemory<byte> content, Caller caller, CancellationToken cancellation)
    {
        if (AttachmentName.KindOf(file.Name) is null or AttachmentKind.Word)
        {
            return null;
        }

        var places = await FilePlaces.OfAsync(shelf, file, content, caller, cancellation);
        return places.IsEmpty && places.HandedIn is { } handedIn
            ? AttachmentOfferCard.TooLate(caller.Reader, handedIn)
            : await AskAsync(places, file, content, caller, cancellation);
    }

    /// <summary>A pasted picture can follow a report, and is explained where it cannot: nobody reads it.</summary>
    public async Task<Card> OfferPictureAsync(string name, ReadOnlyMemory<byte> content, Caller caller, CancellationToken cancellation)
    {
        var offer = AttachmentName.KindOfPicture(content.Span) is { } kind
            ? await OfferAsync(SourceFile.Of(AttachmentName.As(name, kind), content), content, caller, cancellation)
            : null;
        return offer ?? RefusalCard.Of(caller.Reader, Notice.Bad(caller.Reader["Chat_Picture"]));
    }

    /// <summary>The question about a Word file that was read and is on none of our forms; null where there is no report that it is for, and
    /// for a file that could not follow one either.</summary>
    /// <param name="why">As a sentence; null where it was not read to its end.</param>
    public async Task<Card?> OfferUnreadAsync(
        SourceFile file,
        ReadOnlyMemory<byte> content,
        string? why,
        Caller caller,
        CancellationToken cancellation
    )
    {
        if (AttachmentName.KindOf(file.Name) is null || (why is not null && judge(file.Name, content) is not null))
        {
            return null;
        }

        var places = await FilePlaces.OfAsync(shelf, file, content, caller, cancellation);
        return await AskAsync(places with { IsText = why is null, WhyNotRead = why }, file, content, caller, cancellation);
    }

    /// <summary>A file that was read as a report is to follow one instead.</summary>
    public async Task<Card> AskKeptAsync(SourceFile file, Caller caller, CancellationToken cancellation) =>
        await intake.FindAsync(file, cancellation) is { } content
        && await FilePlaces.OfAsync(shelf, file, content, caller, cancellation) is { IsEmpty: false } places
            ? AttachmentOfferCard.Of(caller.Reader, file, places)
            : RefusalCard.Of(caller.Reader, Notice.Bad(caller.Reader["File_NotKept"]));

    /// <summary>Says no to reading a file: it follows a report instead. Null where it can follow none.</summary>
    /// <param name="fits">The one that it would fill.</param>
    public async Task<Button?> InsteadAsync(SourceFile file, ReportView? fits, Caller caller, CancellationToken cancellation)
    {
        if (AttachmentName.KindOf(file.Name) is null)
        {
            return null;
        }

        var open = await FilePlaces.OpenAsync(shelf, caller, cancellation);
        return open.Count == 0 ? null : AttachmentOfferCard.Instead(caller.Reader, file, fits ?? (open is [var only] ? only : null));
    }

    private async Task<Card?> AskAsync(
        FilePlaces places,
        SourceFile file,
        ReadOnlyMemory<byte> content,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var to = caller.Reader;
        if (places.IsEmpty)
        {
            return null;
        }

        // What is wrong with a file that is to be read is said when it is known what it is for.
        if (!places.IsText && judge(file.Name, content) is { } refusal)
        {
            if (places is not { Meetings.Count: > 0, IsNamedMinutes: true })
            {
                return RefusalCard.Of(to, Notice.Of(refusal, to));
            }

            places = places with { Open = [] };
        }

        try
        {
            await intake.KeepAsync(file, content, cancellation);
        }
        catch (StorageUnavailableException)
        {
            return RefusalCard.Of(to, Notice.Bad(to["File_NotNow", file.Name]));
        }

        return AttachmentOfferCard.Of(to, file, places);
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
