namespace FinsamBot.Domain.Text;

/// <summary>Whether a text is one mail address, as mail programs take it, without a name before it and without another behind it.</summary>
public static class OneAddress
{
    /// <summary>RFC 5321, 4.5.3.1.3: a path of 256 octets, less its brackets.</summary>
    private const int Longest = 254;

    private const string Strange = "<>()[],;:\\\"";

    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var domain = text[(at + 1)..];
        return at > 0
            && text.Length <= Longest
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || Strange.Contains(c, StringComparison.Ordinal))
            && domain.Contains('.', StringComparison.Ordinal)
            && !domain.Contains('@', StringComparison.Ordinal)
            && domain.Split('.').All(label => label.Length > 0 && label[0] != '-' && label[^1] != '-');
    }
}
