using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>A mail address as people write it into a table.</summary>
internal static class Address
{
    /// <summary>What is wrong with it, and what is probably meant; null when it is one address and nothing else.</summary>
    public static Mistake? Fault(string written, FilePlace at)
    {
        if (OneAddress.Is(written))
        {
            return null;
        }

        var inside =
            written.IndexOf('<', StringComparison.Ordinal) is >= 0 and var open && written.IndexOf('>', open) is > 0 and var close
                ? written[(open + 1)..close].Trim()
                : "";
        if (OneAddress.Is(inside))
        {
            return new Mistake(MistakeKind.NameInAddress, at, written, inside);
        }

        var pieces = written.Split([';', ',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (pieces.Count(OneAddress.Is) > 1)
        {
            return new Mistake(MistakeKind.SeveralAddresses, at, written);
        }

        return pieces.Length > 1 && pieces.Count(OneAddress.Is) == 1
            ? new Mistake(MistakeKind.NameInAddress, at, written, pieces.First(OneAddress.Is))
            : new Mistake(MistakeKind.BadAddress, at, written, Repaired(written));
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
        if (
            !OneAddress.Is(plain)
            && plain.EndsWith("se", StringComparison.OrdinalIgnoreCase)
            && plain.Contains('@', StringComparison.Ordinal)
        )
        {
            plain = plain[..^2] + ".se";
        }

        return OneAddress.Is(plain) ? plain : null;
    }
}
