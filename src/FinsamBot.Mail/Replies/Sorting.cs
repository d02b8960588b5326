namespace FinsamBot.Mail.Replies;

/// <summary>
/// What is no reply of any kind, and what says that a letter did not arrive: RFC 3464, and what Exchange adds of its own.
/// </summary>
internal static class Sorting
{
    private static readonly string[] Postmasters = ["postmaster", "mailer-daemon", "mailerdaemon", "mail-daemon"];

    /// <summary>Exchange sends its own bounces from an address that begins so.</summary>
    private const string ExchangeItself = "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e";

    private static readonly ReplyWordList Late = ReplyWordList.Of("subject-late");

    private static readonly ReplyWordList Failed = ReplyWordList.Of("subject-failed");

    /// <summary>Why the message is no reply of any kind; null when it may be one.</summary>
    public static NotOurs? NotAReply(InboundMessage message, string ownAddress) =>
        message switch
        {
            _ when message.From.Equals(ownAddress, StringComparison.OrdinalIgnoreCase) => NotOurs.OwnMessage,
            _ when StartsWith(message.ItemClass, "IPM.Schedule") || IsType(message, "text/calendar") => NotOurs.Calendar,
            _ when IsReceipt(message) => NotOurs.Receipt,
            _ when !message.From.Contains('@', StringComparison.Ordinal) && !IsBounce(message) => NotOurs.NoSender,
            _ => null,
        };

    /// <summary>Whether a part of it is written for programs.</summary>
    public static bool IsReport(InboundMessage message) => IsType(message, "multipart/report") || IsBounce(message);

    public static bool IsBounce(InboundMessage message) =>
        IsReport(message, "delivery-status")
        || message.ItemClass.EndsWith(".NDR", StringComparison.OrdinalIgnoreCase)
        || message.Header("X-Failed-Recipients").Length > 0
        || message.Headers.Any(h => h.Name.Equals("X-MS-Exchange-Message-Is-Ndr", StringComparison.OrdinalIgnoreCase))
        || IsPostmaster(message.From);

    private static bool IsReceipt(InboundMessage message) =>
        IsReport(message, "disposition-notification")
        || (StartsWith(message.ItemClass, "REPORT.") && !message.ItemClass.EndsWith(".NDR", StringComparison.OrdinalIgnoreCase))
        || message.Report is { Action: "delayed" or "delivered" or "relayed" or "expanded" }
        || (message.Report is null or { Action: "" } && IsPostmaster(message.From) && SaysLate(message.Subject.ToLowerInvariant()));

    /// <summary>Nobody's name. An empty Return-Path alone is no bounce: Exchange sends out-of-office replies with one too.</summary>
    private static bool IsPostmaster(string from)
    {
        var name = from.Split('@')[0].ToLowerInvariant();
        return Postmasters.Contains(name) || name == ExchangeItself;
    }

    private static bool IsReport(InboundMessage message, string kind) =>
        IsType(message, "multipart/report") && message.Header("Content-Type").Contains(kind, StringComparison.OrdinalIgnoreCase);

    private static bool IsType(InboundMessage message, string type) => StartsWith(message.Header("Content-Type").TrimStart(), type);

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool SaysLate(string subject) => Late.IsIn(subject) && !Failed.IsIn(subject);
}
