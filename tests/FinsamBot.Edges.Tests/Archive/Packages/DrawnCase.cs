using System.Text;
using FinsamBot.Archive.Packages;
using FsCheck;
using FsCheck.Fluent;

namespace FinsamBot.Edges.Tests.Archive.Packages;

/// <summary>Case files of any shape, with words of any signs that XML holds.</summary>
internal static class DrawnCase
{
    private static readonly string[] Phrases =
    [
        "Vägen vidare",
        "<b>&amp;</b> \"citat\" 'apostrof'",
        "rad ett\nrad två\r\nrad tre\tflik",
        "åäö ÅÄÖ é 🙂 \u00A0",
        "]]> --> <?pi?>",
        "=1+1;2",
        "ord",
    ];

    private static readonly Gen<string> Word = Gen.Elements(Phrases);

    private static readonly Gen<string> Maybe = Gen.Elements([.. Phrases, "", ""]);

    private static readonly Gen<DateTimeOffset> Instant = Gen.Choose(0, 1_000_000_000)
        .Select(s => DateTimeOffset.UnixEpoch.AddSeconds(s).AddTicks(s % 10_000_000));

    private static readonly Gen<Guid> Id = Gen.Choose(0, int.MaxValue).Select(n => NamedUuid.Of(n.ToString("X")));

    private static readonly Gen<CaseDate> Date =
        from kind in Gen.Elements(Enum.GetValues<CaseDateKind>())
        from at in Instant
        select new CaseDate(kind, at);

    private static readonly Gen<CaseAgent> Agent =
        from kind in Gen.Elements(Enum.GetValues<CaseAgentKind>())
        from name in Word
        from organisation in Maybe
        from does in Maybe
        from mail in Gen.Elements("", "anna@example.se")
        select new CaseAgent(kind, name, organisation, does, mail);

    private static readonly Gen<CaseNote> Note =
        from kind in Word
        from text in Word
        from at in Instant
        from isDated in Gen.Elements(true, false)
        select new CaseNote(kind, text, isDated ? at : null);

    private static readonly Gen<CaseRestriction> Restriction =
        from kind in Gen.Elements(Enum.GetValues<CaseRestrictionKind>())
        from regulation in Word
        from explanation in Maybe
        select new CaseRestriction(kind, regulation, explanation);

    private static readonly Gen<CaseDisposal?> Disposal =
        from isThere in Gen.Elements(true, false)
        from mayGo in Gen.Elements(true, false)
        from action in Word
        from mandate in Gen.Elements<string?>(null, "Styrelsen § 4")
        from at in Instant
        select isThere ? new CaseDisposal(mayGo, action, mandate, at) : null;

    private static readonly Gen<PackagedFile> File =
        from title in Word
        from about in Maybe
        from at in Instant
        from content in Word
        from isSigned in Gen.Elements(true, false)
        from type in Gen.Elements("application/pdf", "message/rfc822", "text/plain")
        select PackagedFile.Of("", title, type, at, Encoding.UTF8.GetBytes(content)) with
        {
            Description = about,
            IsSigned = isSigned,
        };

    private static readonly Gen<CaseRecord> Record =
        from id in Id
        from kind in Word
        from title in Word
        from number in Gen.Elements<string?>(null, "2026:14")
        from direction in Gen.Elements(Enum.GetValues<CaseDirection>())
        from partOf in Id
        from isPart in Gen.Elements(true, false)
        from about in Maybe
        from dates in Date.NonEmptyListOf()
        from agents in Agent.ListOf()
        from notes in Note.ListOf()
        from restrictions in Restriction.ListOf()
        from disposal in Disposal
        from files in File.ListOf()
        select new CaseRecord("", id, kind, title)
        {
            CaseNumber = number,
            Direction = direction,
            PartOf = isPart ? partOf : null,
            Description = about,
            Dates = [.. dates],
            Agents = [.. agents],
            Notes = [.. notes],
            Restrictions = [.. restrictions],
            Disposal = disposal,
            Files = [.. files.Select((f, i) => f with { Name = $"fil-{i}.txt" })],
        };

    public static Gen<CaseFile> All { get; } =
        from id in Id
        from number in Word
        from title in Word
        from about in Maybe
        from dates in Date.NonEmptyListOf()
        from agents in Agent.ListOf()
        from notes in Note.ListOf()
        from disposal in Disposal
        from records in Record.NonEmptyListOf()
        select new CaseFile($"insats-2026-{id.ToString()[..8]}", id, number, title, about)
        {
            Dates = [.. dates],
            Agents = [.. agents],
            Notes = [.. notes],
            Disposal = disposal,
            Records = [.. records.Select((r, i) => r with { Folder = $"record-{i + 1:00}" })],
            Documentation = [PackagedFile.Of("1-om.txt", "1-om.txt", "text/plain", DateTimeOffset.UnixEpoch, "Om."u8.ToArray())],
        };
}
