using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Tooling.Azure;

/// <summary>The scripts for Azure, Entra and Exchange, against a cloud that only notes what it is asked.</summary>
[TestClass, OSCondition(OperatingSystems.Linux), UnsupportedOSPlatform("windows")]
public sealed partial class ScriptTests
{
    [TestMethod]
    public async Task The_ground_is_laid_without_the_program_and_says_what_was_made_and_how_it_is_undone()
    {
        using var cloud = new StandInCloud();

        var (code, output) = await cloud.RunAsync("azure.sh", "", "prod", "ground");

        Assert.AreEqual(0, code, output);
        var asked = cloud.TakeAsked();
        StringAssert.Contains(asked, "group create --name finsambot-prod --location swedencentral");
        StringAssert.Matches(
            asked,
            new Regex("deployment group what-if .*withProgram=false[^$]*deployment group create .*withProgram=false")
        );
        EveryChangeCanBeUndone(output, 2);
    }

    [TestMethod]
    public async Task A_secret_that_is_there_stays_and_none_is_ever_on_a_command_line()
    {
        using var cloud = new StandInCloud();
        await cloud.RunAsync("azure.sh", "", "prod", "ground");

        var (first, made) = await cloud.RunAsync("azure.sh", "", "prod", "secret");
        var (second, kept) = await cloud.RunAsync("azure.sh", "", "prod", "secret");

        Assert.AreEqual((0, 0), (first, second), made + kept);
        EveryChangeCanBeUndone(made, 1);
        EveryChangeCanBeUndone(kept, 0);
        var asked = cloud.TakeAsked();
        Assert.HasCount(1, SecretSet().Matches(asked));
        Assert.DoesNotContain("--value", asked);
    }

    [TestMethod]
    public async Task The_registration_is_made_once_and_has_no_secret()
    {
        using var cloud = new StandInCloud();
        await cloud.RunAsync("azure.sh", "", "prod", "ground");
        cloud.TakeAsked();

        var (code, output) = await cloud.RunAsync("entra.sh", "", "prod");
        var first = cloud.TakeAsked();
        var (again, outputAgain) = await cloud.RunAsync("entra.sh", "", "prod");
        var second = cloud.TakeAsked();

        Assert.AreEqual((0, 0), (code, again), output + outputAgain);
        StringAssert.Contains(first, "ad app create --display-name FinsamBot finsambot.example.se --sign-in-audience AzureADMultipleOrgs");
        Assert.IsLessThan(
            first.IndexOf("identifierUris", StringComparison.Ordinal),
            first.IndexOf("requestedAccessTokenVersion", StringComparison.Ordinal)
        );
        StringAssert.Contains(first, "api://AzureADTokenExchange");
        StringAssert.Contains(first, "\"subject\":\"1a14e45f-0000-4000-8000-00000000f15a\"");
        Assert.DoesNotContain("create", second);
        Assert.DoesNotContain("--method POST", second);
        Assert.DoesNotMatchRegex(new Regex("credential reset|password|Mail\\."), first + second);
        StringAssert.Contains(output, "param pagesAppId = '6f5b0f0a-0000-4000-8000-00000000f15a'");
        EveryChangeCanBeUndone(output, 5);
    }

    [TestMethod]
    public async Task The_clients_that_ask_nobody_are_those_of_the_documentation()
    {
        var script = await File.ReadAllTextAsync(Path.Combine(BicepTool.Infra, "scripts", "entra.sh"));
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "tab.md"));
        var listed = script.Split("clients=(")[1].Split(')')[0];
        var inScript = Guids().Matches(listed).Select(m => m.Value);

        CollectionAssert.AreEqual(Guids().Matches(page).Select(m => m.Value).Distinct().ToArray(), inScript.ToArray());
    }

    [TestMethod]
    [DataRow("finsambotabc", true)]
    [DataRow("ja", false)]
    [DataRow("", false)]
    public async Task A_policy_is_locked_only_by_whoever_types_the_name_of_the_account(string typed, bool isLocked)
    {
        using var cloud = new StandInCloud();

        var (code, output) = await cloud.RunAsync("lock.sh", typed + "\n", "prod", "--lock");

        Assert.AreEqual(isLocked ? 0 : 1, code, output);
        Assert.AreEqual(isLocked, cloud.TakeAsked().Contains("immutability-policy lock", StringComparison.Ordinal));
        StringAssert.Contains(output, "cannot be undone");
    }

    [TestMethod]
    public void Exchange_gives_two_rights_within_one_mailbox_and_asks_afterwards()
    {
        var script = File.ReadAllText(Path.Combine(BicepTool.Infra, "scripts", "exchange.ps1"));

        StringAssert.Contains(script, "$roles = 'Application Mail.ReadWrite', 'Application Mail.Send'");
        StringAssert.Contains(script, "-CustomResourceScope $name");
        StringAssert.Contains(script, "PrimarySmtpAddress -eq '$mailbox'");
        Assert.HasCount(2, Regex.Matches(script, "Test-ServicePrincipalAuthorization -Identity"));
        // Each New- stands behind a question whether it is there.
        Assert.HasCount(3, Regex.Matches(script, @"if \(-not \(Get-[^\n]*\{\n(\s*#[^\n]*\n)?[^\n]*New-"));
    }

    [TestMethod]
    [DataRow("azure.sh")]
    [DataRow("entra.sh")]
    [DataRow("lock.sh")]
    public async Task Without_an_environment_a_script_says_how_it_is_written_and_asks_nobody(string script)
    {
        using var cloud = new StandInCloud();

        var (code, output) = await cloud.RunAsync(script);

        Assert.AreEqual(1, code);
        StringAssert.Contains(output, $"Use: infra/scripts/{script} ENVIRONMENT");
        Assert.AreEqual("", cloud.TakeAsked());
    }

    private static void EveryChangeCanBeUndone(string output, int changes)
    {
        Assert.HasCount(changes, Undo().Matches(output), output);
        Assert.IsGreaterThanOrEqualTo(changes, output.Split('\n').Count(l => l.StartsWith('✓')));
    }

    [GeneratedRegex(@"^✓ .+\n  undo: .+$", RegexOptions.Multiline)]
    private static partial Regex Undo();

    [GeneratedRegex("keyvault secret set")]
    private static partial Regex SecretSet();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Guids();
}
