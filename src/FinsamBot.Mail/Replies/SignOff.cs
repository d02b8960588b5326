namespace FinsamBot.Mail.Replies;

/// <summary>
/// Cuts what stands below <c>Med vänlig hälsning</c>: names, titles, telephone numbers, how an authority handles personal data. A whole
/// sentence below it is the writer's again.
/// </summary>
internal static class SignOff
{
    private static readonly ReplyWordList Greetings = ReplyWordList.Of("sign-off");

    private static readonly ReplyWordList Privacy = ReplyWordList.Of("notice");

    private static readonly ReplyWordList Data = ReplyWordList.Of("notice-about");

    private static readonly string[] Postscripts = ["PS", "P.S", "P.s", "Ps ", "Ps:", "Ps."];

    private static readonly string[] Contacts = ["@", "www.", "http", "tel", "adress", "address"];

    /// <summary>A person's sentence has so many words at least.</summary>
    private const int Sentence = 5;

    private const int MostNames = 4;

    private const int LongestNotice = 1_500;

    /// <summary>A signature is looked for from here on, counted from the end.</summary>
    private const int Tail = 60;

    /// <summary>The words without what stands below the greeting, and without what the program adds at the end.</summary>
    public static string Cut(List<string> words)
    {
        var end = Notices(words, End(words, words.Count));
        var at = Enumerable.Range(Math.Max(0, end - Tail), Math.Min(Tail, end)).FirstOrDefault(i => IsGreeting(words[i]), -1);
        return at < 0 ? Joined(words.GetRange(0, end)) : Joined([.. words.GetRange(0, at), .. Again(words, at + 1, end)]);
    }

    /// <summary>With at most one empty line in a row.</summary>
    public static string Joined(List<string> words) =>
        string.Join('\n', words.Where((w, i) => w.Length > 0 || (i > 0 && words[i - 1].Length > 0))).Replace('\u00A0', ' ').Trim('\n', ' ');

    private static int End(List<string> words, int end)
    {
        while (end > 0 && (!words[end - 1].Any(c => !char.IsWhiteSpace(c)) || QuoteMarks.IsSentFrom(QuoteCutter.Bare(words[end - 1]))))
        {
            end--;
        }

        return end;
    }

    /// <summary>How an authority handles personal data, and whom the mail was meant for: paragraphs at the end that begin so.</summary>
    private static int Notices(List<string> words, int end)
    {
        for (var start = end; start > 0; )
        {
            start = words.FindLastIndex(start - 1, start, w => w.Length == 0) + 1;
            if (!IsNotice(words.GetRange(start, end - start)))
            {
                break;
            }

            start = end = End(words, start);
        }

        return end;
    }

    private static bool IsNotice(List<string> paragraph)
    {
        var text = QuoteCutter.Bare(string.Join(' ', paragraph)).ToLowerInvariant();
        return text.Length is > 0 and <= LongestNotice && Privacy.Begins(text) && Data.IsIn(text);
    }

    /// <summary>Alone in its line, with a name behind it at most.</summary>
    private static bool IsGreeting(string line)
    {
        var bare = QuoteCutter.Bare(line).TrimStart('/', '-', '–', ' ');
        var greeting = Greetings.LengthIn(bare.ToLowerInvariant());
        if (greeting == 0)
        {
            return false;
        }

        var names = bare[greeting..].Split([' ', ',', '/', '!', '.', '-', '–', '&'], StringSplitOptions.RemoveEmptyEntries);
        return names.Length <= MostNames && names.All(n => char.IsUpper(n[0]) || n is "och" or "and" or "från" or "from");
    }

    /// <summary>The first sentence of a person below its signature, and all from there on; nothing when there is none.</summary>
    private static List<string> Again(List<string> words, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var paragraph = words.GetRange(at, end - at).TakeWhile(w => w.Length > 0).ToList();
            if (words[at].Length > 0 && (IsPostscript(words[at]) || (IsSentence(words[at]) && !IsSmallPrint(paragraph))))
            {
                return ["", .. words.GetRange(at, end - at)];
            }

            // Small print is passed over as a whole: its sentences are sentences too.
            at += words[at].Length > 0 && IsSmallPrint(paragraph) ? paragraph.Count - 1 : 0;
        }

        return [];
    }

    private static bool IsPostscript(string line) =>
        QuoteCutter.Bare(line) is var bare && Postscripts.Any(p => bare.StartsWith(p, StringComparison.Ordinal));

    private static bool IsSentence(string line) =>
        QuoteCutter.Bare(line) is var bare
        && bare.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= Sentence
        && bare[^1] is '.' or '?' or '!' or ':'
        && !Contacts.Any(c => bare.Contains(c, StringComparison.OrdinalIgnoreCase));

    private static bool IsSmallPrint(List<string> paragraph)
    {
        var text = string.Join(' ', paragraph).ToLowerInvariant();
        return Data.IsIn(text) || Privacy.IsIn(text);
    }
}
