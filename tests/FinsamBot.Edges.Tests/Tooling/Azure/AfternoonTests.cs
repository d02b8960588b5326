using System.Text.RegularExpressions;
using FinsamBot.Host.Tool;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Tooling.Azure;

/// <summary>Whoever follows <c>infra/README.md</c> finds every name in it, in both languages.</summary>
[TestClass]
public sealed partial class AfternoonTests
{
    [TestMethod]
    [DataRow("README.md")]
    [DataRow("README.en.md")]
    public void Every_file_setting_command_and_place_that_is_named_is_there(string page)
    {
        var text = File.ReadAllText(Path.Combine(BicepTool.Infra, page));
        var files = Files().Matches(text).Select(m => m.Value).Distinct().ToList();
        var settings = Named().Matches(text).Select(m => m.Groups[1].Value).Where(n => n.Contains(':', StringComparison.Ordinal));
        var commands = Commands().Matches(text).Select(m => m.Groups[1].Value);

        Assert.IsGreaterThan(20, files.Count);
        Assert.AreEqual("", string.Join(' ', files.Where(f => !File.Exists(Path.Combine(Repository.Root, f)))));
        Assert.AreEqual("", string.Join(' ', settings.Where(s => Setting().IsMatch(s) && !KnownSettings.Has(s))));
        Assert.AreEqual("", string.Join(' ', commands.Except(ToolCommands.Names)));
        foreach (var container in (string[])["finsambot", "finsambot-keys", "finsambot-archive"])
        {
            StringAssert.Contains(text, $"`{container}`");
            StringAssert.Contains(Snapshot.All[0].Text, $"/containers/{container}\"");
        }
    }

    [TestMethod]
    [DataRow("README.md")]
    [DataRow("README.en.md")]
    public void Every_name_between_backticks_is_one_that_the_files_scripts_or_the_program_know(string page)
    {
        var known = string.Concat(
            Directory
                .EnumerateFiles(BicepTool.Infra, "*", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith(".md", StringComparison.Ordinal))
                .Append(Path.Combine(Repository.Root, "docs", "settings.md"))
                .Append(Path.Combine(Repository.Root, "manifest", "package.mjs"))
                .Select(File.ReadAllText)
        );

        var names = Named().Matches(Read(page)).Select(m => m.Groups[1].Value).Distinct().ToList();

        Assert.IsGreaterThan(50, names.Count);
        Assert.AreEqual("", string.Join('\n', names.Where(n => !IsKnown(n, known))));
    }

    [TestMethod]
    public void Both_languages_have_the_same_steps_and_name_the_same_things()
    {
        var (swedish, english) = (Read("README.md"), Read("README.en.md"));

        Assert.HasCount(Headings().Count(swedish), Headings().Matches(english));
        CollectionAssert.AreEqual(
            Files().Matches(swedish).Select(m => m.Value).ToArray(),
            Files().Matches(english).Select(m => m.Value).ToArray()
        );
        StringAssert.Contains(swedish, "Härifrån har inget driftsatts.");
        StringAssert.Contains(english, "Nothing has been deployed from here.");
    }

    [TestMethod]
    public void Every_output_of_the_deployment_is_read_by_somebody()
    {
        var readers = string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(BicepTool.Infra, "scripts"))
                .Append(Path.Combine(Repository.Root, "manifest", "package.mjs"))
                .Select(File.ReadAllText)
        );

        var outputs = Outputs().Matches(Read("main.bicep")).Select(m => m.Groups[1].Value).ToList();

        Assert.IsNotEmpty(outputs);
        Assert.AreEqual("", string.Join(' ', outputs.Where(o => !readers.Contains(o, StringComparison.Ordinal))));
    }

    private static bool IsKnown(string name, string known)
    {
        var words = name.Split(' ');
        return words switch
        {
            ["finsambot", var command, .. var options] => Command(command) is { } found && options.All(o => HasOption(found, o)),
            ["node", .. var script] => IsScript(script),
            [var script, _, ..] when script.StartsWith("infra/", StringComparison.Ordinal) => IsScript(words),
            [var option] when option.StartsWith("--", StringComparison.Ordinal) => HasOption(DoctorCommand.Command, option)
                || known.Contains(option, StringComparison.Ordinal),
            [var file] when Package().IsMatch(file) => known.Contains(Package().Match(file).Groups[1].Value, StringComparison.Ordinal),
            _ => known.Contains(name, StringComparison.Ordinal) || File.Exists(Path.Combine(Repository.Root, name)),
        };
    }

    private static System.CommandLine.Command? Command(string name) => ToolCommands.All.FirstOrDefault(c => c.Name == name);

    private static bool HasOption(System.CommandLine.Command command, string option) => command.Options.Any(o => o.Name == option);

    /// <summary>The script is there and knows each word; an environment has its file; what is in capitals or a mail address is to be
    /// filled in.</summary>
    private static bool IsScript(string[] words)
    {
        var file = Path.Combine(Repository.Root, words[0]);
        if (!File.Exists(file))
        {
            return false;
        }

        var text = File.ReadAllText(file);
        return words
            .Skip(1)
            .All(w =>
                w.Contains('@', StringComparison.Ordinal)
                || !w.Any(char.IsLower)
                || File.Exists(Path.Combine(BicepTool.Infra, w + ".bicepparam"))
                || text.Contains(w.TrimStart('-'), StringComparison.OrdinalIgnoreCase)
            );
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(BicepTool.Infra, file));

    [GeneratedRegex(@"\b(infra|docs|manifest)/[\w./-]+\.(md|bicep|bicepparam|sh|ps1|mjs|txt|json)\b")]
    private static partial Regex Files();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\A[A-Z][A-Za-z]+(:[A-Z][A-Za-z]+)+\z")]
    private static partial Regex Setting();

    [GeneratedRegex(@"finsambot ([a-z]+)\b(?! prod)")]
    private static partial Regex Commands();

    [GeneratedRegex(@"\Afinsambot-prod(-outlook\.xml|\.zip)\z")]
    private static partial Regex Package();

    [GeneratedRegex("^##+ ", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"^output (\w+)", RegexOptions.Multiline)]
    private static partial Regex Outputs();
}
