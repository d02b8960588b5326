using System.Net.Mail;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Mail.Letters;
using FinsamBot.Runtime.Delivery;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Mail.Pickup;

/// <summary>Letters as .eml files in a folder, for a machine without a tenant. The file's name comes from the letter's key, so nothing is
/// sent twice.</summary>
public sealed class PickupMailChannel(
    PickupMailbox mailbox,
    MailOptions options,
    LetterWriter writer,
    TimeProvider clock,
    ILogger<PickupMailChannel> log
) : IChannel
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public ChannelKind Kind => ChannelKind.Mail;

    public async Task<SendOutcome> SendAsync(DeliveryRequest request, RecordHandle record, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var item = request.Item;
        if (request.EarlierNames.FirstOrDefault(mailbox.Has) is { } there)
        {
            return new SendOutcome.Sent(PickupFile.MessageIdOf(there));
        }

        var (letter, unwritten) = await writer.WriteAsync(request, cancellation);
        if (unwritten == LetterWriter.NotNow)
        {
            return new SendOutcome.TryLater(clock.GetUtcNow() + Pause, unwritten);
        }

        if (letter is null || !IsAddress(item.To.Mail))
        {
            return Refused(item, unwritten ?? "no-such-address");
        }

        try
        {
            var envelope = new Envelope(
                options.Sender,
                item.To.Mail!,
                item.To.AddressName,
                PickupFile.MessageIdOf(request.Name),
                clock.GetUtcNow(),
                request.Name
            );
            await mailbox.PutAsync(request.Name, MimeWriter.Write(letter, envelope), cancellation);
            return new SendOutcome.Sent(envelope.MessageId);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.FolderUnwritable(log, e.GetType().Name);
            return new SendOutcome.TryLater(clock.GetUtcNow() + Pause, "folder-unwritable");
        }
    }

    private SendOutcome.Refused Refused(AgendaItem item, string code)
    {
        Log.Refused(log, item.Kind, code);
        return new SendOutcome.Refused(code);
    }

    /// <summary>A plain address and nothing more: it stands in a header field as it is.</summary>
    private static bool IsAddress(string? address) =>
        address is not null
        && address.All(c => c is > ' ' and <= '~' and not ('<' or '>' or ',' or ';'))
        && MailAddress.TryCreate(address, out _);
}
