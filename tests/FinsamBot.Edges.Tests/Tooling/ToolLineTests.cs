using FinsamBot.Domain.Text;
using FinsamBot.Host;
using FinsamBot.Host.Tool;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Edges.Tests.Tooling;

/// <summary>What is typed behind the program's name: help, and what cannot be meant. None of it starts a bot.</summary>
[TestClass]
public sealed class ToolLineTests
{
    public static IEnumerable<string> Commands => ToolCommands.Names;

    [TestMethod]
    [DataRow("--help")]
    [DataRow("-h")]
    public async Task Help_names_every_command_and_the_exit_codes_in_the_language_of_the_terminal(string help)
    {
        var (code, swedish, _) = await TypeAsync(Language.Swedish, help);
        Assert.AreEqual(0, code);
        StringAssert.Contains(swedish, "Slutkoder");
        foreach (var command in Commands)
        {
            StringAssert.Contains(swedish, $"  {command} ");
        }

        StringAssert.Contains((await TypeAsync(Language.English, help)).Out, "Exit codes");
    }

    [TestMethod]
    [DynamicData(nameof(Commands))]
    public async Task Every_command_tells_how_it_is_written(string command)
    {
        foreach (var (language, use) in new[] { (Language.Swedish, "Skriv"), (Language.English, "Use") })
        {
            var (code, page, errors) = await TypeAsync(language, command, "--help");

            Assert.AreEqual((0, ""), (code, errors));
            StringAssert.Contains(page, $"{use}: finsambot {command}");
        }
    }

    [TestMethod]
    [DataRow("verify", "verfy")]
    [DataRow("verify", "Verify")]
    [DataRow("holidays", "hollidays", "2026")]
    [DataRow("--help", "help")]
    [DataRow("--help", "--hlep")]
    [DataRow("--dry-run", "import", "rapport.docx", "--dryrun")]
    [DataRow("--dry-run", "--environment", "Development", "import", "--dry-rnu", "rapport.docx")]
    [DataRow("--insats", "plan", "--insatser", "vagen-vidare")]
    [DataRow("--Storage:Path", "--Storage:Paht", "mapp")]
    [DataRow("--Storage:Path", "verify", "--Storage:Paht=mapp")]
    [DataRow("--urls", "--url", "http://localhost:3979")]
    public async Task A_misspelt_word_is_refused_with_the_nearest_name(string nearest, params string[] typed)
    {
        var (code, output, errors) = await TypeAsync(Language.Swedish, typed);

        Assert.AreEqual((2, ""), (code, output));
        StringAssert.Contains(errors, $"Menade du {nearest}?");
        StringAssert.Contains((await TypeAsync(Language.English, typed)).Errors, $"Did you mean {nearest}?");
    }

    [TestMethod]
    [DataRow("Det finns inget kommando dansa.", "dansa")]
    [DataRow("Det saknas något. Skriv: finsambot export RAPPORT FIL", "export", "vagen-vidare/kvartalsrapport-2026-03-31")]
    [DataRow("Det saknas något. Skriv: finsambot import FIL…", "import")]
    [DataRow("mer är ett ord för mycket.", "holidays", "2026", "mer")]
    [DataRow("Det saknas ett värde efter --from.", "plan", "--from")]
    [DataRow("Det saknas ett värde efter --from.", "plan", "--from", "--json")]
    [DataRow("Det saknas ett värde efter --urls.", "--urls")]
    [DataRow("Det saknas ett värde efter --Storage:Path.", "verify", "--Storage:Path", "--json")]
    [DataRow("--from får bara stå en gång.", "plan", "--from", "2026-01-01", "--from", "2027-01-01")]
    [DataRow("Det finns ingen växel eller inställning --restored.", "plan", "--restored")]
    public async Task What_cannot_be_meant_is_refused_with_the_reason(string reason, params string[] typed)
    {
        var (code, output, errors) = await TypeAsync(Language.Swedish, typed);

        Assert.AreEqual((2, ""), (code, output));
        StringAssert.StartsWith(errors, reason);
        StringAssert.Contains(errors, "--help");
    }

    [TestMethod]
    [DataRow(Language.Swedish, null, null, null)]
    [DataRow(Language.Swedish, null, null, "sv_SE.UTF-8")]
    [DataRow(Language.Swedish, null, null, "C.UTF-8")]
    [DataRow(Language.English, null, null, "en_GB.UTF-8")]
    [DataRow(Language.English, null, "en_US.UTF-8", "sv_SE.UTF-8")]
    [DataRow(Language.Swedish, "sv_SE.UTF-8", "en_US.UTF-8", "en_US.UTF-8")]
    [DataRow(Language.English, "", "", "en_US.UTF-8")]
    public void A_terminal_speaks_English_where_it_is_told_to_and_Swedish_otherwise(
        Language language,
        string? all,
        string? messages,
        string? lang
    )
    {
        var set = new Dictionary<string, string?>
        {
            ["LC_ALL"] = all,
            ["LC_MESSAGES"] = messages,
            ["LANG"] = lang,
        };

        Assert.AreEqual(language, Terminal.LanguageIn(name => set[name]));
    }

    [TestMethod]
    public void A_settings_value_stays_with_it_and_a_word_after_two_dashes_is_a_file()
    {
        var line = ToolCommands.Read(["import", "--Storage:Path", "/data", "--urls=http://localhost:1", "--json", "--", "--urls"]);

        Assert.AreEqual("import", line.Command?.Name);
        Assert.AreSequenceEqual(["--Storage:Path=/data", "--urls=http://localhost:1"], line.Settings);
        Assert.IsNull(Misreading.In(line, Language.Swedish));
        Assert.IsNull(ToolCommands.Read(["--environment", "Development", "--playground", "false"]).Command);
    }

    private static async Task<(int Code, string Out, string Errors)> TypeAsync(Language language, params string[] typed)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(TextReader.Null, output, errors, language, Width: null, CanAsk: false);
        var code = await Program.RunAsync(typed, terminal, _ => Assert.Fail("The program was put together."));
        return (code, output.ToString(), errors.ToString());
    }
}
