using System.Text;

namespace FinsamBot.Mail.Replies;

/// <summary>Whether the receiving mail system vouches for the sender's address: RFC 8601, and what Exchange Online says besides.</summary>
/// <param name="trusted">Names of servers whose results count, parted by blanks or commas; see
/// <see cref="MailOptions.TrustedAuthenticationServers"/>.</param>
internal sealed class Authenticity(string trusted)
{
    private readonly string[] _trusted = trusted.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    private bool TrustsExchange => _trusted.Contains(MailOptions.ExchangeOnline, StringComparer.OrdinalIgnoreCase);

    /// <summary>Only the topmost result counts: every server puts its own above what came with the message, and anybody can write what came
    /// with it.</summary>
    public bool Of(InboundMessage message)
    {
        if (TrustsExchange && IsInternal(message))
        {
            return true;
        }

        var domain = message.From[(message.From.LastIndexOf('@') + 1)..];
        return message.All("Authentication-Results").FirstOrDefault() is { } top && domain.Length > 0 && Passes(top, domain);
    }

    /// <summary>Exchange takes these fields off whatever comes from outside.</summary>
    private static bool IsInternal(InboundMessage message)
    {
        var said = message.All("X-MS-Exchange-Organization-AuthAs").ToList();
        return said.Count > 0 && said.TrueForAll(v => v.Trim().Equals("Internal", StringComparison.OrdinalIgnoreCase));
    }

    private bool Passes(string header, string domain)
    {
        var parts = WithoutComments(header).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var named = parts.Length > 0 && !parts[0].Contains('=', StringComparison.Ordinal);
        if (parts.Length == 0 || !Trusts(named ? parts[0].Split(' ')[0] : null))
        {
            return false;
        }

        var results = parts.Skip(named ? 1 : 0).Select(AuthenticationResult.Read).ToList();
        return !results.Exists(r => r.Method is "compauth" or "dmarc" && r.Result is "fail")
            && results.TrueForAll(r => r.Method != "dmarc" || r.IsFrom("header.from", domain, ifUnsaid: true))
            && results.Exists(r => r.Result == "pass" && r.Speaks(domain));
    }

    /// <summary>Exchange Online usually leaves its own name out.</summary>
    private bool Trusts(string? server) =>
        server is null or "mx.microsoft.com" ? TrustsExchange : _trusted.Contains(server, StringComparer.OrdinalIgnoreCase);

    private static string WithoutComments(string header)
    {
        var text = new StringBuilder();
        var depth = 0;
        foreach (var c in header)
        {
            depth += c == '(' ? 1 : 0;
            text.Append(
                depth == 0
                    ? c is '\r' or '\n' or '\t'
                        ? " "
                        : c.ToString()
                    : ""
            );
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }

        return text.ToString();
    }
}

/// <summary>One result: <c>dkim=pass header.d=example.se</c>.</summary>
internal sealed record AuthenticationResult(string Method, string Result, IReadOnlyDictionary<string, string> Properties)
{
    public static AuthenticationResult Read(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('=', 2)).Where(w => w.Length == 2).ToList();
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in words.Skip(1))
        {
            properties.TryAdd(word[0], word[1].Trim('"'));
        }

        return words.Count == 0 ? new("", "", properties) : new(words[0][0].ToLowerInvariant(), words[0][1].ToLowerInvariant(), properties);
    }

    /// <summary>Whether a pass of this method is one for the address that readers see.</summary>
    public bool Speaks(string domain) =>
        Method switch
        {
            "compauth" or "dmarc" => true,
            "spf" => IsFrom("smtp.mailfrom", domain, ifUnsaid: false),
            "dkim" => IsFrom("header.d", domain, ifUnsaid: false),
            _ => false,
        };

    /// <summary>The same domain, or one within the other.</summary>
    public bool IsFrom(string property, string domain, bool ifUnsaid)
    {
        if (!Properties.TryGetValue(property, out var value))
        {
            return ifUnsaid;
        }

        var said = value[(value.LastIndexOf('@') + 1)..];
        return said.Equals(domain, StringComparison.OrdinalIgnoreCase) || Within(said, domain) || Within(domain, said);
    }

    private static bool Within(string inner, string outer) =>
        outer.Contains('.', StringComparison.Ordinal) && inner.EndsWith("." + outer, StringComparison.OrdinalIgnoreCase);
}
