namespace FinsamBot.Mail.Replies;

/// <summary>How surely a program sent a message by itself, by what its header fields say.</summary>
internal enum Proof
{
    /// <summary>Nothing says so, or only what people's mails carry too.</summary>
    None,

    /// <summary>It was sent from nobody, so that nothing comes back: programs do that, and some relays.</summary>
    FromNobody,

    /// <summary>A program made it, of its own accord.</summary>
    Generated,

    /// <summary>A program answered.</summary>
    Replied,
}

/// <summary>
/// RFC 3834 and its forerunners. <c>X-Auto-Response-Suppress</c> only asks that no program may answer, and <c>Precedence: bulk</c> or
/// <c>list</c> only says which way the mail came: both stand on what people write too.
/// </summary>
internal static class Machines
{
    private static readonly string[] Answering =
    [
        "X-Autoreply",
        "X-Auto-Reply",
        "X-Autorespond",
        "X-Autoresponder",
        "X-AutoReply-From",
        "X-Mail-Autoreply",
        "X-Vacation",
        "X-Vacation-Reply",
    ];

    private const string MadeBy = "X-MS-Exchange-Generated-Message-Source";

    private static readonly string[] Nothing = ["", "no", "none", "false", "0"];

    public static Proof ProofIn(InboundMessage message) =>
        message switch
        {
            _ when Submitted(message) is { Length: > 0 } how && how != "no" => how == "auto-generated" ? Proof.Generated : Proof.Replied,
            _ when Answering.Any(h => !Nothing.Contains(message.Header(h).Trim().ToLowerInvariant())) => Proof.Replied,
            _ when message.Header("Precedence").Trim().Equals("auto_reply", StringComparison.OrdinalIgnoreCase) => Proof.Replied,
            _ when message.ItemClass.StartsWith("IPM.Note.Rules.", StringComparison.OrdinalIgnoreCase) => Proof.Replied,
            _ when message.Header(MadeBy).Contains("Rules", StringComparison.OrdinalIgnoreCase) => Proof.Replied,
            _ when message.Header("Delivered-To").StartsWith("Autoresponder", StringComparison.OrdinalIgnoreCase) => Proof.Replied,
            _ when message.Header("Return-Path").Trim() == "<>" => Proof.FromNobody,
            _ => Proof.None,
        };

    private static string Submitted(InboundMessage message) =>
        message.Header("Auto-Submitted").Split(';', '(')[0].Trim().ToLowerInvariant();
}
