using System.Text;
using FinsamBot.Archive.Packages;

namespace FinsamBot.Edges.Tests.Archive.Checking;

/// <summary>A package with something of everything that the rules look at, written once and copied for each test that spoils it.</summary>
internal static class GoodPackage
{
    private static readonly DateTimeOffset Now = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Dictionary<string, byte[]>> V210 = new(() => FilesOf(PackageProfile.V210));
    private static readonly Lazy<Dictionary<string, byte[]>> V220 = new(() => FilesOf(PackageProfile.V220));

    public static string Name => Case.Folder;

    /// <summary>The folder of a new copy below a folder.</summary>
    public static string In(string parent, PackageProfile? profile = null)
    {
        var root = Path.Combine(parent, Name);
        foreach (var (path, content) in (profile == PackageProfile.V220 ? V220 : V210).Value)
        {
            var file = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }

        return root;
    }

    private static CaseDate Created => new(CaseDateKind.Created, Now);

    private static CaseFile Case =>
        new("vagen-vidare-2026-0a1b2c3d", NamedUuid.Of("case"), "vagen-vidare 2026", "Vägen vidare 2026", "Rapporterna för ett år.")
        {
            Dates = [Created],
            Agents = [new CaseAgent(CaseAgentKind.Owner, "Vägen vidare", Mail: "anna@example.se")],
            Notes = [new CaseNote("registrering", "Diarienummer 2026:14.", Now)],
            Records =
            [
                new CaseRecord("record-01", NamedUuid.Of("record"), "Kvartalsrapport", "Kvartalsrapport")
                {
                    CaseNumber = "2026:14",
                    Dates = [Created, new CaseDate(CaseDateKind.Received, Now)],
                    Agents = [new CaseAgent(CaseAgentKind.Sender, "Anna Berg", "Älvbacka kommun")],
                    Restrictions = [new CaseRestriction(CaseRestrictionKind.Gdpr, "Dataskyddsförordningen", "Namn på ledamöter.")],
                    Disposal = new CaseDisposal(false, "bevaras", "Styrelsen § 4", Now),
                    Files = [Text("r.txt", "Rapport."), Text("s.txt", "Signatur.")],
                },
                new CaseRecord("record-02", NamedUuid.Of("mail"), "E-post", "Svar")
                {
                    PartOf = NamedUuid.Of("record"),
                    Dates = [Created],
                    Files = [Text("m.txt", "Hej.")],
                },
            ],
            Documentation = [Text("1-om.txt", "Om paketet.")],
        };

    private static PackagedFile Text(string name, string text) =>
        PackagedFile.Of(name, name, "text/plain", Now, Encoding.UTF8.GetBytes(text));

    private static Dictionary<string, byte[]> FilesOf(PackageProfile profile)
    {
        var parent = Directory.CreateTempSubdirectory("finsambot-good-");
        try
        {
            var header = new PackageHeader(
                profile,
                "Samordningsförbundet Älvbacka",
                "ORG:2220001234",
                "Kommunarkivet",
                "Styrelsen § 1",
                "1.0",
                Now
            );
            PackageWriting.WriteAsync(Case, header, parent.FullName, CancellationToken.None).GetAwaiter().GetResult();
            var root = Path.Combine(parent.FullName, Name);
            return Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(root, f), File.ReadAllBytes);
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }
}
