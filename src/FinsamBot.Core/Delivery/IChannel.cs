using System.Text.Json.Serialization;
using FinsamBot.Core.Agenda;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Delivery;

[JsonConverter(typeof(JsonStringEnumConverter<ChannelKind>))]
public enum ChannelKind
{
    Teams,
    Mail,
}

/// <summary>Carries agenda items to people: a Teams chat, a mailbox over Graph, a folder of .eml files.</summary>
public interface IChannel
{
    ChannelKind Kind { get; }

    /// <summary>
    /// Renders and sends one item. Never throws for what the outside world does: every end is an outcome.
    /// When <see cref="DeliveryRequest.Before"/> is set, an earlier try may have sent already; a channel that can look must look first, and
    /// one that cannot answers <see cref="SendOutcome.Unknown"/>.
    /// </summary>
    /// <param name="record">Stores a handle before the step that cannot be undone.</param>
    Task<SendOutcome> SendAsync(DeliveryRequest request, RecordHandle record, CancellationToken cancellation);
}

public delegate Task RecordHandle(string handle, CancellationToken cancellation);

/// <summary>One item to send, with what is needed to write it.</summary>
/// <param name="Before">An earlier try that has no known end; null the first time and after a clean postponement.</param>
public sealed record DeliveryRequest(AgendaItem Item, ReportView View, Attempt? Before);
