using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Papers;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Registry;

/// <summary>Reads what was sent about a meeting; its minutes are stored under their own hash.</summary>
internal sealed class MinutesReading(DocumentArchive archive)
{
    public async Task<ReadForm> ReadAsync(HttpContext context, RegistryAddress address, SentForm sent)
    {
        if (!SwedishDate.TryParse(sent[MinutesForm.DayField], out var day))
        {
            return ReadForm.Refused(RefusalReason.UnreadableDate, sent[MinutesForm.DayField]);
        }

        if (!Enum.TryParse<AnswerKind>(sent[MinutesForm.KindField], out var kind) || !MinutesForm.Kinds.Contains(kind))
        {
            return ReadForm.Refused(RefusalReason.MinutesAnswerMissing);
        }

        var (kept, refusal) = await KeepAsync(context, address, sent);
        if (refusal is not null)
        {
            return new ReadForm(null, refusal);
        }

        var present = sent.Form[MinutesForm.PresentField].OfType<string>().Where(p => p.Length > 0).ToList();
        return new ReadForm(
            new AnswerAtMeeting(
                int.TryParse(sent[MinutesForm.RoundField], out var round) ? round : 0,
                day,
                sent[MinutesForm.ParagraphField],
                [.. present.Select(p => new PersonId(p))],
                kind,
                sent[MinutesForm.TextField],
                sent[MinutesForm.PlaceField],
                kept
            )
        )
        {
            Content = $"{SentContent.Whole(sent.Form)}\0{kept?.Sha256}",
        };
    }

    private async Task<(FiledDocument? Kept, Refusal? Refusal)> KeepAsync(HttpContext context, RegistryAddress address, SentForm sent)
    {
        if (sent.Form.Files.GetFile(MinutesForm.FileField) is not { Length: > 0 } file)
        {
            return (null, null);
        }

        if (file.Length > SignedPdf.Largest)
        {
            return (null, new Refusal(RefusalReason.FileTooLarge, SignedPdf.LargestMegabytes));
        }

        var bytes = await file.BytesAsync(context.RequestAborted);
        return await archive.KeepMinutesAsync(address.Report, file.FileName, bytes, context.RequestAborted);
    }
}
