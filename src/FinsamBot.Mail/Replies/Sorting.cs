using FinsamBot.Core.Reports;

namespace FinsamBot.Mail.Replies;

/// <summary>Tells people's replies from what programs send: RFC 3834, RFC 3464 and what Exchange adds of its own.</summary>
internal static class Sorting
{
    private static readonly string[] Postmasters = ["postmaster", "mailer-daemon", "mailerdaemon"];

    /// <summary>Exchange sends its own bounces from an address that begins so.</summary>
    private const string ExchangeItself = "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e";

    private static readonly string[] AutomaticHeaders = ["X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Response-Suppress"];

    private static readonly string[] AutomaticPrecedences = ["bulk", "junk", "list", "auto_reply"];

    /// <summary>Why the message is no reply of any kind; null when it is one.</summary>
    public static NotOurs? NotAReply(InboundMessage message, string ownAddress) => message switch
    {
        _ when message.From.Equals(ownAddress, StringComparison.OrdinalIgnoreCase) => NotOurs.OwnMessage,
        _ when StartsWith(message.ItemClass, "IPM.Schedule") || IsType(message, "text/calendar") => NotOurs.Calendar,
        _ when IsReceipt(message) => NotOurs.Receipt,
        _ when !message.From.Contains('@', StringComparison.Ordinal) && !IsBounce(message) => NotOurs.NoSender,
        _ => null,
    };

    public static IncomingKind KindOf(InboundMessage message) =>
        IsBounce(message) ? IncomingKind.Bounce : IsAutomatic(message) ? IncomingKind.AutomaticReply : IncomingKind.Reply;

    /// <summary>Whether a part of it is written for programs.</summary>
    public static bool IsReport(InboundMessage message) => IsType(message, "multipart/report") || IsBounce(message);

    private static bool IsReceipt(InboundMessage message) =>
        IsReport(message, "disposition-notification")
        || (StartsWith(message.ItemClass, "REPORT.") && !message.ItemClass.EndsWith(".NDR", StringComparison.OrdinalIgnoreCase))
        || message.Report is { Action: "delayed" or "delivered" or "relayed" or "expanded" };

    private static bool IsBounce(InboundMessage message) =>
        IsReport(message, "delivery-status")
        || message.ItemClass.EndsWith(".NDR", StringComparison.OrdinalIgnoreCase)
        || message.Header("X-Failed-Recipients").Length > 0
        || message.Headers.Any(h => h.Name.Equals("X-MS-Exchange-Message-Is-Ndr", StringComparison.OrdinalIgnoreCase))
        || (IsPostmaster(message.From) && (message.Header("Return-Path") == "<>" || IsAutomatic(message)));

    /// <summary>An empty Return-Path alone is no bounce: Exchange sends out-of-office replies with one too.</summary>
    private static bool IsPostmaster(string from)
    {
        var name = from.Split('@')[0].ToLowerInvariant();
        return Postmasters.Contains(name) || name == ExchangeItself;
    }

    private static bool IsAutomatic(InboundMessage message) =>
        message.Header("Auto-Submitted") is { Length: > 0 } submitted && !submitted.Split(';')[0].Trim().Equals("no", StringComparison.OrdinalIgnoreCase)
        || AutomaticHeaders.Any(h => message.Header(h).Length > 0 && !message.Header(h).Trim().Equals("None", StringComparison.OrdinalIgnoreCase))
        || AutomaticPrecedences.Contains(message.Header("Precedence").Trim().ToLowerInvariant())
        || message.Header("Return-Path").Trim() == "<>"
        || StartsWith(message.ItemClass, "IPM.Note.Rules.");

    private static bool IsReport(InboundMessage message, string kind) =>
        IsType(message, "multipart/report") && message.Header("Content-Type").Contains(kind, StringComparison.OrdinalIgnoreCase);

    private static bool IsType(InboundMessage message, string type) => StartsWith(message.Header("Content-Type").TrimStart(), type);

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
