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

    private static string Read(string file) => File.ReadAllText(Path.Combine(BicepTool.Infra, file));

    [GeneratedRegex(@"\b(infra|docs|manifest)/[\w./-]+\.(md|bicep|bicepparam|sh|ps1|mjs|txt|json)\b")]
    private static partial Regex Files();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\A[A-Z][A-Za-z]+(:[A-Z][A-Za-z]+)+\z")]
    private static partial Regex Setting();

    [GeneratedRegex(@"finsambot ([a-z]+)\b(?! prod)")]
    private static partial Regex Commands();

    [GeneratedRegex("^##+ ", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"^output (\w+)", RegexOptions.Multiline)]
    private static partial Regex Outputs();
}
