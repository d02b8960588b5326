using System.Text;

namespace FinsamBot.Edges.Tests.Mail.Replies;

/// <summary>Mails as other people's programs write them.</summary>
internal static class Mime
{
    public const string Passes =
        "spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=af.example.se; dkim=pass (signature was verified)\r\n "
        + "header.d=af.example.se;dmarc=pass action=none header.from=af.example.se;compauth=pass reason=100";

    public static string Html(string body, string headers = "") => Mail("text/html; charset=\"utf-8\"", body, headers);

    public static string Plain(string body, string headers = "") => Mail("text/plain; charset=utf-8", body, headers);

    public static string Mail(string type, string body, string headers = "") =>
        $"""
            Received: from VE1EUR.example.outlook.com by AS4P.example.outlook.com with HTTPS
            Authentication-Results: {Passes}
            Received: from mail.af.example.se (192.0.2.7) by VE1EUR.mail.protection.example.com
            From: "Berg, Anna" <anna.berg@af.example.se>
            To: <finsam@norrsken.example.se>
            Subject: =?iso-8859-1?Q?Sv:_L=E4s_och_svara?=
            Message-ID: <reply-1@af.example.se>
            In-Reply-To: {"{letter}"}
            References: {"{letter}"}
            {headers}MIME-Version: 1.0
            Content-Type: {type}

            {body}
            """.ReplaceLineEndings("\r\n");

    /// <summary>The same with its body in a transfer encoding and a set of letters.</summary>
    public static byte[] Encoded(string type, string charset, string encoding, string body, string letter)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(charset) is { } known
            ? known.GetBytes(body)
            : Encoding.GetEncoding(charset).GetBytes(body);
        var text = encoding switch
        {
            "base64" => Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks),
            "quoted-printable" => string.Concat(
                bytes.Select(
                    (b, i) =>
                        (b is >= 33 and < 127 and not (byte)'=' || b is 10 or 13 ? ((char)b).ToString() : $"={b:X2}")
                        + (i % 60 == 59 ? "=\r\n" : "")
                )
            ),
            _ => Encoding.Latin1.GetString(bytes),
        };
        var mail = Mail($"{type}; charset={charset}\r\nContent-Transfer-Encoding: {encoding}", "{body}")
            .Replace("{letter}", letter, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(mail.Replace("{body}", text, StringComparison.Ordinal));
    }
}
