using System.Text;

namespace FinsamBot.Simulation.Post;

/// <summary>Mails as programs write them, with invented names.</summary>
internal static class MailTemplates
{
    public const string OurAddress = "rapport@norrsken.example.se";

    private const string Subject = "Sv: Läs och svara: kvartalsrapport för Vägen vidare";

    /// <summary>Stands at the end of whatever a person signs, and is nobody's opinion.</summary>
    public const string Signature = "Med vänlig hälsning\nAnna Ek\nEnhetschef\nÄlvbacka kommun\n010-000 00 00";

    public const string Banner = "Detta mejl kommer från en avsändare utanför organisationen. Klicka inte på\nlänkar och öppna inte bilagor om du inte känner igen avsändaren.";

    /// <summary>The letter that is answered, as far as its words are.</summary>
    public static IReadOnlyList<string> Letter { get; } =
    [
        "Hej!", "", "Nu finns kvartalsrapporten för Vägen vidare att läsa.", "Läs den och säg vad du tycker genom att svara på det här mejlet.", "",
        "Läs rapporten: https://rapport.example.se/granska/abc", "", "Det här mejlet skickades av FinsamBot, som hjälper styrgruppen.",
    ];

    private static string Quoted => string.Join('\n', Letter);

    private const string QuotedHead = "Från: FinsamBot <rapport@norrsken.example.se>\nSkickat: den 26 mars 2026 09:12\nTill: Anna Ek\nÄmne: Läs och svara";

    /// <param name="letterId">The Message-ID of the letter it answers.</param>
    public static byte[] Write(MailShape shape, string from, string id, string letterId, string words) => Encoding.UTF8.GetBytes(shape switch
    {
        MailShape.Words => Mail(from, id, letterId, Subject, "", Plain(words)),
        MailShape.SuppressedWords => Mail(from, id, letterId, Subject, "X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply\n", Plain(words)),
        MailShape.DressedWords => Mail(from, id, letterId, Subject, "", Plain($"{Banner}\n\n{words}\n\n{Signature}\n\n{QuotedHead}\n\n{Quoted}")),
        MailShape.WordsBelow => Mail(from, id, letterId, Subject, "", Plain($"{QuotedHead}\n\n{Quoted}\n\n{words}")),
        MailShape.OddLetters => Mail(from, id, letterId, Subject, "", Odd(id, words)),
        MailShape.HiddenSigns => Mail(from, id, letterId, Subject, "", Plain(Hidden.In(words))),
        MailShape.ForgedWords => Mail(from, id, letterId, Subject, "", Plain(words), isProved: false),
        MailShape.Empty => Mail(from, id, letterId, Subject, "", Plain("")),
        MailShape.Reaction => Mail(from, id, letterId, Subject, "", Plain("Anna Ek reagerade på ditt meddelande: 👍")),
        MailShape.Smime => Mail(from, id, letterId, Subject, "", "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=\"smime.p7m\"\nContent-Transfer-Encoding: base64\n\nMBQGCSqGSIb3DQEHA6AHMAUCAQAxAA=="),
        MailShape.Calendar => Mail(from, id, letterId, "Accepterat: styrgruppsmöte", "", "Content-Type: text/calendar; method=REPLY; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR"),
        MailShape.Acknowledgement => Mail(from, id, letterId, Subject, "", Plain($"Tack för ditt mejl. Vi har tagit emot det och återkommer så snart vi kan.\n\nDitt ärende har registrerats med ärendenummer {words}.")),
        MailShape.Away => Mail(from, id, letterId, "Automatiskt svar: Läs och svara", "Auto-Submitted: auto-replied\nX-Auto-Response-Suppress: All\n", Plain(AwayWords)),
        MailShape.AwayBySubject => Mail(from, id, letterId, "Automatiskt svar: Läs och svara", "", Plain(AwayWords)),
        MailShape.ForgedAway => Mail(from, id, letterId, "Automatiskt svar: Läs och svara", "Auto-Submitted: auto-replied\n", Plain(AwayWords), isProved: false),
        MailShape.Bounce => Mail($"postmaster@{DomainOf(from)}", id, letterId, "Olevererbart: Läs och svara", "", Returned(from, letterId)),
        MailShape.ForgedBounce => Mail($"postmaster@{DomainOf(from)}", id, letterId, "Undeliverable: x", "", Returned(from, letterId), isProved: false),
        MailShape.NoMail => "this is no mail\n",
        _ => Mail(from, id, letterId, Subject, "", Plain(words)),
    });

    private const string AwayWords = "Hej!\n\nTack för ditt mejl. Jag är på semester till och med den 7 april. Vid brådskande ärenden, kontakta Karl Ek på 010-000 00 01.";

    private static string Mail(string from, string id, string letterId, string subject, string more, string rest, bool isProved = true)
    {
        var domain = DomainOf(from);
        var proof = isProved ? $"spf=pass smtp.mailfrom={domain}; dkim=pass header.d={domain}; dmarc=pass action=none header.from={domain}; compauth=pass reason=100"
            : $"spf=fail smtp.mailfrom={domain}; dmarc=fail header.from={domain}";
        return $"Authentication-Results: {proof}\nFrom: <{from}>\nTo: <{OurAddress}>\nSubject: {subject}\nMessage-ID: {id}\nIn-Reply-To: {letterId}\nReferences: {letterId}\n{more}MIME-Version: 1.0\n{rest}\n";
    }

    private static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];

    private static string Plain(string text) => $"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}";

    /// <summary>Letters that no program need know, and one that programs are forbidden to know.</summary>
    private static string Odd(string id, string words) => (id[^18] % 3) switch
    {
        0 => $"Content-Type: text/plain; charset=utf-7\n\n{words}",
        1 => $"Content-Type: multipart/mixed; boundary*=utf-7''b\n\n--b\nContent-Type: text/plain; charset=\"unicode-1-1-utf-7\"\n\n{words}\n--b--",
        _ => $"Content-Type: text/plain; charset=x-none-such-8\n\n{words}",
    };

    private static string Returned(string failed, string letterId) =>
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nDet gick inte.\n"
        + $"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.alvbacka.example.se\n\nFinal-Recipient: rfc822; {failed}\nAction: failed\nStatus: 5.1.1\n"
        + $"--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: {letterId}\n--b--";
}
