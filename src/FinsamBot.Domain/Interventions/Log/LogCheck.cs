using System.Security.Cryptography;
using System.Text;
using FinsamBot.Domain.Checks.PersonalData;

namespace FinsamBot.Domain.Interventions.Log;

/// <summary>A place in an entry that seems to hold personal data.</summary>
/// <param name="Found">The words, exactly as written.</param>
public sealed record LogFinding(FindingKind Kind, string Found)
{
    /// <summary>Cannot be accepted: it has to go.</summary>
    public bool Blocks => new Finding(Kind, 0, 0).Blocks;

    internal AcceptedInLog Accepted =>
        new(Kind, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Kind}\n{Found}")).AsSpan(0, HashLength)));

    private const int HashLength = 16;
}

/// <summary>Looks for personal data in an entry as soon as it is written. A log is short notes, so a name beside an illness counts as one
/// person's story.</summary>
public static class LogCheck
{
    private const int MarkLength = 8;

    /// <summary>Names what was shown, so that nobody goes on with anything else; empty for nothing.</summary>
    public static string MarkOf(IReadOnlyList<LogFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var words = string.Join('\n', findings.Select(f => $"{f.Kind} {f.Found}"));
        return findings.Count == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, MarkLength));
    }

    /// <summary>In the order of the words.</summary>
    public static IReadOnlyList<LogFinding> Of(string text, IReadOnlyList<string> organisations, Circumstances circumstances)
    {
        ArgumentNullException.ThrowIfNull(organisations);
        ArgumentNullException.ThrowIfNull(circumstances);
        var words = organisations.Count == 0 ? text : $"{text}\n\n{string.Join('\n', organisations)}";
        var colleagues = circumstances.Association.People.Values.Select(p => p.Name);
        return
        [
            .. PersonalDataCheck
                .OfNote(words, circumstances.Familiar, [.. colleagues])
                .Select(f => new LogFinding(f.Kind, words.Substring(f.Start, f.Length)))
                .Distinct(),
        ];
    }
}
