using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Text;
using FinsamBot.Scenarios.World;
using FinsamBot.Testing;

namespace FinsamBot.Scenarios.Stories;

/// <summary>What a newcomer meets who types commands: files and folders that are not there, trial runs, questions, lists for
/// programs.</summary>
[TestClass]
public sealed class AtATerminal
{
    private static readonly string Sample = Path.Combine(Repository.Root, "docs", "routine.example.json");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-terminal-");

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public async Task A_second_start_says_which_port_is_taken_and_how_to_choose_another()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var said = await TypedTool.RunAsync(_folder.FullName, "--urls", $"http://localhost:{port}", "--playground", "false");

        Assert.AreEqual((1, ""), (said.Code, said.Out));
        StringAssert.StartsWith(said.Errors, $"Port {port} är upptagen");
        StringAssert.Contains(said.Errors, "finsambot --urls http://localhost:");
        Assert.HasCount(1, said.Errors.TrimEnd().Split('\n'), "One sentence, and no trace of the stack.");
        Assert.IsFalse(Directory.Exists(Path.Combine(_folder.FullName, "streams")), "Nothing of the bot has begun.");
    }

    [TestMethod]
    [DataRow("verify")]
    [DataRow("health")]
    [DataRow("plan")]
    [DataRow("rebuild")]
    [DataRow("rotate-secret")]
    public async Task A_folder_that_is_not_there_is_said_and_not_made(string command)
    {
        var missing = Path.Combine(_folder.FullName, "saknas");

        var said = await TypedTool.RunAsync(missing, command);

        Assert.AreEqual(1, said.Code);
        Assert.AreEqual($"Mappen {missing} finns inte. Ange var allt är sparat: --Storage:Path MAPP", said.Errors.TrimEnd());
        Assert.IsFalse(Directory.Exists(missing));
    }

    [TestMethod]
    public async Task An_empty_store_is_nothing_to_be_content_with()
    {
        var said = await TypedTool.RunAsync(_folder.FullName, "verify");

        Assert.AreEqual((1, ""), (said.Code, said.Out));
        StringAssert.Contains(said.Errors, $"Inget är sparat i {_folder.FullName}");
        Assert.AreEqual(0, (await TypedTool.RunAsync(_folder.FullName, "verify", "--json")).Json.GetProperty("streams").GetInt32());
    }

    [TestMethod]
    [DataRow("routine", "saknas.json")]
    [DataRow("form", "saknas.json")]
    [DataRow("import", "saknas.docx")]
    public async Task A_file_that_is_not_there_is_said(string command, string file)
    {
        var said = await TypedTool.RunAsync(_folder.FullName, command, file);

        Assert.AreEqual(1, said.Code);
        StringAssert.Contains(said.Out + said.Errors, $"Filen {file} finns inte");
        Assert.IsFalse(said.Errors.Contains("   at ", StringComparison.Ordinal), said.Errors);
    }

    [TestMethod]
    public async Task A_trial_run_and_its_misspelling_change_nothing()
    {
        var file = Path.Combine(_folder.FullName, "rapport.txt");
        await File.WriteAllTextAsync(file, ExampleReport);
        var store = _folder.CreateSubdirectory("store").FullName;

        var misspelt = await TypedTool.RunAsync(store, "import", file, "--dryrun");
        Assert.AreEqual(2, misspelt.Code);
        StringAssert.Contains(misspelt.Errors, "Menade du --dry-run?");

        var tried = await TypedTool.RunAsync(store, "import", file, "--dry-run");
        Assert.AreEqual(0, tried.Code, tried.Errors);
        StringAssert.Contains(tried.Out, "Filer: 1. Går att läsa in: 1, går inte: 0. Inget är sparat.");
        Assert.IsEmpty(Directory.GetFiles(store, "*", SearchOption.AllDirectories));

        StringAssert.Contains((await TypedTool.RunAsync(store, "import", file)).Out, "Filer: 1. Inlästa: 1, inte inlästa: 0.");
        Assert.IsNotEmpty(Directory.GetFiles(store, "*", SearchOption.AllDirectories));
    }

    [TestMethod]
    public async Task Whatever_has_consequences_can_be_tried_first()
    {
        await using var bot = await RunningBot.StartAsync();
        var form = Path.Combine(Repository.Root, "src", "FinsamBot.Domain", "Forms", "Templates", "kvartalsrapport.json");
        var before = Kept(bot.Folder);

        var routine = await TypedTool.RunAsync(bot.Folder, "routine", Sample, "--dry-run", "--json");
        Assert.AreEqual(0, routine.Code, routine.Errors);
        Assert.IsTrue(routine.Json.GetProperty("changes").EnumerateArray().Any(c => c.GetString() == "calendar"));
        Assert.AreEqual(0, routine.Json.GetProperty("made").GetInt32());
        StringAssert.Contains((await TypedTool.RunAsync(bot.Folder, "rotate-secret", "--dry-run")).Out, "Inget är ändrat.");
        StringAssert.Contains((await TypedTool.RunAsync(bot.Folder, "rebuild", "--restored", "--dry-run")).Out, "Inget är ändrat.");
        await TypedTool.RunAsync(bot.Folder, "form", form, "--dry-run");

        Assert.AreEqual(before, Kept(bot.Folder));
        var made = await TypedTool.RunAsync(bot.Folder, "routine", Sample, "--json");
        Assert.AreEqual(routine.Json.GetProperty("changes").GetArrayLength(), made.Json.GetProperty("made").GetInt32());
    }

    [TestMethod]
    public async Task Somebody_at_the_terminal_is_asked_before_reports_and_forms_are_taken_in()
    {
        var file = Path.Combine(_folder.FullName, "rapport.txt");
        await File.WriteAllTextAsync(file, ExampleReport);
        var form = Path.Combine(_folder.FullName, "mall.json");
        var template = Path.Combine(Repository.Root, "src", "FinsamBot.Domain", "Forms", "Templates", "halvarsrapport.json");
        await File.WriteAllTextAsync(
            form,
            (await File.ReadAllTextAsync(template)).Replace("\"halvarsrapport\"", "\"egen-rapport\"", StringComparison.Ordinal)
        );
        var store = _folder.CreateSubdirectory("store").FullName;

        foreach (
            var (words, question) in new[] { (new[] { "import", file }, "Rapporter som läses in: 1."), (["form", form], ", version ") }
        )
        {
            var refused = await TypedTool.RunAsync(store, "n", words);
            Assert.AreEqual(1, refused.Code);
            StringAssert.Contains(refused.Errors, question);
            StringAssert.Contains(refused.Errors, "Fortsätta? (j/N)");
            StringAssert.Contains(refused.Errors, "Inget är ändrat.");
            Assert.IsEmpty(Directory.GetFiles(store, "*", SearchOption.AllDirectories));
        }

        var agreed = await TypedTool.RunAsync(store, "n", ["import", file, "--yes"]);
        Assert.AreEqual(0, agreed.Code, agreed.Errors);
        Assert.IsFalse(agreed.Errors.Contains("Fortsätta?", StringComparison.Ordinal));
        Assert.AreEqual(0, (await TypedTool.RunAsync(store, "j", ["import", file])).Code);
        Assert.IsNotEmpty(Directory.GetFiles(store, "*", SearchOption.AllDirectories));
    }

    [TestMethod]
    public async Task Somebody_at_the_terminal_is_asked_before_many_messages_go_out()
    {
        await using var bot = await RunningBot.StartAsync();
        var file = Path.Combine(_folder.FullName, "många.json");
        await File.WriteAllTextAsync(file, SixThatAreDue(await TodayAsync(bot)));
        var before = Kept(bot.Folder);

        var refused = await TypedTool.RunAsync(bot.Folder, "n", ["routine", file]);
        Assert.AreEqual(1, refused.Code);
        StringAssert.Contains(refused.Errors, "meddelanden skulle gå ut genast. Fortsätta? (j/N)");
        StringAssert.Contains(refused.Errors, "Inget är ändrat.");
        Assert.AreEqual(before, Kept(bot.Folder));

        var agreed = await TypedTool.RunAsync(bot.Folder, "nej", ["routine", file, "--yes"]);
        Assert.AreEqual(0, agreed.Code, agreed.Errors);
        Assert.IsFalse(agreed.Errors.Contains("Fortsätta?", StringComparison.Ordinal));
        Assert.AreNotEqual(before, Kept(bot.Folder));
    }

    [TestMethod]
    public async Task Every_list_is_clean_JSON_for_a_program_and_a_table_for_a_person()
    {
        await using var bot = await RunningBot.StartAsync();
        foreach (var command in (string[])["plan", "holidays 2026", "verify", "health", "rebuild", $"routine {Sample} --dry-run"])
        {
            var said = await TypedTool.RunAsync(bot.Folder, [.. command.Split(' '), "--json"]);

            Assert.AreEqual((0, ""), (said.Code, said.Errors), command);
            Assert.IsNotEmpty(said.Json.GetRawText(), command);
        }

        StringAssert.Contains((await TypedTool.RunAsync(bot.Folder, "", ["plan"])).Out, "│ Kvartalsrapport");
        var piped = (await TypedTool.RunAsync(bot.Folder, "plan")).Out;
        Assert.IsFalse(piped.Contains('│', StringComparison.Ordinal) || piped.Contains('\u001b', StringComparison.Ordinal), piped);
        StringAssert.Contains((await TypedTool.RunAsync(bot.Folder, "", ["verify"])).Out, " händelser, 0 fel");
    }

    [TestMethod]
    [DataRow("rapport.odt", "Det går med .docx, .pdf.")]
    [DataRow("rapport", "Det går med .docx, .pdf.")]
    [DataRow("saknas/rapport.docx", "Skapa den, eller välj en annan.")]
    public async Task Where_nothing_can_be_written_is_said_before_anything_is_made(string file, string reason)
    {
        var path = Path.Combine(_folder.FullName, file);
        foreach (
            var words in (string[][])
                [
                    ["export", "vagen-vidare/kvartalsrapport-2026-12-31", path],
                    ["appendix", "2026", path],
                ]
        )
        {
            var said = await TypedTool.RunAsync(_folder.FullName, words);

            Assert.AreEqual((1, ""), (said.Code, said.Out));
            StringAssert.Contains(said.Errors, reason);
        }

        Assert.IsFalse(File.Exists(path));
    }

    private static async Task<DateOnly> TodayAsync(RunningBot bot) =>
        DateOnly.FromDateTime((await bot.GetAsync("/dev/clock")).GetProperty("now").GetDateTimeOffset().Date);

    /// <summary>Six interventions with a lead, whose period ended a week ago.</summary>
    private static string SixThatAreDue(DateOnly today) =>
        new JsonObject
        {
            ["timeZone"] = "Europe/Stockholm",
            ["interventions"] = new JsonArray([
                .. Enumerable
                    .Range(1, 6)
                    .Select(i => new JsonObject
                    {
                        ["id"] = $"ny-{i}",
                        ["name"] = $"Ny {i.ToString(CultureInfo.InvariantCulture)}",
                        ["owner"] = "Sjöboda kommun",
                        ["reportings"] = new JsonArray(
                            new JsonObject
                            {
                                ["form"] = "kvartalsrapport",
                                ["periods"] = new JsonArray(
                                    new JsonObject { ["start"] = Days.Iso(today.AddDays(-97)), ["end"] = Days.Iso(today.AddDays(-7)) }
                                ),
                            }
                        ),
                        ["roles"] = new JsonArray(new JsonObject { ["person"] = "sofia", ["role"] = "Lead" }),
                    }),
            ]),
        }.ToJsonString();

    /// <summary>Everything that is stored of people's affairs.</summary>
    private static string Kept(string folder)
    {
        var kept = new StringBuilder();
        foreach (var name in (string[])["streams", "forms"])
        {
            var place = Path.Combine(folder, name);
            var files = Directory.Exists(place) ? Directory.GetFiles(place, "*", SearchOption.AllDirectories) : [];
            kept.AppendJoin('\n', files.Order(StringComparer.Ordinal).Select(f => f + File.ReadAllText(f)));
        }

        return kept.ToString();
    }

    private const string ExampleReport = """
        Kvartalsrapport
        Insatsens namn: Vägen in
        Huvudman för insatsen: Storviks kommun
        Kvartalsrapporten gäller för perioden: 1 januari–31 mars 2026
        2.1 Aktiviteter: Gruppen har vuxit.
        3. Uppgiftslämnare
        Datum: 2026-04-14
        Namn: Ove Prov
        """;
}
