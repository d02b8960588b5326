using FinsamBot.Archive.Packages;

namespace FinsamBot.Archive;

/// <summary>Section <c>Archive</c>: what packages for an archive say of who sends them to whom.</summary>
public sealed class ArchiveOptions
{
    public const string Section = "Archive";

    private const int Digits = 10;

    /// <summary>Of E-ARK CSIP and SIP.</summary>
    public string Version { get; init; } = PackageProfile.V210.Version;

    /// <summary>Of the association; empty: its mailbox tells who it is.</summary>
    public string OrganisationNumber { get; init; } = "";

    /// <summary>The archive that packages are for.</summary>
    public string Receiver { get; init; } = "";

    /// <summary>Under which agreement they are handed over.</summary>
    public string Agreement { get; init; } = "";

    /// <summary>By which decision records are kept: of the board, or a plan for documents.</summary>
    public string Mandate { get; init; } = "";

    /// <summary>Throws for a version that is not known: see <see cref="Problems"/>.</summary>
    internal PackageProfile Profile() => PackageProfile.Of(Version.Trim()) ?? throw new InvalidOperationException();

    /// <summary>ORG:2220001234, or MAIL: and the mailbox where no number is set.</summary>
    internal string CodeOf(string mailbox) => Number() is { Length: > 0 } number ? $"ORG:{number}" : $"MAIL:{mailbox}";

    public IEnumerable<string> Problems()
    {
        if (PackageProfile.Of(Version.Trim()) is null)
        {
            var known = string.Join(" or ", PackageProfile.All.Select(p => p.Version));
            yield return $"The setting {Section}:{nameof(Version)} must be {known}.";
        }

        if (Number() is { Length: > 0 } number && !(number.Length == Digits && number.All(char.IsAsciiDigit) && HasCheckDigit(number)))
        {
            yield return $"The setting {Section}:{nameof(OrganisationNumber)} is no organisation number (222000-1234).";
        }
    }

    private string Number() => OrganisationNumber.Trim().Replace("-", "", StringComparison.Ordinal);

    /// <summary>Luhn: every other digit counts twice, and the sum of all digits ends in 0.</summary>
    private static bool HasCheckDigit(string number) =>
        number.Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(n => (n / 10) + (n % 10)) % 10 == 0;
}
