using System.Text;
using MimeKit.Utils;

namespace FinsamBot.Mail.Pickup;

/// <summary>Writes a reply as a mail program would send it and Exchange Online deliver it.</summary>
internal static class ReplyWriter
{
    public static byte[] Write(PickedUpLetter letter, TriedReply reply, string messageId, DateTimeOffset now)
    {
        var domain = reply.From[(reply.From.LastIndexOf('@') + 1)..];
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Authentication-Results"] = OneLine(
                $"spf=pass smtp.mailfrom={domain}; dkim=pass header.d={domain}; "
                    + $"dmarc=pass action=none header.from={domain}; compauth=pass reason=100"
            ),
            ["From"] = OneLine($"<{reply.From}>"),
            ["Subject"] = Encoding.ASCII.GetString(Rfc2047.EncodeText(Encoding.UTF8, "Sv: " + letter.Subject)),
            ["Date"] = DateUtils.FormatDate(now),
            ["Message-ID"] = messageId,
            ["In-Reply-To"] = letter.MessageId,
            ["References"] = letter.MessageId,
        };
        foreach (var (name, value) in reply.Headers)
        {
            headers[name] = OneLine(value);
        }

        var (type, words) = reply.Html.Length > 0 ? ("html", reply.Html) : ("plain", reply.Text);
        var mail = new StringBuilder();
        foreach (var (name, value) in headers.Where(h => h.Value.Length > 0))
        {
            mail.Append(OneLine(name)).Append(": ").Append(value).Append("\r\n");
        }

        mail.Append("MIME-Version: 1.0\r\nContent-Type: text/")
            .Append(type)
            .Append("; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        mail.Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(words), Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
        return Encoding.UTF8.GetBytes(mail.ToString());
    }

    /// <summary>What is typed into one field adds no other.</summary>
    private static string OneLine(string text) => new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
}
