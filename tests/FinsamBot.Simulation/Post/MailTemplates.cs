using System.Text;

namespace FinsamBot.Simulation.Post;

/// <summary>Mails as programs write them, with invented names.</summary>
internal static class MailTemplates
{
    public const string OurAddress = "rapport@norrsken.example.se";

    private const string Usual = "Sv: Läs och svara: kvartalsrapport för Vägen vidare";
    private const string Automatic = "Automatiskt svar: Läs och svara";
    private const string Replied = "Auto-Submitted: auto-replied\n";

    private const string Banner = """
        Detta mejl kommer från en avsändare utanför organisationen. Klicka inte på
        länkar och öppna inte bilagor om du inte känner igen avsändaren.
        """;

    private const string Signature = """
        Med vänlig hälsning
        Anna Ek
        Enhetschef
        Älvbacka kommun
        010-000 00 00
        """;

    private const string QuotedHead = """
        Från: FinsamBot <rapport@norrsken.example.se>
        Skickat: den 26 mars 2026 09:12
        Till: Anna Ek
        Ämne: Läs och svara
        """;

    private const string Quoted = """
        Hej!

        Nu finns kvartalsrapporten för Vägen vidare att läsa.
        Läs den och säg vad du tycker genom att svara på det här mejlet.

        Läs rapporten: https://rapport.example.se/granska/abc

        Det här mejlet skickades av FinsamBot, som hjälper styrgruppen.
        """;

    private const string Absence = """
        Hej!

        Tack för ditt mejl. Jag är på semester till och med den 7 april. Vid brådskande ärenden, kontakta Karl Ek på 010-000 00 01.
        """;

    private const string Received = """
        Tack för ditt mejl. Vi har tagit emot det och återkommer så snart vi kan.

        Ditt ärende har registrerats med ärendenummer
        """;

    private const string Encrypted = """
        Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"
        Content-Transfer-Encoding: base64

        MBQGCSqGSIb3DQEHA6AHMAUCAQAxAA==
        """;

    private const string Invitation = """
        Content-Type: text/calendar; method=REPLY; charset=utf-8

        BEGIN:VCALENDAR
        METHOD:REPLY
        END:VCALENDAR
        """;

    /// <summary>The letter that is answered, as far as its words are.</summary>
    public static IReadOnlyList<string> Letter { get; } = Quoted.Split('\n');

    /// <param name="letterId">The Message-ID of the letter it answers.</param>
    public static byte[] Write(MailShape shape, string from, string id, string letterId, string words)
    {
        if (shape == MailShape.NoMail)
        {
            return "this is no mail\n"u8.ToArray();
        }

        var isBounce = shape is MailShape.Bounce or MailShape.ForgedBounce;
        var isForged = shape is MailShape.ForgedWords or MailShape.ForgedAway or MailShape.ForgedBounce;
        var (subject, more) = Head(shape);
        var head = Head(isBounce ? $"postmaster@{DomainOf(from)}" : from, id, letterId, subject, isForged);
        return Encoding.UTF8.GetBytes($"{head}{more}MIME-Version: 1.0\n{(isBounce ? Returned(from, letterId) : Body(shape, id, words))}\n");
    }

    /// <summary>Subject, and what header fields it has besides.</summary>
    private static (string Subject, string More) Head(MailShape shape) =>
        shape switch
        {
            MailShape.SuppressedWords => (Usual, "X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply\n"),
            MailShape.Calendar => ("Accepterat: styrgruppsmöte", ""),
            MailShape.Away => (Automatic, $"{Replied}X-Auto-Response-Suppress: All\n"),
            MailShape.AwayBySubject => (Automatic, ""),
            MailShape.ForgedAway => (Automatic, Replied),
            MailShape.Bounce => ("Olevererbart: Läs och svara", ""),
            MailShape.ForgedBounce => ("Undeliverable: Läs och svara", ""),
            _ => (Usual, ""),
        };

    private static string Head(string from, string id, string letterId, string subject, bool isForged)
    {
        var domain = DomainOf(from);
        var proof = isForged
            ? $"spf=fail smtp.mailfrom={domain}; dmarc=fail header.from={domain}"
            : $"spf=pass smtp.mailfrom={domain}; dkim=pass header.d={domain}; dmarc=pass action=none header.from={domain}; compauth=pass";
        return $"Authentication-Results: {proof}\nFrom: <{from}>\nTo: <{OurAddress}>\nSubject: {subject}\n"
            + $"Message-ID: {id}\nIn-Reply-To: {letterId}\nReferences: {letterId}\n";
    }

    private static string Body(MailShape shape, string id, string words) =>
        shape switch
        {
            MailShape.DressedWords => Plain($"{Banner}\n\n{words}\n\n{Signature}\n\n{QuotedHead}\n\n{Quoted}"),
            MailShape.WordsBelow => Plain($"{QuotedHead}\n\n{Quoted}\n\n{words}"),
            MailShape.OddLetters => Odd(id, words),
            MailShape.HiddenSigns => Plain(Hidden.In(words)),
            MailShape.Empty => Plain(""),
            MailShape.Reaction => Plain("Anna Ek reagerade på ditt meddelande: 👍"),
            MailShape.Smime => Encrypted,
            MailShape.Calendar => Invitation,
            MailShape.Acknowledgement => Plain($"{Received} {words}."),
            MailShape.Away or MailShape.AwayBySubject or MailShape.ForgedAway => Plain(Absence),
            _ => Plain(words),
        };

    private static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];

    private static string Plain(string text) => $"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}";

    /// <summary>Letters that no program need know, and such that programs are forbidden to know.</summary>
    private static string Odd(string id, string words) =>
        (id[^18] % 3) switch
        {
            0 => $"Content-Type: text/plain; charset=utf-7\n\n{words}",
            1 => "Content-Type: multipart/mixed; boundary*=utf-7''b\n\n--b\n"
                + $"Content-Type: text/plain; charset=unicode-1-1-utf-7\n\n{words}\n--b--",
            _ => $"Content-Type: text/plain; charset=x-none-such-8\n\n{words}",
        };

    private static string Returned(string failed, string letterId) =>
        $"""
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Det gick inte.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.{DomainOf(failed)}

            Final-Recipient: rfc822; {failed}
            Action: failed
            Status: 5.1.1
            --b
            Content-Type: text/rfc822-headers

            Message-ID: {letterId}
            --b--
            """;
}
