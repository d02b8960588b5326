using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Bot.Activities;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace FinsamBot.Teams.Asking;

/// <summary>What somebody wrote in a message, and nothing that the client put beside it: no quoted message, no mention of the bot. Its
/// lines are kept. Takes time in proportion to the message.</summary>
internal static partial class MessageText
{
    private const string Html = "text/html";

    /// <summary>How Teams marks what a reply quotes, in the message's HTML.</summary>
    private const string ReplyMark = "schema.skype.com/Reply";

    public static string Of(Activity activity)
    {
        var text = WithoutElements(BesideQuote(activity) ?? activity.Text ?? "", "quoted", "");
        return WithoutQuotedLines(CleanText.Of(Mentions.Without(text, activity)).Normalize());
    }

    /// <summary>The words beside the quoted message; null where none is quoted, or nothing stands beside it.</summary>
    private static string? BesideQuote(Activity activity)
    {
        var html = (activity.Attachments ?? [])
            .Where(a => a?.ContentType == Html)
            .Select(a => a.Content as string ?? TeamsData.Text(a.Content as JToken))
            .FirstOrDefault(c => c?.Contains(ReplyMark, StringComparison.OrdinalIgnoreCase) == true);
        if (html is null)
        {
            return null;
        }

        var beside = WithoutElements(html, "blockquote", ReplyMark);
        var text = WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(beside, "\n"), "")).Trim();
        return text.Length > 0 ? text : null;
    }

    /// <param name="mark">What the opening tag holds; empty for any of that name.</param>
    private static string WithoutElements(string text, string name, string mark)
    {
        var (open, close) = ("<" + name, $"</{name}>");
        var rest = new StringBuilder();
        var (at, isClosed) = (0, true);
        for (var start = Next(at); start >= 0; start = Next(at))
        {
            var end = text.IndexOf('>', start);
            if (end < 0)
            {
                break;
            }

            var tag = text.AsSpan(start, end - start);
            var isMeant = IsName(text, start + open.Length) && tag.Contains(mark, StringComparison.OrdinalIgnoreCase);
            rest.Append(text, at, start - at).Append(isMeant ? " " : text[start..(end + 1)]);
            at = end + 1;
            if (isMeant && tag[^1] != '/' && isClosed)
            {
                var closed = text.IndexOf(close, at, StringComparison.OrdinalIgnoreCase);
                isClosed = closed >= 0;
                at = isClosed ? closed + close.Length : at;
            }
        }

        return rest.Length == 0 ? text[at..] : rest.Append(text, at, text.Length - at).ToString();

        int Next(int from) => text.IndexOf(open, from, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsName(string text, int behind) => behind < text.Length && text[behind] is ' ' or '>' or '/' or '\t' or '\n';

    /// <summary>Lines that begin as quotes do in plain text; a message of nothing else is what somebody says.</summary>
    private static string WithoutQuotedLines(string text)
    {
        if (!text.Contains('>', StringComparison.Ordinal))
        {
            return text;
        }

        var said = text.Split('\n').Where(l => !l.TrimStart().StartsWith('>') && l.Trim().Length > 0).ToList();
        return said.Count > 0 ? string.Join('\n', text.Split('\n').Where(l => !l.TrimStart().StartsWith('>'))) : text;
    }

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("<br ?/?>|</p>|</div>|</li>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LineEnd();
}
