using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Registry;

/// <summary>What the office and the writers do on these pages. Whatever hinders it, what was typed is shown again.</summary>
internal sealed class RegistryActing(
    ReportHandler handler,
    DocumentArchive archive,
    MinutesReading minutes,
    RegistryPages pages,
    FormCommandIds ids,
    TimeProvider clock,
    ILogger<RegistryActing> logger
)
{
    public Task<IResult> RegisterAsync(HttpContext context, RegistryAddress address) =>
        DoAsync(
            context,
            address,
            sent => Command(new RegisterReport(sent[RegistrationForm.CaseNumberField], sent[RegistrationForm.InitialsField]))
        );

    public Task<IResult> CorrectAsync(HttpContext context, RegistryAddress address) =>
        DoAsync(context, address, sent => Command(new CorrectReport(sent[CorrectionForm.ReasonField])));

    public Task<IResult> UnsignAsync(HttpContext context, RegistryAddress address) =>
        DoAsync(context, address, sent => Command(new RemoveSignature(sent[SignatureForm.PartyField])));

    public Task<IResult> MinutesAsync(HttpContext context, RegistryAddress address) =>
        DoAsync(context, address, sent => minutes.ReadAsync(context, address, sent));

    public Task<IResult> SignAsync(HttpContext context, RegistryAddress address) =>
        DoAsync(
            context,
            address,
            async sent =>
            {
                if (!SwedishDate.TryParse(sent[SignatureForm.DayField], out var day))
                {
                    return ReadForm.Refused(RefusalReason.UnreadableDate, sent[SignatureForm.DayField]);
                }

                var method =
                    sent[SignatureForm.MethodField] == SignatureForm.Electronic ? SignatureMethod.ESignature : SignatureMethod.Paper;
                var (file, unsigned, refusal) = await KeepAsync(context, address, sent, method);
                var (party, name, printed) = (
                    sent[SignatureForm.PartyField],
                    sent[SignatureForm.NameField],
                    sent[SignatureForm.PrintedField]
                );
                return refusal is null
                    ? new ReadForm(new NoteSignature(party, name, printed, day, method, file, unsigned))
                    : new ReadForm(null, refusal);
            }
        );

    /// <summary>A stored file that no event names in the end is harmless: it lies under its own hash, and is met again when it is sent
    /// again.</summary>
    private async Task<(FiledDocument? File, bool Unsigned, Refusal? Refusal)> KeepAsync(
        HttpContext context,
        RegistryAddress address,
        SentForm sent,
        SignatureMethod method
    )
    {
        if (sent.Form.Files.GetFile(SignatureForm.FileField) is not { Length: > 0 } file)
        {
            return (null, false, null);
        }

        if (file.Length > SignedPdf.Largest)
        {
            return (null, false, new Refusal(RefusalReason.FileTooLarge, SignedPdf.LargestMegabytes));
        }

        var bytes = await file.BytesAsync(context.RequestAborted);
        var unsigned = method == SignatureMethod.ESignature ? SignedPdf.UnsignedOf(bytes.Span) : null;
        var asked = sent[SignatureForm.UnsignedField] == SignatureForm.Yes;
        return (SignedPdf.RefusalOf(bytes.Span) ?? (asked ? null : unsigned)) is { } refusal
            ? (null, false, refusal)
            : (
                await archive.KeepAsync(address.Report, SignedPdf.Of(file.FileName, bytes), context.RequestAborted),
                unsigned is not null,
                null
            );
    }

    private async Task<IResult> DoAsync(HttpContext context, RegistryAddress address, Func<SentForm, Task<ReadForm>> read)
    {
        var (sent, voice) = (await SentForm.ReadAsync(context), context.Request.Voice());
        if (await pages.FindAsync(context, address) is not { } state)
        {
            return PlainPages.NotFound(voice);
        }

        if (state.SignedIn is not { } person)
        {
            Log.NotSignedIn(logger, address.Report);
            return pages.Show(context, state, PageNotice.No(RefusalCategory.NotAllowed, voice["DeskNotSignedIn"]), sent.Form);
        }

        try
        {
            var asked = await read(sent);
            var reply = asked.Command is { } command
                ? await handler.HandleAsync(
                    address.Report,
                    new Request(command, person.Id, ids.ForRegistry(sent.Token, asked.Content), clock.GetUtcNow()),
                    context.RequestAborted
                )
                : null;
            if ((asked.Refusal ?? reply?.Refusal) is not { } refusal)
            {
                return new SeeOther(address.Onwards(voice));
            }

            Log.Refused(logger, address.Report, refusal.Reason);
            return await pages.ShowAgainAsync(context, address, PageNotice.Of(refusal, voice), SignatureForm.Asking(sent.Form, refusal));
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return pages.Show(context, state, PageNotice.NotSaved(voice), sent.Form);
        }
    }

    private static Task<ReadForm> Command(RegistryCommand command) => Task.FromResult(new ReadForm(command));
}
