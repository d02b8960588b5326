namespace FinsamBot.Archive.Checking;

/// <summary>The requirements of CSIP on metadata that lies in a file of its own: the same for three kinds of sections, each with its own
/// numbers.</summary>
internal static class ReferenceRules
{
    private static readonly ReferenceNumbers[] Sections =
    [
        new("/m:mets/m:dmdSec", Id: 18, Created: 19, State: 20, First: 22),
        new("/m:mets/m:amdSec/m:digiprovMD", Id: 33, Created: null, State: 34, First: 36),
        new("/m:mets/m:amdSec/m:rightsMD", Id: 46, Created: null, State: 47, First: 49),
    ];

    public static IReadOnlyList<Rule> All { get; } = [.. Sections.SelectMany(Of)];

    /// <summary>Which requirements say that what is referenced is there, has its size, and has its checksum.</summary>
    public static (string Place, string Size, string Checksum) NumbersOf(string section)
    {
        var first = (Array.Find(Sections, s => s.Path.EndsWith($":{section}", StringComparison.Ordinal)) ?? Sections[1]).First;
        return ($"CSIP{first + 2}", $"CSIP{first + 5}", $"CSIP{first + 7}");
    }

    private static IEnumerable<Rule> Of(ReferenceNumbers section)
    {
        var (at, reference, first) = (section.Path, $"{section.Path}/m:mdRef", section.First);
        if (section.Created is { } created)
        {
            yield return Rule.Has($"CSIP{created}", at, "@CREATED");
        }

        yield return Rule.Has($"CSIP{section.Id}", at, "@ID");
        yield return Rule.OneOf($"CSIP{section.State}", $"{at}[@STATUS]", "@STATUS", Vocabularies.States);
        yield return Rule.Is($"CSIP{first}", reference, "@LOCTYPE", "URL");
        yield return Rule.Is($"CSIP{first + 1}", reference, "@xlink:type", "simple");
        yield return Rule.Has($"CSIP{first + 2}", reference, "@xlink:href");
        yield return Rule.Has($"CSIP{first + 3}", reference, "@MDTYPE");
        yield return Rule.Has($"CSIP{first + 4}", reference, "@MIMETYPE");
        yield return Rule.Has($"CSIP{first + 5}", reference, "@SIZE");
        yield return Rule.Has($"CSIP{first + 6}", reference, "@CREATED");
        yield return Rule.Has($"CSIP{first + 7}", reference, "@CHECKSUM");
        yield return Rule.Is($"CSIP{first + 8}", reference, "@CHECKSUMTYPE", "SHA-256");
    }

    /// <param name="First">Of nine in a row: locator, link, place, kind, media type, size, date, checksum, its type.</param>
    private sealed record ReferenceNumbers(string Path, int Id, int? Created, int State, int First);
}
