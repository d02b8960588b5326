using System.Net;
using System.Text.RegularExpressions;
using FinsamBot.Teams.Bot.Activities;
using Microsoft.Bot.Schema;

namespace FinsamBot.Teams.Asking;

/// <summary>Mentions in what was written: the bot's own only call it, anybody else's are that person's name.</summary>
internal static partial class Mentions
{
    /// <summary>Each is looked for in the whole text.</summary>
    private const int Most = 10;

    /// <summary>The text without the bot's mentions, wherever they stand, and with the names of others. In group chats the bot is mentioned
    /// first; Teams puts a non-breaking space behind.</summary>
    public static string Without(string written, Activity activity)
    {
        var mentions = TeamsData.MentionsOf(activity).Take(Most).ToList();
        var text = mentions
            .Where(m => m.Words.Length > 0)
            .DistinctBy(m => m.Words, StringComparer.Ordinal)
            .Aggregate(
                written,
                (t, m) => t.Replace(m.Words, IsOfBot(m.Account, activity) ? " " : NameIn(m.Words), StringComparison.Ordinal)
            );
        var calls = mentions.Where(m => IsOfBot(m.Account, activity)).ToList();
        var names = calls.Select(m => m.Name).Append(activity.Recipient?.Name ?? "").ToHashSet();
        text = WithoutTags(text, names).Replace("&nbsp;", " ", StringComparison.Ordinal);
        return calls.Exists(m => m.Words.Length == 0) ? WithoutCall(text, names) : text;
    }

    private static bool IsOfBot(string account, Activity activity) => account == activity.Recipient?.Id;

    /// <summary>Nothing may tell a mention's account: the one that a message begins with calls the bot, and so does its name.</summary>
    private static string WithoutTags(string text, HashSet<string> names)
    {
        var first = text.Length - text.AsSpan().TrimStart().Length;
        return Tag().Replace(text, tag => tag.Index == first || names.Contains(NameIn(tag.Value)) ? " " : NameIn(tag.Value));
    }

    /// <summary>Some clients write the bot's name in front and leave its mention without words.</summary>
    private static string WithoutCall(string text, HashSet<string> names)
    {
        var said = text.TrimStart().TrimStart('@');
        var called = names.Where(n => n.Length > 0 && said.StartsWith(n, StringComparison.OrdinalIgnoreCase)).MaxBy(n => n.Length);
        return called is null || (said.Length > called.Length && char.IsLetterOrDigit(said[called.Length])) ? text : said[called.Length..];
    }

    private static string NameIn(string words) => WebUtility.HtmlDecode(Tag().Replace(words, "${name}"));

    [GeneratedRegex("<at[^>]*>(?<name>[^<]*)</at>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
