using System.Text.Json;
using FinsamBot.Domain.Text;
using FinsamBot.Host;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Edges.Tests.Archive.Checking;

/// <summary><c>archive --check</c>, as it is typed.</summary>
[TestClass]
public sealed class CheckCommandTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-check-");

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public async Task A_good_package_is_said_to_be_good_and_no_store_is_needed()
    {
        var package = GoodPackage.In(_folder.FullName);

        var (code, output, errors) = await TypeAsync(Language.Swedish, "archive", "--check", package);

        Assert.AreEqual((0, ""), (code, errors));
        StringAssert.Contains(output, $"{GoodPackage.Name}: inget fel hittades.");
        StringAssert.Contains(output, "Paket: 1. Med fel: 0.");
    }

    [TestMethod]
    public async Task Each_finding_names_rule_file_line_and_place_for_people_and_for_programs()
    {
        var package = GoodPackage.In(_folder.FullName);
        new Spoiling(package).Change(Spoiling.Mets, "//m:structMap/@TYPE", null);
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "tom"));

        var (code, output, _) = await TypeAsync(Language.English, "archive", "--check", _folder.FullName);

        Assert.AreEqual(1, code);
        StringAssert.Matches(output, new(@"\n  CSIP81 METS\.xml, line \d+, /mets/structMap\r?\n    TYPE is missing or empty in structMap"));
        StringAssert.Contains(output, "CSIPSTR4");
        StringAssert.Contains(output, "Packages: 2. With faults: 2.");
        var json = JsonDocument.Parse((await TypeAsync(Language.English, "archive", "--check", package, "--json")).Out).RootElement[0];
        var finding = json.GetProperty("findings")[0];
        Assert.AreEqual(("CSIP81", "METS.xml"), (finding.GetProperty("rule").GetString(), finding.GetProperty("file").GetString()));
        Assert.AreEqual("2.1.0", json.GetProperty("version").GetString());
    }

    [TestMethod]
    public async Task Where_there_is_no_package_it_is_said_how_to_name_one()
    {
        foreach (var folder in new[] { _folder.FullName, Path.Combine(_folder.FullName, "finns-inte") })
        {
            var (code, output, errors) = await TypeAsync(Language.Swedish, "archive", "--check", folder);

            Assert.AreEqual((1, ""), (code, output));
            StringAssert.Contains(errors, "Ange mappen där paketets METS.xml ligger");
        }
    }

    [TestMethod]
    [DataRow("archive")]
    [DataRow("archive", "2026")]
    [DataRow("archive", "2026", "ut", "--check", "mapp")]
    [DataRow("archive", "2026", "--check", "mapp")]
    public async Task A_year_and_a_folder_or_a_check_and_never_both(params string[] typed)
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "store"));

        var (code, _, errors) = await TypeAsync(Language.Swedish, typed);

        Assert.AreEqual(2, code);
        StringAssert.Contains(errors, "finsambot archive");
    }

    private async Task<(int Code, string Out, string Errors)> TypeAsync(Language language, params string[] typed)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(TextReader.Null, output, errors, language, Width: null, CanAsk: false);
        string[] settings = ["--environment", "Development", "--Storage:Path", Path.Combine(_folder.FullName, "store")];
        var code = await Program.RunAsync([.. typed, .. settings, "--hostBuilder:reloadConfigOnChange", "false"], terminal, _ => { });
        return (code, output.ToString(), errors.ToString());
    }
}
