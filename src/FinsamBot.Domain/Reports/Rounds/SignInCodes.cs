using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;

namespace FinsamBot.Domain.Reports.Rounds;

/// <summary>
/// One-time codes and link keys, computed from secrets instead of stored: a letter can be written again after a crash and says the same,
/// and nobody who reads the storage learns a code.
/// </summary>
/// <param name="secrets">Each at least 32 bytes. Everything is made with the first; links of the others can still be opened, their codes
/// are void.</param>
public sealed class SignInCodes(Func<IReadOnlyList<ReadOnlyMemory<byte>>> secrets)
{
    private const int KeyBytes = 20;

    private const int Digits = 1_000_000;

    public SignInCodes(ReadOnlyMemory<byte> secret)
        : this(() => [secret]) { }

    /// <summary>Six digits, for the person's code of that number.</summary>
    public string CodeFor(PersonId person, int number)
    {
        var value = BinaryPrimitives.ReadUInt64BigEndian(Mac(secrets()[0], $"person-code|{person}|{number}"));
        return (value % Digits).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <param name="digits">Six digits, as typed.</param>
    public bool Matches(string digits, PersonId person, int number) => Same(digits, CodeFor(person, number));

    /// <summary>160 bits that show that the letter with a code was read. They open nothing without the code.</summary>
    public string LetterKeyFor(PersonId person, int number) => Key(LetterText(person, number));

    public bool IsLetterKey(string? key, PersonId person, int number) => Same(key ?? "", LetterKeyFor(person, number));

    /// <summary>
    /// 160 bits that make a letter's address unguessable: they let the reader see the report, and give no authority to do anything.
    /// </summary>
    public string LinkKeyFor(ReportId report, int round, PersonId member) => Key(LinkText(report, round, member));

    public bool IsLinkKey(string? key, ReportId report, int round, PersonId member) => IsKey(key, LinkText(report, round, member));

    /// <summary>160 bits that make the address of a page of the office or of a report's writers unguessable. Likewise it lets read, and do
    /// nothing.</summary>
    /// <param name="page">Which page: the key of one opens no other.</param>
    public string PageKeyFor(string page, ReportId report, PersonId reader) => Key(PageText(page, report, reader));

    public bool IsPageKey(string? key, string page, ReportId report, PersonId reader) => IsKey(key, PageText(page, report, reader));

    /// <summary>160 bits that make the address of a person's plan unguessable. It allows reading, and never ends by itself: calendars ask
    /// for years.</summary>
    public string PlanKeyFor(PersonId person) => Key(PlanText(person));

    public bool IsPlanKey(string? key, PersonId person) => IsKey(key, PlanText(person));

    private static string LetterText(PersonId person, int number) => $"letter|{person}|{number}";

    private static string LinkText(ReportId report, int round, PersonId member) => $"link|{report}|{round}|{member}";

    private static string PageText(string page, ReportId report, PersonId reader) => $"page|{page}|{report}|{reader}";

    private static string PlanText(PersonId person) => $"plan|{person}";

    private static bool Same(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));

    private static string Key(ReadOnlyMemory<byte> secret, string text) => Convert.ToHexStringLower(Mac(secret, text)[..KeyBytes]);

    private static byte[] Mac(ReadOnlyMemory<byte> secret, string text) => HMACSHA256.HashData(secret.Span, Encoding.UTF8.GetBytes(text));

    private string Key(string text) => Key(secrets()[0], text);

    private bool IsKey(string? key, string text) => secrets().Any(s => Same(key ?? "", Key(s, text)));
}
