using System.Text.RegularExpressions;

namespace FinsamBot.Mail.Replies;

/// <summary>A thumb or a face instead of words: Outlook's and Gmail's reactions, those of phones, and signs alone.</summary>
internal static partial class Reactions
{
    /// <summary>A reaction holds no more than this besides what it is about.</summary>
    private const int Longest = 600;

    public static bool Is(InboundMessage message, string words) =>
        message.IsReaction || (words.Length > 0 && !words.Any(char.IsLetterOrDigit)) || (words.Length <= Longest && Says(First(words)));

    private static bool Says(string line) => Reacted().IsMatch(line) || Tapback().IsMatch(line);

    private static string First(string words) =>
        words.Split('\n').Select(l => l.Replace("**", "", StringComparison.Ordinal).Trim()).FirstOrDefault(l => l.Any(char.IsLetter), "");

    /// <summary>The whole line: who, that they did, and the sign; a person's own sentence goes on.</summary>
    [GeneratedRegex(
        @"^[^.!?]{0,80}?\b(?:reacted (?:with .{1,8} )?to your (?:message|e-?mail)|reacted to [""“”'].{1,200}|reacted via gmail"
            + @"|(?:har )?reagera(?:de|t)(?: med .{1,8})? på (?:ditt|ert) (?:meddelande|mejl|mail|e-postmeddelande)"
            + @"|(?:har )?reagera(?:de|t) via gmail"
            + @"|(?:gillade|gillar|har gillat|tycker om|hjärtade|skrattade åt) (?:ditt|ert) (?:meddelande|mejl|mail|e-postmeddelande)"
            + @"|(?:liked|likes|loved|hearted) your (?:message|e-?mail))"
            + @"(?:[^\p{L}]{0,20}(?:<?https?://\S*)?|:\s*[^\p{L}\p{N}\s].{0,200})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Reacted();

    [GeneratedRegex(
        @"^(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted .{1,8} to|gillade|älskade|ogillade"
            + @"|skrattade åt|betonade|ifrågasatte|reagerade med .{1,8} på)\s+[""“”«»'].{1,400}[""“”«»']$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Tapback();
}
