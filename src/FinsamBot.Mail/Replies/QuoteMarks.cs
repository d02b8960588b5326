using System.Text.RegularExpressions;

namespace FinsamBot.Mail.Replies;

/// <summary>
/// The lines that mail programs put above what they quote: in Swedish, English, Norwegian, Danish, Finnish, German and some more.
/// </summary>
internal static partial class QuoteMarks
{
    private const RegexOptions Safe = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private const int LongestAttribution = 400;

    /// <summary>How such a line can begin; most lines do not, and are not looked at further.</summary>
    private const string OriginalStarts = "-_=>bvpsuoBVPSUO";

    public static bool IsOriginal(string line) =>
        line.Length > 0
        && OriginalStarts.Contains(line[0], StringComparison.Ordinal)
        && (Original().IsMatch(line) || GroupWise().IsMatch(line) || Notes().IsMatch(line));

    public static bool IsFrom(string line) => line.Contains(':', StringComparison.Ordinal) && From().IsMatch(line);

    public static bool IsSent(string line) => line.Contains(':', StringComparison.Ordinal) && Sent().IsMatch(line);

    /// <summary>A program for telephones writes all fields in one line.</summary>
    public static bool HasSent(string line) => SentWithin().IsMatch(line);

    public static bool IsField(string line) => Field().IsMatch(line);

    public static bool IsOpening(string line) => Opening().IsMatch(line);

    public static bool IsSentFrom(string line) => SentFrom().IsMatch(line);

    public static bool IsDrawnLine(string line) => line is ['_' or '-' or '=' or '*', ..] && Drawn().IsMatch(line);

    /// <summary>Who wrote when.</summary>
    /// <param name="sure">Not right above a quote: people's own sentences end in a colon too, so an address or a day must show what it
    /// is.</param>
    public static bool IsAttribution(string line, bool sure) =>
        line.Length <= LongestAttribution
        && line.EndsWith(':')
        && Wrote().IsMatch(line)
        && (!sure || SureSign().IsMatch(line) || (IsOpening(line) && OurSign().IsMatch(line)));

    [GeneratedRegex(
        @"^(?:-{2,}|_{2,}|={2,})\s*(?:ursprungligt (?:meddelande|mejl|mail)|originalmeddelande"
            + @"|original(?: message| mail| e-?mail|nachricht| appointment)|ursprüngliche nachricht|original-nachricht"
            + @"|oprindelig (?:meddelelse|besked)|opprinnelig melding|alkuperäinen viesti"
            + @"|vidarebefordrat (?:meddelande|mejl|brev)|vidaresänt meddelande|forwarded (?:message|by .{1,200})"
            + @"|videresendt (?:besked|melding)|weitergeleitete nachricht|välitetty viesti"
            + @"|message d'origine|oorspronkelijk bericht)\s*(?:-{2,}|_{2,}|={2,})?$"
            + @"|^(?:begin forwarded message|vidarebefordrat brev|påbörja vidarebefordrat meddelande"
            + @"|start på vidarebefordrat meddelande|ursprungligt meddelande|original message):?$",
        Safe
    )]
    private static partial Regex Original();

    /// <summary><c>&gt;&gt;&gt; FinsamBot 2026-03-26 09:12 &gt;&gt;&gt;</c>: what follows bears no mark.</summary>
    [GeneratedRegex(@"^>>>\s.{1,200}(?:>>>|<<<|\d\d[:.]\d\d\s*(?:[ap]m)?)$", Safe)]
    private static partial Regex GroupWise();

    /// <summary><c>-----FinsamBot &lt;finsam@example.se&gt; skrev: -----</c></summary>
    [GeneratedRegex(@"^-{3,}\s?\S.{1,300}(?:skrev|wrote|schrieb|kirjoitti):?\s?-{3,}$", Safe)]
    private static partial Regex Notes();

    [GeneratedRegex(@"^(?:från|from|fra|von|de|van|lähettäjä|avsändare|afsender|frá)\s*:", Safe)]
    private static partial Regex From();

    [GeneratedRegex(
        @"^(?:skickat|skickad|skickades|sent|sent on|datum|date|dato|sendt|gesendet|lähetetty|päivämäärä|päiväys|envoyé"
            + @"|verzonden)\s*:",
        Safe
    )]
    private static partial Regex Sent();

    [GeneratedRegex(@"\s(?:skickat|sent|datum|date|sendt|gesendet):\s.{1,80}(?:till|to|til|an):\s", Safe)]
    private static partial Regex SentWithin();

    [GeneratedRegex(@"^\p{L}[\p{L} ]{1,20}:\s+\S", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Field();

    [GeneratedRegex(
        @"\b(?:skrev|skriver|skreiv|wrote|writes|schrieb|kirjoitti|a écrit|schreef|escribió|napisał|napisała|kirjutas"
            + @"|skrifaði|rakstīja)\b",
        Safe
    )]
    private static partial Regex Wrote();

    /// <summary>How the line that says who wrote when begins, in the languages nearest by.</summary>
    [GeneratedRegex(
        @"^(?:\d{1,2}\b|20\d\d-|den\b|on\b|am\b|le\b|op\b|på\b|mån|tis|ons|tor|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun"
            + @"|man\b|tir|lør|søn|ma\b|ti\b|ke\b|to\b|pe\b|la\b|su\b|mo\b|di\b|mi\b|do\b|fr\b|sa\b|so\b|finsambot\b)",
        Safe
    )]
    private static partial Regex Opening();

    /// <summary>An address, or a year with a time of day or with a month's name.</summary>
    [GeneratedRegex(
        @"<[^<>\s]+@[^<>\s]+>|\([^()\s]+@[^()\s]+\)"
            + @"|\b20\d\d\b.{1,40}\b\d{1,2}[:.]\d\d\b|\b20\d\d-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]20\d\d\b"
            + @"|\b\d{1,2}(?:\.|st|nd|rd|th)?,? (?:jan|feb|mar|maj|may|apr|jun|jul|aug|sep|okt|oct|nov|dec|märz|mai"
            + @"|tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)\p{L}*\.?,? 20\d\d\b"
            + @"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2},? 20\d\d\b",
        Safe
    )]
    private static partial Regex SureSign();

    /// <summary>Our letters are signed so, and their readers' programs say it.</summary>
    [GeneratedRegex(@"\bfinsambot\b|\S@\S", Safe)]
    private static partial Regex OurSign();

    [GeneratedRegex(@"^(?:_{5,}|-{5,}|={5,}|\*{5,})$", Safe)]
    private static partial Regex Drawn();

    [GeneratedRegex(
        @"^(?:skickat från|skickades från|skickas från|skickat via|skickat med|sänt från|sent from|sent via|sent with"
            + @"|sendt fra|von meinem .{1,40} gesendet|lähetetty .{1,40}|hämta outlook för|skaffa outlook för|get outlook for"
            + @"|hent outlook (?:for|til))(?:\s.{1,60})?$",
        Safe
    )]
    private static partial Regex SentFrom();
}
