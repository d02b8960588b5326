using FinsamBot.Domain.Deliveries;
using FinsamBot.Mail.Letters;
using FinsamBot.Runtime.Delivery;

namespace FinsamBot.Mail.Graph;

/// <summary>One letter on its way through the mailbox: look what an earlier try left, make the draft, record it, complete it, send
/// it.</summary>
internal sealed class GraphDelivery(
    DeliveryRequest request,
    RecordHandle record,
    GraphMailbox mailbox,
    Attaching attaching,
    GraphPatience patience,
    LetterWriter writer,
    MailPace pace,
    Tips tips
)
{
    /// <summary>Recorded instead of an id when a draft may or may not have been made: the next try must look for the key. No id looks like
    /// this.</summary>
    private const string SearchHandle = "find-by-key";

    /// <summary>
    /// Before the id of a draft that may be on its way: its copy can come late to the sent items, and another letter must not be made
    /// meanwhile.
    /// </summary>
    private const string OnItsWay = "on-its-way:";

    /// <summary>So often a copy that has not come is looked for; then nobody knows, and nothing more is sent.</summary>
    private const int MostLooks = 12;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(10);

    /// <summary>Until the archive is asked again for what belongs in a letter.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public async Task<SendOutcome> RunAsync(CancellationToken cancellation)
    {
        var found = request.Before is null ? default : await LookAsync(request.Before.Handle, cancellation);
        if (found.Failure is { } blind)
        {
            return await UnsureAsync(blind, cancellation);
        }

        if (found.Value is { IsDraft: false } sent)
        {
            return new SendOutcome.Sent(sent.Receipt);
        }

        if (found.Value is null && request.Before is { } before && MayHaveLeft(before))
        {
            return await AwaitAsync(before, cancellation);
        }

        var (letter, unwritten) = await writer.WriteAsync(request, cancellation);
        if (unwritten == LetterWriter.NotNow)
        {
            return await LaterAsync(found.Value, patience.Now + Pause, unwritten, cancellation);
        }

        return letter is null ? new SendOutcome.Refused(unwritten!) : await DeliverAsync(letter, found, cancellation);
    }

    private async Task<SendOutcome> DeliverAsync(Letter letter, GraphReply<MailboxCopy> found, CancellationToken cancellation)
    {
        await tips.AskAsync(request, mailbox, cancellation);
        if (await pace.EnterAsync(request, cancellation) is { } room)
        {
            return await LaterAsync(found.Value, room, "pace", cancellation);
        }

        patience.Renew();
        var draft = found.Value is null ? await CreateAsync(letter, cancellation) : found;
        if (draft.Value is null)
        {
            return draft.Failure!.Kind == FailureKind.Uncertain
                ? await UnsureAsync(draft.Failure, cancellation)
                : Postponed(draft.Failure, refuse: true);
        }

        await RecordAsync(draft.Value, cancellation);
        return await attaching.CompleteAsync(draft.Value.Id, letter, cancellation) is { } incomplete
            ? Postponed(incomplete, refuse: true)
            : await SendAsync(draft.Value, cancellation);
    }

    /// <summary>A draft found stays known by its handle; without one nothing is in the mailbox.</summary>
    private async Task<SendOutcome> LaterAsync(MailboxCopy? found, DateTimeOffset at, string code, CancellationToken cancellation)
    {
        await RecordAsync(found, cancellation);
        return new SendOutcome.TryLater(at, code);
    }

    private async Task<GraphReply<MailboxCopy>> LookAsync(string? handle, CancellationToken cancellation)
    {
        if (handle is null or SearchHandle)
        {
            return await FindAsync(cancellation);
        }

        var known = await mailbox.GetAsync(IdIn(handle), cancellation);
        return known.Failure?.Kind == FailureKind.Missing ? await FindAsync(cancellation) : known;
    }

    private async Task<GraphReply<MailboxCopy>> FindAsync(CancellationToken cancellation)
    {
        GraphReply<MailboxCopy> found = default;
        foreach (var name in request.EarlierNames)
        {
            found = await mailbox.FindAsync(name, cancellation);
            if (found.Value is not null || found.Failure is not null)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>When the answer is lost, the draft may be there all the same.</summary>
    private async Task<GraphReply<MailboxCopy>> CreateAsync(Letter letter, CancellationToken cancellation)
    {
        var made = await mailbox.CreateDraftAsync(letter, request, cancellation);
        if (made.Failure is not { Kind: FailureKind.Uncertain })
        {
            return made;
        }

        var found = await mailbox.FindAsync(request.Name, cancellation);
        return found.Value is null ? made : found;
    }

    /// <summary>Whatever the answer to the sending, the copy in the mailbox knows best. A draft that may be on its way is left to the next
    /// try.</summary>
    private async Task<SendOutcome> SendAsync(MailboxCopy draft, CancellationToken cancellation)
    {
        if (patience.IsOver)
        {
            return new SendOutcome.TryLater(patience.Now.AddMinutes(1), "out-of-time");
        }

        var sending = await mailbox.SendAsync(draft.Id, cancellation);
        if (sending.Failure is not { } failure)
        {
            return new SendOutcome.Sent(draft.Receipt);
        }

        var copy = await mailbox.GetAsync(draft.Id, cancellation);
        if (copy.Value is { IsDraft: false } sent)
        {
            return new SendOutcome.Sent(sent.Receipt);
        }

        if (failure.Kind != FailureKind.Uncertain)
        {
            return Postponed(failure, refuse: copy.Value is not null);
        }

        await record(OnItsWay + draft.Id, cancellation);
        return new SendOutcome.TryLater(failure.RetryAt ?? patience.Now + BetweenLooks, failure.Code);
    }

    /// <summary>The draft is gone after a try whose end nobody heard.</summary>
    private static bool MayHaveLeft(Attempt before) =>
        before.Handle is { } handle
        && handle != SearchHandle
        && (handle.StartsWith(OnItsWay, StringComparison.Ordinal) || before.State == AttemptState.Started);

    private async Task<SendOutcome> AwaitAsync(Attempt before, CancellationToken cancellation)
    {
        if (before.Tries >= MostLooks)
        {
            return new SendOutcome.Unknown("copy-missing");
        }

        if (!before.Handle!.StartsWith(OnItsWay, StringComparison.Ordinal))
        {
            await record(OnItsWay + before.Handle, cancellation);
        }

        return new SendOutcome.TryLater(patience.Now + BetweenLooks, "copy-late");
    }

    private static string IdIn(string handle) => handle.StartsWith(OnItsWay, StringComparison.Ordinal) ? handle[OnItsWay.Length..] : handle;

    private async Task RecordAsync(MailboxCopy? copy, CancellationToken cancellation)
    {
        if (copy is not null && copy.Id != request.Before?.Handle)
        {
            await record(copy.Id, cancellation);
        }
    }

    /// <summary>Nobody knows what is in the mailbox: said to the next try, which would otherwise start afresh.</summary>
    private async Task<SendOutcome> UnsureAsync(GraphFailure failure, CancellationToken cancellation)
    {
        if (request.Before?.Handle is null)
        {
            await record(SearchHandle, cancellation);
        }

        return Postponed(failure, refuse: false);
    }

    private SendOutcome Postponed(GraphFailure failure, bool refuse) =>
        failure.Kind == FailureKind.Unfit && refuse
            ? new SendOutcome.Refused(failure.Code)
            : new SendOutcome.TryLater(failure.RetryAt ?? patience.Now + PauseAfter(failure.Kind), failure.Code);

    private static TimeSpan PauseAfter(FailureKind kind) =>
        TimeSpan.FromMinutes(
            kind switch
            {
                FailureKind.Busy or FailureKind.Unreached => 1,
                FailureKind.Uncertain or FailureKind.Missing => 2,
                _ => 15,
            }
        );
}
