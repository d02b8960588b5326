using System.Globalization;

namespace FinsamBot.Domain.Text;

/// <summary>When two written addresses are one: capitals, å as one character or as two, and a domain with å as people or as mail systems
/// write it (RFC 5891).</summary>
public static class SameAddress
{
    private static readonly IdnMapping Domains = new();

    public static bool Is(string one, string other) => string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string address)
    {
        var whole = address.Trim();
        try
        {
            whole = whole.Normalize();
            var at = whole.LastIndexOf('@');
            return at < 0 ? whole : whole[..at] + "@" + Domains.GetAscii(whole[(at + 1)..]);
        }
        catch (ArgumentException)
        {
            // Half a character, or no domain that could exist: it equals only itself.
            return whole;
        }
    }
}
