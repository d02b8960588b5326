using System.Text.RegularExpressions;

namespace FinsamBot.Mail.Replies;

/// <summary>Which letters a message may be about.</summary>
internal static partial class References
{
    /// <summary>A long exchange refers to all that was ever said in it; ours is among the nearest, or the first.</summary>
    private const int Most = 10;

    /// <summary>Where a bounce carries the letter's own header fields in its text, they stand within this.</summary>
    private const int BounceText = 50_000;

    /// <summary>Message-IDs with their angle brackets, the likeliest first.</summary>
    public static IReadOnlyList<string> Of(InboundMessage message, bool isBounce)
    {
        var named = Ids(message.Header("In-Reply-To"))
            .Concat(Ids(message.Report?.MessageId ?? ""))
            .Concat(Ids(message.Header("X-MS-Exchange-Parent-Message-Id")));
        var thread = Ids(message.Header("References")).ToList();
        var first = thread.Take(1);
        thread.Reverse();
        var quoted = isBounce ? Ids(System.Net.WebUtility.HtmlDecode(Start(message.Body.Text))) : [];
        return [.. named.Concat(thread.Take(Most - 2)).Concat(first).Concat(quoted).Distinct(StringComparer.Ordinal).Take(Most)];
    }

    private static IEnumerable<string> Ids(string text) => Id().Matches(text).Select(m => m.Value);

    private static string Start(string text) => text.Length > BounceText ? text[..BounceText] : text;

    [GeneratedRegex(@"<[^<>\s@]{1,250}@[^<>\s@]{1,250}>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
