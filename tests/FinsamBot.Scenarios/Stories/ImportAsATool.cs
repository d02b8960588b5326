using System.Text.Json;
using FinsamBot.Scenarios.World;

namespace FinsamBot.Scenarios.Stories;

/// <summary>The import command, as a process of its own.</summary>
[TestClass]
public sealed class ImportAsATool
{
    private const string Report = """
        Kvartalsrapport
        Insatsens namn: Vägen in
        Huvudman för insatsen: Storviks kommun
        Kvartalsrapporten gäller för perioden: 1 januari–31 mars 2026
        2.1 Aktiviteter: Gruppen har vuxit på Åsögatan.
        2.2 Avvikelser från planering: Inga avvikelser.
        2.3 Brukarmedverkan: Deltagarna väljer själva.
        3. Uppgiftslämnare
        Datum: 2026-04-14
        Namn: Ove Prov
        """;

    [TestMethod]
    public async Task One_file_gives_an_object_with_what_was_understood()
    {
        using var folder = new Folder();
        var file = folder.Write("rapport.txt", Report);

        var (code, output) = await folder.ImportAsync("--dry-run", file, "--json");

        Assert.AreEqual(0, code, output);
        var json = JsonDocument.Parse(output).RootElement;
        Assert.AreEqual("kvartalsrapport 2026-01-01", $"{json.GetProperty("form")} {json.GetProperty("period").GetProperty("start")}");
        var section = json.GetProperty("sections")[0];
        Assert.AreEqual("2.1 30", $"{section.GetProperty("number")} {section.GetProperty("length")}");
        StringAssert.Contains(output, "Åsögatan", "Swedish letters stand as they are.");
    }

    [TestMethod]
    public async Task A_refused_file_is_named_among_the_others_and_gives_exit_code_one()
    {
        using var folder = new Folder();
        var (good, bad) = (folder.Write("rapport.txt", Report), folder.Write("protokoll.txt", "Protokoll\n\nMötet öppnades."));

        var (code, output) = await folder.ImportAsync(good, bad, Path.Combine(Path.GetDirectoryName(good)!, "saknas.txt"), "--json");

        Assert.AreEqual(1, code, output);
        var all = JsonDocument.Parse(output).RootElement.EnumerateArray().ToList();
        Assert.AreEqual("anotherForm missing", string.Join(' ', all.Skip(1).Select(f => f.GetProperty("refused").GetProperty("reason"))));
        Assert.IsTrue(all[0].TryGetProperty("sections", out _));
    }

    [TestMethod]
    public async Task Without_json_it_is_told_in_words()
    {
        using var folder = new Folder();

        var (code, output) = await folder.ImportAsync(folder.Write("rapport.txt", Report));

        Assert.AreEqual(0, code, output);
        StringAssert.Contains(output, "2.3  Brukarmedverkan: 25 tecken (100 % säkert)");
        StringAssert.Contains(output, "Rubriken 2.4 Insatsens mål samt delmål finns inte i filen.");
        Assert.AreEqual(2, (await folder.ImportAsync()).Code);
    }

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("import-");

        public string Write(string name, string text)
        {
            var file = Path.Combine(_folder.FullName, name);
            File.WriteAllText(file, text);
            return file;
        }

        /// <summary>On a store of its own: what is taken in must not reach the one of this machine.</summary>
        public Task<(int Code, string Output)> ImportAsync(params string[] words) =>
            TypedTool.SayAsync(Path.Combine(_folder.FullName, "store"), ["import", .. words]);

        public void Dispose() => _folder.Delete(true);
    }
}
