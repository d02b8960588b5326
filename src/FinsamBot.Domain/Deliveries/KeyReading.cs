using System.Globalization;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Deliveries;

/// <summary>
/// The one place that looks into agenda keys: for claims that were stored when nothing but the key said what they are about, and for
/// replies to our letters, with which only the key comes back. A new kind needs nothing here.
/// </summary>
public static class KeyReading
{
    private const string ByMail = "/mail";

    /// <summary>The first two parts: of what a report owes, the report's name.</summary>
    public static string OwnerOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Split('/') is [var first, var second, ..] ? $"{first}/{second}" : key;
    }

    /// <summary>Of which intervention and month a monthly letter to a member is; null for the key of anything else.</summary>
    public static (InterventionId Intervention, DateOnly Month)? MonthlyLetterOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return
            key.Split('/') is [var id, "monthly", var month, "letter", ..]
            && DateOnly.TryParseExact(month, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? (new InterventionId(id), first)
            : null;
    }

    /// <summary>What an item with that key is about; null for a key of no kind that there was.</summary>
    public static Subject? SubjectOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var parts = (key.EndsWith(ByMail, StringComparison.Ordinal) ? key[..^ByMail.Length] : key).Split('/');
        return parts switch
        {
            ["office", "digest", ..] => new Subject("weeklyDigest"),
            ["people", _, "code", _] => new Subject("signInCode"),
            ["people", _, "odd-tries", _] => new Subject("oddTries"),
            [_, "standin", var away, _, _] => new Subject("standInAsked", Person: new PersonId(away)),
            [_, "end", _, _] => new Subject("endDateMoved"),
            [_, "short", _, _] => new Subject("shortTimeAhead"),
            [_, _, "review", var round, .. var rest] => OfRound(Number(round), rest),
            [_, _, "signatures", var version, var party, "request", _] => OfParty(Subject.SignatureRequest, version, party),
            [_, _, "signatures", var version, var party, "reminder", ..] => OfParty(Subject.SignatureReminder, version, party),
            [_, _, "submitted", .. var rest] => OfRegistry(rest),
            [_, _, .. var rest] => OfWriting(rest),
            _ => null,
        };
    }

    private static Subject? OfWriting(string[] rest) =>
        rest switch
        {
            ["prompt", _] => new Subject("prompt"),
            ["reminder", ..] or ["snoozed", ..] => new Subject("reminder"),
            ["standin", ..] => new Subject("standInReminded"),
            ["escalation", ..] => new Subject("escalation"),
            _ => null,
        };

    private static Subject? OfRound(int round, string[] rest) =>
        rest switch
        {
            ["request", _] => new Subject(Subject.ReviewRequest, round),
            ["reminder", _, _] => new Subject(Subject.ReviewReminder, round),
            ["chat", var member] => new Subject("reviewInChat", round, new PersonId(member)),
            ["away", var member] => new Subject("substituteAsked", round, new PersonId(member)),
            ["away", var member, _] => new Subject("memberAway", round, new PersonId(member)),
            ["bounced" or "maybe-bounced", var member, _] => new Subject("letterBounced", round, new PersonId(member)),
            ["read", var member, _] => new Subject("roundMoved", round, new PersonId(member)),
            ["answer", var member, ..] => new Subject(Subject.AnswerArrived, round, new PersonId(member)),
            ["receipt", var member, ..] => new Subject(Subject.ReplyReceipt, round, new PersonId(member)),
            _ => null,
        };

    /// <summary>Of a later version the number comes first.</summary>
    private static Subject? OfRegistry(string[] rest) =>
        rest switch
        {
            ["registrar"] => new Subject("registrarCopy"),
            ["receipt", _] => new Subject("handInReceipt"),
            ["registered", _] => new Subject("reportRegistered"),
            ["unregistered" or "unsigned", ..] => new Subject("notFiled"),
            [var version, .. var its] when Number(version) > 0 => OfRegistry(its),
            _ => null,
        };

    private static Subject OfParty(string kind, string version, string party) =>
        new(kind, Version: Number(version), Party: Number(party) - 1);

    private static int Number(string digits) => int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
