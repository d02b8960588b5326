using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FinsamBot.Core.Interventions;

namespace FinsamBot.Core.Reports;

/// <summary>
/// One-time codes and link keys, computed from a secret instead of stored: a letter can be written again after a crash and says the same,
/// and nobody who reads the storage learns a code.
/// </summary>
/// <param name="secret">At least 32 bytes; from the settings in production.</param>
public sealed class SignInCodes(ReadOnlyMemory<byte> secret)
{
    private const int Digits = 1_000_000;

    /// <summary>Six digits, for the member's request of that number.</summary>
    public string CodeFor(ReportId report, PersonId member, int number)
    {
        var value = BinaryPrimitives.ReadUInt64BigEndian(Mac($"code|{report}|{member}|{number}"));
        return (value % Digits).ToString("D6", CultureInfo.InvariantCulture);
    }

    public bool Matches(string? typed, ReportId report, PersonId member, int number) =>
        Same(new string((typed ?? "").Where(char.IsAsciiDigit).ToArray()), CodeFor(report, member, number));

    /// <summary>
    /// 160 bits that make a letter's address unguessable: they let the reader see the report, and give no authority to do anything.
    /// </summary>
    public string LinkKeyFor(ReportId report, int round, PersonId member) =>
        Convert.ToHexStringLower(Mac($"link|{report}|{round}|{member}")[..20]);

    public bool IsLinkKey(string? key, ReportId report, int round, PersonId member) => Same(key ?? "", LinkKeyFor(report, round, member));

    /// <summary>160 bits that make the address of a page of the office or of a report's writers unguessable. Likewise it lets read, and do nothing.</summary>
    /// <param name="page">Which page: the key of one opens no other.</param>
    public string PageKeyFor(string page, ReportId report, PersonId reader) => Convert.ToHexStringLower(Mac($"page|{page}|{report}|{reader}")[..20]);

    public bool IsPageKey(string? key, string page, ReportId report, PersonId reader) => Same(key ?? "", PageKeyFor(page, report, reader));

    /// <summary>160 bits that make the address of a person's plan unguessable. It allows reading, and never ends by itself: calendars ask for years.</summary>
    public string PlanKeyFor(PersonId person) => Convert.ToHexStringLower(Mac($"plan|{person}")[..20]);

    public bool IsPlanKey(string? key, PersonId person) => Same(key ?? "", PlanKeyFor(person));

    private static bool Same(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));

    private byte[] Mac(string text) => HMACSHA256.HashData(secret.Span, Encoding.UTF8.GetBytes(text));
}
