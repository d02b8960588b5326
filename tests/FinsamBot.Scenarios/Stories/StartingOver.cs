using FinsamBot.Domain.Text;
using FinsamBot.Host;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Scenarios.World;

namespace FinsamBot.Scenarios.Stories;

/// <summary><c>reset</c> empties the folder of a machine of one's own, and nothing that the program has not put there.</summary>
[TestClass]
public sealed class StartingOver
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-reset-");

    [TestInitialize]
    public void Lay()
    {
        foreach (var file in (string[])["streams/association.jsonl", "mail/1.eml", "chat/sofia.json", "clock-offset.txt", "egen.txt"])
        {
            var place = Path.Combine(_folder.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.WriteAllText(place, "x");
        }
    }

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public async Task It_asks_first_and_a_no_keeps_everything()
    {
        var said = await TypedTool.RunAsync(_folder.FullName, "nej", ["reset"]);

        Assert.AreEqual(1, said.Code);
        StringAssert.Contains(said.Errors, $"Allt som är sparat i {_folder.FullName} tas bort");
        StringAssert.Contains(said.Errors, "Inget är ändrat.");
        Assert.HasCount(5, Kept());
    }

    [TestMethod]
    public async Task A_yes_empties_it_and_leaves_what_is_somebody_elses()
    {
        var said = await TypedTool.RunAsync(_folder.FullName, "ja", ["reset"]);

        Assert.AreEqual(0, said.Code, said.Errors);
        StringAssert.Contains(said.Out, "Nästa start börjar om från början.");
        Assert.AreEqual("egen.txt", string.Join(' ', Kept().Select(Path.GetFileName)));
        StringAssert.Contains((await TypedTool.RunAsync(_folder.FullName, "reset", "--yes")).Out, "finns inget sparat");
    }

    [TestMethod]
    public async Task Where_nobody_can_answer_it_wants_to_hear_yes()
    {
        var unasked = await TypedTool.RunAsync(_folder.FullName, "reset");
        Assert.AreEqual(1, unasked.Code);
        StringAssert.Contains(unasked.Errors, "säg --yes");
        StringAssert.Contains((await TypedTool.RunAsync(_folder.FullName, "reset", "--dry-run")).Out, "Inget är ändrat.");
        Assert.HasCount(5, Kept());

        Assert.AreEqual(0, (await TypedTool.RunAsync(_folder.FullName, "reset", "--yes")).Code);
        Assert.HasCount(1, Kept());
    }

    [TestMethod]
    public async Task It_empties_nothing_beside_a_running_bot_and_nothing_in_production()
    {
        await using var bot = await RunningBot.StartAsync();

        var beside = await TypedTool.RunAsync(_folder.FullName, "reset", "--yes", "--urls", bot.Address.AbsoluteUri);
        Assert.AreEqual(1, beside.Code);
        StringAssert.Contains(beside.Errors, $"Något lyssnar på port {bot.Address.Port}");
        Assert.HasCount(5, Kept());

        using var errors = new StringWriter();
        var terminal = new Terminal(TextReader.Null, TextWriter.Null, errors, Language.Swedish, Width: null, CanAsk: false);
        string[] words = ["reset", "--yes", "--environment", "Production", "--Storage:Path", _folder.FullName];
        Assert.AreEqual(1, await Program.RunAsync(words, terminal, _ => { }));
        StringAssert.Contains(errors.ToString(), "reset tömmer bara en mapp på en egen dator");
        Assert.HasCount(5, Kept());
    }

    private string[] Kept() => Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories);
}
