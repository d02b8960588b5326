using System.Text;
using FinsamBot.Scenarios.World;

namespace FinsamBot.Scenarios.Stories;

/// <summary>An office that sets its association up from a file, at a terminal.</summary>
[TestClass]
public sealed class FromAFile
{
    private const string List = """
        Raden gäller;Namn;E-post;Organisation;Roll i förbundet;Brevlåda;Huvudman;Formulär;Start;Första rapportperiodens slut;Person;Roll;Insats
        förbund;Samordningsförbundet Prov;;;;diarium@example.se;;;;;;;
        person;Rita Norén;rita@example.se;Kansliet;administratör, registrator;;;;;;;;
        person;Sofia Lind;sofia@example.se;Älvbacka kommun;;;;;;;;;
        insats;;;;;;Älvbacka kommun;Kvartalsrapport;2035-01-01;2035-03-31;;;Vägen vidare
        roll;;;;;;;;;;Sofia Lind;projektledare;Vägen vidare
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-file-");

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public async Task An_empty_store_becomes_an_association_and_the_same_file_changes_nothing_more()
    {
        var file = await FileAsync("lista.csv", List, Encoding.GetEncoding(28591));

        var trial = await TypedTool.RunAsync(_folder.FullName, "association", file, "--dry-run");
        Assert.AreEqual((0, ""), (trial.Code, trial.Errors));
        StringAssert.Contains(trial.Out, "  Ny person: Sofia Lind (sofia@example.se)");
        StringAssert.Contains(trial.Out, "Ändringar som skulle göras: 6. Rapporter som skulle öppnas genast: 0. Inget är ändrat.");
        Assert.IsFalse(Directory.Exists(Path.Combine(_folder.FullName, "streams")), "A trial writes nothing.");

        var made = await TypedTool.RunAsync(_folder.FullName, "association", file, "--json");
        Assert.AreEqual((0, ""), (made.Code, made.Errors));
        Assert.AreEqual(6, made.Json.GetProperty("made").GetInt32());
        var last = made.Json.GetProperty("changes").EnumerateArray().Last();
        Assert.AreEqual(
            ("InterventionAdded", 5, "Insats"),
            (last.GetProperty("kind").GetString(), last.GetProperty("row").GetInt32(), last.GetProperty("column").GetString())
        );
        StringAssert.Contains((await TypedTool.RunAsync(_folder.FullName, "plan", "--from", "2035-01-01")).Out, "Kvartalsrapport");

        var again = await TypedTool.RunAsync(_folder.FullName, "association", file);
        Assert.AreEqual("Allt var redan som i filen.", again.Out.Trim());
        Assert.AreEqual(0, (await TypedTool.RunAsync(_folder.FullName, "verify")).Code);
    }

    [TestMethod]
    public async Task Every_mistake_is_said_with_its_place_for_people_and_for_programs()
    {
        var wrong = List.Replace("sofia@example.se", "Sofia <sofia@example.se>", StringComparison.Ordinal)
            .Replace(";projektledare;", ";projektledre;", StringComparison.Ordinal);
        var file = await FileAsync("lista.csv", wrong, Encoding.UTF8);

        var said = await TypedTool.RunAsync(_folder.FullName, "association", file);
        Assert.AreEqual((1, ""), (said.Code, said.Out));
        StringAssert.Contains(said.Errors, $"{file}, rad 4, E-post: Bara adressen ska stå här, inte namnet. Menade du sofia@example.se?");
        StringAssert.Contains(said.Errors, "rad 6, Roll: ”projektledre” är ingen roll i en insats.");
        StringAssert.Contains(said.Errors, "Att rätta: 2. Inget är ändrat.");

        var json = await TypedTool.RunAsync(_folder.FullName, "association", file, "--json");
        Assert.AreEqual(1, json.Code);
        Assert.AreEqual(0, json.Json.GetProperty("changes").GetArrayLength());
        var mistake = json.Json.GetProperty("mistakes")[0];
        Assert.AreEqual(
            (4, "E-post", "sofia@example.se"),
            (mistake.GetProperty("row").GetInt32(), mistake.GetProperty("column").GetString(), mistake.GetProperty("meant").GetString())
        );
        Assert.IsFalse(Directory.Exists(Path.Combine(_folder.FullName, "streams")), "Nothing was written.");
    }

    [TestMethod]
    public async Task A_template_is_written_once_its_name_can_be_one()
    {
        var path = Path.Combine(_folder.FullName, "mall.xlsx");

        Assert.AreEqual(1, (await TypedTool.RunAsync(_folder.FullName, "association", "--template", path + ".docx")).Code);
        var written = await TypedTool.RunAsync(_folder.FullName, "association", "--template", path);
        Assert.AreEqual((0, ""), (written.Code, written.Errors));
        StringAssert.Contains(written.Out, $"finsambot association {path}");
        StringAssert.Contains((await TypedTool.RunAsync(_folder.FullName, "association", path)).Errors, "Förbundet är inte upplagt än.");
        Assert.AreEqual(2, (await TypedTool.RunAsync(_folder.FullName, "association")).Code);
        StringAssert.Contains(
            (await TypedTool.RunAsync(_folder.FullName, "association", "saknas.xlsx")).Errors,
            "Filen saknas.xlsx finns inte"
        );
    }

    private async Task<string> FileAsync(string name, string content, Encoding encoding)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(path, content, encoding);
        return path;
    }
}
