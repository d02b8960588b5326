using System.Text.RegularExpressions;

namespace FinsamBot.Mail.Replies;

/// <summary>Cuts from lines what mail programs put there: the letter that is answered, and signatures.</summary>
internal static partial class QuoteCutter
{
    /// <summary>So many lines below its first, a quoted letter's date has come.</summary>
    private const int HeaderLines = 6;

    /// <summary>A signature is no longer than this; more is words below a line somebody drew.</summary>
    private const int SignatureLines = 12;

    /// <summary>Some programs break the line that says who wrote when.</summary>
    private const int AttributionLines = 3;

    private const int LongestAttribution = 400;

    /// <param name="plain">Whether lines may be quoted with <c>&gt;</c>.</param>
    public static string Cut(IReadOnlyList<string> lines, bool plain)
    {
        var end = Enumerable.Range(0, lines.Count).FirstOrDefault(i => QuoteBegins(lines, i, plain), lines.Count);
        var words = new List<string>();
        for (var i = 0; i < end; i++)
        {
            if (IsQuote(lines[i], plain))
            {
                DropAttribution(words);
            }
            else if (lines[i].TrimEnd() is "--" && IsSignature(lines, i, end))
            {
                break;
            }
            else
            {
                words.Add(IsDrawn(lines[i]) ? "" : lines[i].TrimEnd());
            }
        }

        return Joined(words);
    }

    private static bool QuoteBegins(IReadOnlyList<string> lines, int at, bool plain)
    {
        var line = Bare(lines[at]);
        return Original().IsMatch(line)
            || (From().IsMatch(line) && Below(lines, at, HeaderLines).Any(l => Sent().IsMatch(l)))
            || (IsDrawn(line) && Below(lines, at, HeaderLines).Count(l => Field().IsMatch(l)) >= 3)
            || LooseAttribution(lines, at, plain);
    }

    /// <summary>Who wrote when, with the quote below it not marked as one: the rest of the message is the quote.</summary>
    private static bool LooseAttribution(IReadOnlyList<string> lines, int at, bool plain)
    {
        for (var count = 1; count <= AttributionLines && at + count <= lines.Count; count++)
        {
            if (count > 1 && (lines[at + count - 1].Length == 0 || !Opening().IsMatch(Bare(lines[at]))))
            {
                break;
            }

            if (IsAttribution(lines.Skip(at).Take(count), sure: true))
            {
                return !IsQuote(lines.Skip(at + count).FirstOrDefault(l => !string.IsNullOrWhiteSpace(l)) ?? "", plain);
            }
        }

        return false;
    }

    /// <summary>Right above a quote, who wrote when belongs to it.</summary>
    private static void DropAttribution(List<string> words)
    {
        var last = words.FindLastIndex(w => w.Length > 0);
        for (var count = 1; count <= AttributionLines && last - count + 1 >= 0; count++)
        {
            if (IsAttribution(words.Skip(last - count + 1).Take(count), sure: false))
            {
                words.RemoveRange(last - count + 1, words.Count - (last - count + 1));
                break;
            }
        }

        if (words is not [.., ""])
        {
            words.Add("");
        }
    }

    private static bool IsAttribution(IEnumerable<string> lines, bool sure)
    {
        var line = Bare(string.Join(' ', lines.Select(l => l.Trim())));
        return line.Length <= LongestAttribution && line.EndsWith(':') && Wrote().IsMatch(line) && (!sure || SureSign().IsMatch(line));
    }

    private static bool IsQuote(string line, bool plain) => line is [Marks.Quote, ..] || (plain && line.TrimStart().StartsWith('>'));

    private static bool IsDrawn(string line) => line is [Marks.Line, ..] || Drawn().IsMatch(line.Trim());

    private static bool IsSignature(IReadOnlyList<string> lines, int at, int end) =>
        lines.Skip(at + 1).Take(end - at - 1).Where(l => !string.IsNullOrWhiteSpace(l)).Take(SignatureLines + 1).Count() <= SignatureLines;

    private static IEnumerable<string> Below(IReadOnlyList<string> lines, int at, int count) =>
        Enumerable.Range(at + 1, Math.Max(0, Math.Min(2 * count, lines.Count - at - 1))).Select(i => Bare(lines[i])).Where(l => l.Length > 0).Take(count);

    private static string Bare(string line) => line.Replace("**", "", StringComparison.Ordinal).Trim();

    /// <summary>Without what the program adds at the end, and with at most one empty line in a row.</summary>
    private static string Joined(List<string> words)
    {
        var end = words.Count;
        while (end > 0 && (words[end - 1].Length == 0 || SentFrom().IsMatch(Bare(words[end - 1]))))
        {
            end--;
        }

        return string.Join('\n', words.Take(end).Where((w, i) => w.Length > 0 || (i > 0 && words[i - 1].Length > 0))).Replace('\u00A0', ' ').Trim('\n', ' ');
    }

    [GeneratedRegex(@"^-{2,}\s*(?:Ursprungligt meddelande|Original Message|Original message|Vidarebefordrat meddelande|Forwarded message|Oprindelig meddelelse|Opprinnelig melding)\s*-{2,}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Original();

    [GeneratedRegex(@"^(?:Från|From|Fra|Von|Lähettäjä|Avsändare)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex From();

    [GeneratedRegex(@"^(?:Skickat|Skickad|Sent|Datum|Date|Sendt|Gesendet|Lähetetty)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sent();

    [GeneratedRegex(@"^\p{L}[\p{L} ]{1,20}:\s+\S", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Field();

    [GeneratedRegex(@"\b(?:skrev|skriver|wrote|writes|schrieb|kirjoitti)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Wrote();

    /// <summary>How the line that says who wrote when begins, in the languages nearest by.</summary>
    [GeneratedRegex(@"^(?:\d{1,2}\b|Den\b|On\b|Am\b|mån|tis|ons|tor|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    /// <summary>An address, or a year with a time of day: people's own sentences end in a colon too.</summary>
    [GeneratedRegex(@"<[^<>\s]+@[^<>\s]+>|\b20\d\d\b.{1,40}\b\d{1,2}[:.]\d\d\b|\b20\d\d-\d\d-\d\d\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SureSign();

    [GeneratedRegex(@"^(?:_{5,}|-{5,}|={5,})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Drawn();

    [GeneratedRegex(@"^(?:Skickat från|Skickades från|Skickat via|Sent from|Sent via|Hämta Outlook för|Get Outlook for)\s.{1,60}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SentFrom();
}
