using System.Xml.Linq;
using FinsamBot.Archive.Packages;
using FinsamBot.Scenarios.Samples;
using FinsamBot.Scenarios.World;

namespace FinsamBot.Scenarios.Stories;

/// <summary>A store of then goes to the archive, and then its förbund leaves.</summary>
[TestClass]
public sealed class ToTheArchive
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-to-archive-");
    private readonly StoredSample _sample = StoredSample.Open("2026-11-f");

    private string Packages => Path.Combine(_folder.FullName, "arkiv 2026");

    private string All => Path.Combine(_folder.FullName, "allt");

    [TestCleanup]
    public void Clean()
    {
        _folder.Delete(recursive: true);
        _sample.Dispose();
    }

    [TestMethod]
    public async Task A_year_of_a_store_of_then_becomes_packages_and_then_everything_is_taken_out()
    {
        // Long after the last event of the store.
        await File.WriteAllTextAsync(Path.Combine(_sample.Folder, "clock-offset.txt"), "400.00:00:00");

        var refused = await ToolAsync("archive", "2026", Packages);
        Assert.AreEqual(1, refused.Code, refused.Out);
        StringAssert.Contains(refused.Errors, "är inlämnad men inte registrerad.");
        StringAssert.Contains(refused.Errors, "--leave-out");
        Assert.IsFalse(Directory.Exists(Packages));

        var written = await ToolAsync("archive", "2026", Packages, "--leave-out", "--Archive:OrganisationNumber", "222000-1230");
        Assert.AreEqual(0, written.Code, written.Errors);
        StringAssert.Contains(written.Out, "Klart. Paket:");
        var package = Directory.GetDirectories(Packages, "vagen-vidare-2026-*").Single();
        var file = PackageReading.Read(package);
        Assert.Contains(r => r.Kind == "Kvartalsrapport" && r.CaseNumber is not null, file.Records);
        StringAssert.Contains(XDocument.Load(Path.Combine(package, "METS.xml")).ToString(), "ORG:2220001230");
        StringAssert.Contains(await File.ReadAllTextAsync(Path.Combine(package, "documentation", "1-om-paketet.txt")), "Vägen vidare");

        var left = await ToolAsync("leave", All);
        Assert.AreEqual(0, left.Code, left.Errors);
        StringAssert.Contains(left.Out, Path.Combine(All, "index.html"));
        StringAssert.Contains(await File.ReadAllTextAsync(Path.Combine(All, "index.html")), "Vägen vidare");
        Keep(All);
    }

    [TestMethod]
    [DataRow("nästa")]
    [DataRow("1875")]
    public async Task What_is_no_year_is_refused(string year)
    {
        var said = await ToolAsync("archive", year, Packages);

        Assert.AreEqual(1, said.Code);
        StringAssert.Contains(said.Errors, "Skriv: finsambot archive ÅR MAPP");
    }

    /// <summary>Without LibreOffice: what was filed has its PDF, and nothing else needs one here.</summary>
    private Task<TypedTool> ToolAsync(params string[] words) =>
        TypedTool.RunAsync(_sample.Folder, [.. words, "--Documents:LibreOffice", "/not/installed"]);

    /// <summary>To look at: where the folder for it is named.</summary>
    private static void Keep(string folder)
    {
        if (Environment.GetEnvironmentVariable("FINSAMBOT_KEEP") is { Length: > 0 } to)
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(to, Path.GetRelativePath(folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target, overwrite: true);
            }
        }
    }
}
