using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Edges.Tests.Web;
using FinsamBot.Testing;
using FinsamBot.Testing.Node;

namespace FinsamBot.Edges.Tests.Tooling;

[TestClass]
public sealed class AppPackageTests
{
    private const string BotId = "8f14e45f-0000-4000-8000-00000000f15a";
    private const string AppId = "9a25d5f0-0000-4000-8000-00000000f15b";

    private static readonly string[] Fields = ["entityId", "name", "contentUrl", "websiteUrl"];

    [TestMethod]
    public async Task The_package_holds_manifest_icons_and_language_at_its_root()
    {
        using var package = await AppPackage.MakeAsync("--bot-id", BotId, "--host", "bot.example.se");

        CollectionAssert.AreEquivalent(new[] { "manifest.json", "color.png", "outline.png", "en.json" }, package.Entries.ToArray());
    }

    [TestMethod]
    public async Task The_manifest_and_its_English_fit_Microsofts_schema_of_version_1_30()
    {
        using var package = await AppPackage.MakeAsync("--bot-id", BotId, "--host", "bot.example.se");

        var run = await NodeTool.RunAsync("check-manifest.mjs", [package.Unpacked]);

        Assert.AreEqual("", run.Output + run.Errors);
        Assert.AreEqual(0, run.ExitCode);
        StringAssert.Contains(package.Read("manifest.json"), "\"manifestVersion\": \"1.30\"");
    }

    [TestMethod]
    public async Task A_manifest_that_breaks_the_schema_is_found_out()
    {
        using var package = await AppPackage.MakeAsync();
        var broken = package.Read("manifest.json").Replace("\"groupChat\"", "\"chat\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(package.Unpacked, "manifest.json"), broken);
        await File.WriteAllTextAsync(Path.Combine(package.Unpacked, "en.json"), "{}");

        var run = await NodeTool.RunAsync("check-manifest.mjs", [package.Unpacked]);

        Assert.AreEqual(1, run.ExitCode, run.Errors);
        StringAssert.Contains(run.Output, "/bots/0/scopes/2");
        StringAssert.Contains(run.Output, "name.short");
    }

    [TestMethod]
    public async Task Id_and_host_are_put_in_everywhere_they_belong()
    {
        using var package = await AppPackage.MakeAsync("--bot-id", BotId.ToUpperInvariant(), "--host", "bot.example.se");

        using var manifest = JsonDocument.Parse(package.Read("manifest.json"));
        var root = manifest.RootElement;
        Assert.AreEqual(BotId, root.GetProperty("id").GetString());
        Assert.AreEqual(BotId, root.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.AreEqual("bot.example.se", root.GetProperty("validDomains")[0].GetString());
        Assert.AreEqual("https://bot.example.se/om", root.GetProperty("developer").GetProperty("websiteUrl").GetString());
        Assert.DoesNotContain("${", root.GetRawText());
    }

    [TestMethod]
    [DataRow("--bot-id", "finsambot", "GUID")]
    [DataRow("--app-id", "finsambot", "GUID")]
    [DataRow("--host", "https://bot.example.se", "without scheme")]
    [DataRow("--host", "bot.example.se\",\"*.se", "host name")]
    public async Task What_is_no_id_or_no_host_is_refused_with_a_reason(string option, string value, string reason)
    {
        var run = await AppPackage.RunAsync(option, value);

        Assert.AreEqual(2, run.ExitCode);
        StringAssert.Contains(run.Errors, reason);
    }

    [TestMethod]
    public async Task Every_Swedish_command_has_its_English_words()
    {
        using var package = await AppPackage.MakeAsync();
        using var manifest = JsonDocument.Parse(package.Read("manifest.json"));
        using var english = JsonDocument.Parse(package.Read("en.json"));

        var lists = manifest.RootElement.GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray();
        var expected = lists.SelectMany(
            (list, i) =>
                list.GetProperty("commands")
                    .EnumerateArray()
                    .SelectMany(
                        (_, k) =>
                            new[]
                            {
                                $"bots[0].commandLists[{i}].commands[{k}].title",
                                $"bots[0].commandLists[{i}].commands[{k}].description",
                            }
                    )
        );
        var found = english
            .RootElement.EnumerateObject()
            .Select(text => text.Name)
            .Where(name => name.StartsWith("bots", StringComparison.Ordinal));
        CollectionAssert.AreEquivalent(expected.ToArray(), found.ToArray());
    }

    [TestMethod]
    public async Task The_tabs_are_the_chat_the_leaders_page_and_the_offices_each_with_its_page_for_a_browser()
    {
        using var package = await AppPackage.MakeAsync("--bot-id", BotId, "--host", "bot.example.se");
        using var manifest = JsonDocument.Parse(package.Read("manifest.json"));
        using var english = JsonDocument.Parse(package.Read("en.json"));

        var tabs = manifest.RootElement.GetProperty("staticTabs").EnumerateArray().ToList();
        CollectionAssert.AreEqual(
            new[]
            {
                "conversations |  |  | ",
                "mina | Mina insatser | https://bot.example.se/teams/mina?flik=ja | https://bot.example.se/mina",
                "kansli | Kansliet | https://bot.example.se/teams/kansli?flik=ja | https://bot.example.se/kansli",
            },
            tabs.Select(t => string.Join(" | ", Fields.Select(f => t.TryGetProperty(f, out var value) ? value.GetString() : ""))).ToArray()
        );
        Assert.IsTrue(tabs.All(t => t.GetProperty("scopes").GetRawText() == "[\"personal\"]"));
        CollectionAssert.AreEqual(
            new[] { "staticTabs[1].name", "staticTabs[2].name" },
            english.RootElement.EnumerateObject().Select(t => t.Name).Where(n => n.StartsWith("static", StringComparison.Ordinal)).ToArray()
        );
    }

    [TestMethod]
    public async Task The_package_asks_for_nothing_it_does_not_need()
    {
        using var package = await AppPackage.MakeAsync("--bot-id", BotId, "--app-id", AppId, "--host", "bot.example.se");
        using var manifest = JsonDocument.Parse(package.Read("manifest.json"));
        var root = manifest.RootElement;
        string Raw(string name) => JsonNode.Parse(root.GetProperty(name).GetRawText())!.ToJsonString();

        Assert.AreEqual("[\"bot.example.se\"]", Raw("validDomains"));
        Assert.AreEqual("[\"identity\",\"messageTeamMembers\"]", Raw("permissions"));
        Assert.AreEqual($$"""{"id":"{{AppId}}","resource":"api://bot.example.se/{{AppId}}"}""", Raw("webApplicationInfo"));
        Assert.AreEqual(
            """{"permissions":{"resourceSpecific":[{"name":"MailboxItem.Read.User","type":"Delegated"}]}}""",
            Raw("authorization")
        );
        foreach (
            var more in new[] { "devicePermissions", "configurableTabs", "composeExtensions", "graphConnector", "connectors", "activities" }
        )
        {
            Assert.IsFalse(root.TryGetProperty(more, out _), more);
        }
    }

    [TestMethod]
    public async Task Every_tab_of_the_package_is_a_page_that_Teams_may_frame_and_one_that_opens_in_a_browser()
    {
        using var package = await AppPackage.MakeAsync();
        using var manifest = JsonDocument.Parse(package.Read("manifest.json"));
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();
        foreach (var tab in manifest.RootElement.GetProperty("staticTabs").EnumerateArray().Skip(1))
        {
            foreach (var (field, isFramed) in new[] { ("contentUrl", true), ("websiteUrl", false) })
            {
                var address = new Uri(tab.GetProperty(field).GetString()!).PathAndQuery;
                using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative));
                Assert.AreEqual(HttpStatusCode.SeeOther, answer.StatusCode, address);
                StringAssert.StartsWith(answer.Headers.Location!.ToString(), isFramed ? "/teams/logga-in?till=" : "/logga-in?till=");
                var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
                Assert.AreEqual(isFramed, policy.Contains("https://teams.microsoft.com", StringComparison.Ordinal), address);
            }
        }
    }

    [TestMethod]
    public void The_colour_icon_is_192_pixels_square_and_opaque()
    {
        var icon = Png.Read(Path.Combine(Repository.Root, "manifest", "color.png"));

        Assert.AreEqual((192, 192), (icon.Width, icon.Height));
        Assert.IsTrue(icon.Pixels.All(pixel => pixel.Alpha == 255));
    }

    [TestMethod]
    public void The_outline_icon_is_32_pixels_square_and_white_on_transparent()
    {
        var icon = Png.Read(Path.Combine(Repository.Root, "manifest", "outline.png"));

        Assert.AreEqual((32, 32), (icon.Width, icon.Height));
        Assert.IsTrue(icon.Pixels.Where(pixel => pixel.Alpha > 0).All(pixel => (pixel.Red, pixel.Green, pixel.Blue) == (255, 255, 255)));
        Assert.IsGreaterThan(100, icon.Pixels.Count(pixel => pixel.Alpha == 255));
        Assert.IsGreaterThan(500, icon.Pixels.Count(pixel => pixel.Alpha == 0));
    }

    [TestMethod]
    public async Task The_icons_are_what_their_script_draws()
    {
        var folder = Directory.CreateTempSubdirectory("finsambot-icons-");
        var source = Path.Combine(Repository.Root, "manifest");

        var run = await NodeTool.RunAsync(Path.Combine(source, "draw-icons.mjs"), [folder.FullName]);

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        foreach (
            var name in new[]
            {
                "color.png",
                "outline.png",
                "icon-16.png",
                "icon-32.png",
                "icon-48.png",
                "icon-64.png",
                "icon-80.png",
                "icon-128.png",
            }
        )
        {
            var drawn = Png.Read(Path.Combine(folder.FullName, name));
            CollectionAssert.AreEqual(Png.Read(Path.Combine(source, name)).Pixels.ToArray(), drawn.Pixels.ToArray(), name);
        }

        folder.Delete(recursive: true);
    }
}
