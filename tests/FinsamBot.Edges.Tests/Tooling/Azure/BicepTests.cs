using System.Text.RegularExpressions;

namespace FinsamBot.Edges.Tests.Tooling.Azure;

/// <summary>What describes our part of Azure is compiled with every remark as an error. Nothing is deployed.</summary>
[TestClass, OSCondition(OperatingSystems.Linux)]
public sealed partial class BicepTests
{
    private static readonly string Main = Path.Combine(BicepTool.Infra, "main.bicep");

    public static IEnumerable<string> Parameters =>
        Directory.EnumerateFiles(BicepTool.Infra, "*.bicepparam").Select(p => Path.GetFileName(p));

    [TestMethod]
    public async Task The_whole_compiles_without_a_single_remark() =>
        Assert.AreEqual("", string.Join('\n', await BicepTool.RemarksAsync("build", Main)));

    [TestMethod]
    [DynamicData(nameof(Parameters))]
    public async Task So_do_the_parameters_of_every_environment(string file) =>
        Assert.AreEqual("", string.Join('\n', await BicepTool.RemarksAsync("build-params", Path.Combine(BicepTool.Infra, file))));

    [TestMethod]
    [DataRow("identity.bicep", "  location: location", "  locaton: location")]
    [DataRow("storage.bicep", "allowSharedKeyAccess", "allowSharedKeyAcces")]
    [DataRow("logs.bicep", "2026-03-01", "2019-01-01")]
    [DataRow("vault.bicep", "roles.keyVaultSecretsUser)", "roles.keyVaultSecretUser)")]
    public async Task A_misspelt_property_and_an_old_version_are_found_out(string module, string right, string wrong)
    {
        var folder = Directory.CreateTempSubdirectory("finsambot-bicep-");
        foreach (var name in (string[])["bicepconfig.json", "modules/roles.bicep", "modules/" + module])
        {
            var text = await File.ReadAllTextAsync(Path.Combine(BicepTool.Infra, name));
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.FullName, name))!);
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, name),
                name.EndsWith(module, StringComparison.Ordinal) ? text.Replace(right, wrong, StringComparison.Ordinal) : text
            );
        }

        Assert.IsNotEmpty(await BicepTool.RemarksAsync("build", Path.Combine(folder.FullName, "modules", module)));

        folder.Delete(recursive: true);
    }

    [TestMethod]
    [DynamicData(nameof(Parameters))]
    public async Task What_would_be_deployed_is_what_was_committed(string file)
    {
        var mode = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" ? "overwrite" : "validate";

        var (code, errors, output) = await BicepTool.SnapshotAsync(file, mode);

        Assert.AreEqual(0, code, $"{output}{errors}\nRun with UPDATE_GOLDEN=1, and read the difference.");
    }

    [TestMethod]
    public void Every_output_of_every_module_is_used()
    {
        var main = File.ReadAllText(Main);
        var unused = Directory
            .EnumerateFiles(Path.Combine(BicepTool.Infra, "modules"), "*.bicep")
            .SelectMany(f => Outputs(File.ReadAllText(f)).Select(o => $"{Path.GetFileNameWithoutExtension(f)}.outputs.{o}"))
            .Where(o => !Regex.IsMatch(main, $@"\b{Regex.Escape(o).Replace(@"\.outputs", @"!?\.outputs", StringComparison.Ordinal)}\b"));

        Assert.AreEqual("", string.Join(' ', unused));
    }

    [TestMethod]
    public void Every_module_is_used_and_holds_no_role_of_its_own()
    {
        var main = File.ReadAllText(Main);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(BicepTool.Infra, "modules"), "*.bicep"))
        {
            var name = Path.GetFileName(file);
            if (name != "roles.bicep")
            {
                StringAssert.Contains(main, $"'modules/{name}'");
                Assert.DoesNotMatchRegex(Guids(), File.ReadAllText(file), name);
            }
        }
    }

    private static IEnumerable<string> Outputs(string bicep) => Output().Matches(bicep).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^output (\w+)", RegexOptions.Multiline)]
    private static partial Regex Output();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Guids();
}
