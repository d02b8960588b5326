using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>A mail address as people write it into a table.</summary>
internal static class Address
{
    /// <summary>RFC 5321, 4.5.3.1.3: a path of 256 octets, less its brackets.</summary>
    private const int Longest = 254;

    private const string Strange = "<>()[],;:\\\"";

    /// <summary>What is wrong with it, and what is probably meant; null when it is one address and nothing else.</summary>
    public static Mistake? Fault(string written, FilePlace at)
    {
        if (IsOne(written))
        {
            return null;
        }

        var inside =
            written.IndexOf('<', StringComparison.Ordinal) is >= 0 and var open && written.IndexOf('>', open) is > 0 and var close
                ? written[(open + 1)..close].Trim()
                : "";
        if (IsOne(inside))
        {
            return new Mistake(MistakeKind.NameInAddress, at, written, inside);
        }

        var pieces = written.Split([';', ',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (pieces.Count(IsOne) > 1)
        {
            return new Mistake(MistakeKind.SeveralAddresses, at, written);
        }

        return pieces.Length > 1 && pieces.Count(IsOne) == 1
            ? new Mistake(MistakeKind.NameInAddress, at, written, pieces.First(IsOne))
            : new Mistake(MistakeKind.BadAddress, at, written, Repaired(written));
    }

    public static bool IsOne(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var domain = text[(at + 1)..];
        return at > 0
            && text.Length <= Longest
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || Strange.Contains(c, StringComparison.Ordinal))
            && domain.Contains('.', StringComparison.Ordinal)
            && !domain.Contains('@', StringComparison.Ordinal)
            && domain.Split('.').All(label => label.Length > 0 && label[0] != '-' && label[^1] != '-');
    }

    /// <summary>The slips that are made most: a comma for a full stop, a blank, the word mailto, no full stop before the country.</summary>
    private static string? Repaired(string written)
    {
        var plain = string.Concat(CleanText.Line(written).Where(c => !char.IsWhiteSpace(c)))
            .Replace(',', '.')
            .Replace("(at)", "@", StringComparison.OrdinalIgnoreCase)
            .Replace("[at]", "@", StringComparison.OrdinalIgnoreCase)
            .Replace("mailto:", "", StringComparison.OrdinalIgnoreCase)
            .Replace("@@", "@", StringComparison.Ordinal)
            .Replace("..", ".", StringComparison.Ordinal)
            .Trim('.', ';', ':', '<', '>', '"');
        if (!IsOne(plain) && plain.EndsWith("se", StringComparison.OrdinalIgnoreCase) && plain.Contains('@', StringComparison.Ordinal))
        {
            plain = plain[..^2] + ".se";
        }

        return IsOne(plain) ? plain : null;
    }
}
