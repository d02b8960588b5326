using System.Text.Json;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Tooling;

/// <summary>The app package for what was deployed, and what somebody is asked to approve with it.</summary>
[TestClass]
public sealed class DeployedPackageTests
{
    private const string BotId = "8f14e45f-0000-4000-8000-00000000f15a";
    private const string AppId = "9a25d5f0-0000-4000-8000-00000000f15b";

    [TestMethod]
    public async Task An_environment_gives_ids_and_host_as_they_were_deployed()
    {
        var folder = Directory.CreateTempSubdirectory("finsambot-deployed-");
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "prod.outputs.json"),
            $$$"""{"botId":{"type":"String","value":"{{{BotId}}}"},"appId":{"value":"{{{AppId}}}"},"hostName":{"value":"bot.example.se"}}"""
        );

        using var package = await AppPackage.MakeAsync("--environment", "prod", "--deployed", folder.FullName);

        using var manifest = JsonDocument.Parse(package.Read("manifest.json"));
        Assert.AreEqual(BotId, manifest.RootElement.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.AreEqual(AppId, manifest.RootElement.GetProperty("webApplicationInfo").GetProperty("id").GetString());
        Assert.AreEqual("bot.example.se", manifest.RootElement.GetProperty("validDomains")[0].GetString());
        var unknown = await AppPackage.RunAsync("--environment", "test", "--deployed", folder.FullName);
        Assert.AreEqual(2, unknown.ExitCode);
        StringAssert.Contains(unknown.Errors, "infra/scripts/azure.sh test");
        folder.Delete(recursive: true);
    }

    [TestMethod]
    public async Task What_an_administrator_is_asked_to_approve_is_what_was_written_down()
    {
        var run = await AppPackage.RunAsync("--approvals");

        Assert.AreEqual(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "manifest", "approvals.txt")), run.Output);
    }
}
