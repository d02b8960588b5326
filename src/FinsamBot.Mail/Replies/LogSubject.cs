using System.Text.RegularExpressions;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Mail.Replies;

/// <summary>A mail that answers none of our letters and whose subject begins with Logg is something to note, when a person wrote
/// it.</summary>
internal static partial class LogSubject
{
    /// <summary>What stands behind the word; null for any other subject, a reply's included.</summary>
    public static string? In(string subject) => Word().Match(subject) is { Success: true } match ? subject[match.Length..].Trim() : null;

    /// <summary>Null when it is a machine's, when nobody vouches for the sender, or when it cannot be read.</summary>
    public static LogMail? Mail(InboundMessage message, Judged judged)
    {
        var isPersons = judged is { Left: null, Kind: IncomingKind.Reply, IsAuthentic: true };
        return isPersons && In(message.Subject) is { } subject
            ? new LogMail(message.Id, message.ReceivedAt, message.From, subject, judged.Words)
            : null;
    }

    /// <summary>Receiving systems put a tag first: [EXTERN].</summary>
    [GeneratedRegex(
        @"^\s*(?:\[[^\]]{1,40}\]\s*){0,3}logg(?:en|rad)?(?:[\s:,.–-]+|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Word();
}
