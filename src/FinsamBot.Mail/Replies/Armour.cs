namespace FinsamBot.Mail.Replies;

/// <summary>The lines that PGP puts around a text it only signs (RFC 9580, 7).</summary>
internal static class Armour
{
    private const string Opens = "-----BEGIN PGP SIGNED MESSAGE-----";
    private const string Closes = "-----BEGIN PGP SIGNATURE-----";
    private const string Escaped = "- ";

    public static IReadOnlyList<string> Off(IReadOnlyList<string> lines)
    {
        var opens = Enumerable.Range(0, lines.Count).FirstOrDefault(i => lines[i].TrimEnd() == Opens, -1);
        if (opens < 0)
        {
            return lines;
        }

        // Which hash was used stands up to the first empty line.
        var words = lines.Skip(opens + 1).SkipWhile(l => l.Trim().Length > 0).Skip(1).TakeWhile(l => l.TrimEnd() != Closes);
        return [.. lines.Take(opens), .. words.Select(l => l.StartsWith(Escaped, StringComparison.Ordinal) ? l[Escaped.Length..] : l)];
    }
}
