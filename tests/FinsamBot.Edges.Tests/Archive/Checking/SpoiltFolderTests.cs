using System.Diagnostics;
using FinsamBot.Archive.Checking;
using FinsamBot.Domain.Text;

namespace FinsamBot.Edges.Tests.Archive.Checking;

/// <summary>Files that are gone, changed, added or moved are found; what is made to do harm is answered.</summary>
[TestClass]
public sealed class SpoiltFolderTests
{
    private const string Data = "representations/rep1/data";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-folder-");

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    [DataRow($"{Data}/record-01/r.txt", "CSIP79 ERMS-PATH")]
    [DataRow("documentation/1-om.txt", "CSIP79")]
    [DataRow("metadata/preservation/premis.xml", "CSIP38")]
    [DataRow("METS.xml", "CSIPSTR4")]
    [DataRow(Spoiling.Representation, "CSIP110 CSIP79 CSIPSTR12")]
    [DataRow(Spoiling.Erms, "CSIP79 ERMS-FILE")]
    public async Task A_file_that_is_gone(string file, string rules) =>
        await FailsAsync(rules, package => File.Delete(Path.Combine(package, file)));

    [TestMethod]
    [DataRow($"{Data}/record-01/r.txt", "CSIP69", "CSIP71")]
    [DataRow("metadata/preservation/premis.xml", "CSIP41", "CSIP43")]
    [DataRow(Spoiling.Representation, "CSIP69", "CSIP71 XML")]
    public async Task A_file_that_has_grown_or_has_another_sign(string file, string grown, string changed)
    {
        await FailsAsync(grown, package => File.AppendAllText(Path.Combine(package, file), " "));
        await FailsAsync(
            changed,
            package =>
            {
                var content = File.ReadAllBytes(Path.Combine(package, file));
                content[0] ^= 1;
                File.WriteAllBytes(Path.Combine(package, file), content);
            }
        );
    }

    [TestMethod]
    [DataRow($"{Data}/record-01/extra.txt")]
    [DataRow("Thumbs.db")]
    [DataRow("annat/METS.xml")]
    public async Task A_file_that_no_list_names(string file) =>
        await FailsAsync(
            "FILE-UNLISTED",
            package =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(package, file))!);
                File.WriteAllText(Path.Combine(package, file), "Mer.");
            }
        );

    [TestMethod]
    public async Task A_folder_that_was_renamed()
    {
        var package = GoodPackage.In(_folder.FullName);
        var renamed = Path.Combine(_folder.FullName, "paket 1");
        Directory.Move(package, renamed);

        Assert.AreEqual("CSIP1", await RulesAsync(renamed + Path.DirectorySeparatorChar));
    }

    [TestMethod]
    public async Task A_representation_without_a_METS_file() =>
        await FailsAsync("CSIPSTR12 ERMS-FILE", package => Directory.CreateDirectory(Path.Combine(package, "representations", "rep2")));

    [TestMethod]
    public async Task A_name_may_be_written_as_in_an_address() =>
        await FailsAsync(
            "",
            package =>
            {
                const string Place = "//m:FLocat[contains(@xlink:href, 'r.txt')]/@xlink:href";
                new Spoiling(package).Change(Spoiling.Representation, Place, "data/record-01/r%2Etxt");
            }
        );

    [TestMethod]
    public async Task A_link_is_not_followed()
    {
        var secret = Path.Combine(_folder.FullName, "hemligt");
        Directory.CreateDirectory(secret);
        await File.WriteAllTextAsync(Path.Combine(secret, "r.txt"), "Rapport.");

        await FailsAsync(
            "FILE-LINK",
            package =>
            {
                File.Delete(Path.Combine(package, Data, "record-01", "r.txt"));
                File.CreateSymbolicLink(Path.Combine(package, Data, "record-01", "r.txt"), Path.Combine(secret, "r.txt"));
                File.CreateSymbolicLink(Path.Combine(package, "documentation", "mer"), secret);
            }
        );
        Assert.IsEmpty(SubmissionCheck.PackagesIn(secret));
    }

    [TestMethod]
    public async Task A_pipe_that_never_ends_holds_nothing_up()
    {
        await FailsAsync("FILE-UNLISTED", package => MakePipe(Path.Combine(package, Data, "rinner.txt")));
        await FailsAsync(
            "XML",
            package =>
            {
                File.Delete(Path.Combine(package, "METS.xml"));
                MakePipe(Path.Combine(package, "METS.xml"));
            }
        );
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("inte XML")]
    [DataRow("<mets>")]
    [DataRow("<!DOCTYPE a [<!ENTITY b '0'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]><a>&c;</a>")]
    [DataRow("<!DOCTYPE a SYSTEM 'file:///etc/hosts'><a/>")]
    public async Task XML_that_cannot_be_read_or_has_a_DTD(string content)
    {
        await FailsAsync("XML", package => File.WriteAllText(Path.Combine(package, "METS.xml"), content));
        await FailsAsync("XML", package => new Spoiling(package).Write(Spoiling.Erms, content));
        await FailsAsync("XML", package => new Spoiling(package).Write(Spoiling.Representation, content));
    }

    [TestMethod]
    public async Task XML_that_is_deeper_than_anybody_needs()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));

        await FailsAsync("TOO-LARGE", package => File.WriteAllText(Path.Combine(package, "METS.xml"), deep));
        await FailsAsync("TOO-LARGE", package => new Spoiling(package).Write(Spoiling.Erms, deep));
    }

    [TestMethod]
    public async Task XML_that_is_larger_than_anybody_needs() =>
        await FailsAsync(
            "TOO-LARGE",
            package =>
            {
                using var file = File.OpenWrite(Path.Combine(package, "METS.xml"));
                file.SetLength(CheckLimits.XmlBytes + 1);
            }
        );

    [TestMethod]
    public async Task XML_that_is_something_else() =>
        await FailsAsync("XSD", package => new Spoiling(package).Write(Spoiling.Erms, "<erms xmlns='https://example.se/'/>"));

    [TestMethod]
    public async Task Folders_that_are_deeper_than_anybody_needs() =>
        await FailsAsync(
            "TOO-LARGE",
            package => Directory.CreateDirectory(Path.Combine([package, .. Enumerable.Repeat("mapp", CheckLimits.FolderDepth + 2)]))
        );

    [TestMethod]
    public async Task What_comes_after_the_first_hundreds_is_counted()
    {
        var package = GoodPackage.In(_folder.FullName);
        foreach (var n in Enumerable.Range(0, CheckLimits.Findings + 50))
        {
            await File.WriteAllTextAsync(Path.Combine(package, "documentation", $"{n}.txt"), "");
        }

        var found = await SubmissionCheck.RunAsync(package, CancellationToken.None);

        Assert.AreEqual((CheckLimits.Findings, 50), (found.Findings.Count, found.More));
    }

    [TestMethod]
    public async Task Signs_that_steer_a_terminal_are_not_shown()
    {
        var package = GoodPackage.In(_folder.FullName);
        await File.WriteAllTextAsync(Path.Combine(package, "documentation", "\u001b[2Jrad\nett\u202e.txt"), "");

        var finding = (await SubmissionCheck.RunAsync(package, CancellationToken.None)).Findings.Single();

        Assert.AreEqual("documentation/\uFFFD[2Jrad\uFFFDett\uFFFD.txt", finding.ShownFile);
    }

    private async Task FailsAsync(string rules, Action<string> spoil)
    {
        var parent = Directory.CreateDirectory(Path.Combine(_folder.FullName, $"{_folder.GetDirectories().Length}"));
        var package = GoodPackage.In(parent.FullName);
        spoil(package);

        Assert.AreEqual(rules, await RulesAsync(package));
    }

    private static async Task<string> RulesAsync(string package)
    {
        var found = await SubmissionCheck.RunAsync(package, CancellationToken.None);
        Assert.IsTrue(found.Findings.All(f => f.In(Language.Swedish).Length > 0 && f.In(Language.English).Length > 0));
        return string.Join(' ', found.Findings.Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    private static void MakePipe(string path)
    {
        using var process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode);
    }
}
