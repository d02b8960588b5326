using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FinsamBot.Edges.Tests.Web;
using FinsamBot.Testing.Node;

namespace FinsamBot.Edges.Tests.Tooling;

[TestClass]
public sealed partial class OutlookManifestTests
{
    private const string AppId = "9a25d5f0-0000-4000-8000-00000000f15b";

    private static readonly string[] Settings =
    [
        "--bot-id",
        "8f14e45f-0000-4000-8000-00000000f15a",
        "--app-id",
        AppId,
        "--host",
        "bot.example.se",
    ];

    [TestMethod]
    public async Task The_app_opens_a_pane_that_can_be_pinned_beside_a_mail_and_may_read_that_mail_only()
    {
        using var package = await AppPackage.MakeAsync(Settings);
        using var manifest = JsonDocument.Parse(package.Read("manifest.json"));
        var root = manifest.RootElement;
        var extension = root.GetProperty("extensions")[0];
        var runtime = extension.GetProperty("runtimes")[0];
        var action = runtime.GetProperty("actions")[0];

        Assert.AreEqual("https://bot.example.se/outlook", runtime.GetProperty("code").GetProperty("page").GetString());
        Assert.AreEqual(("openPage", true), (action.GetProperty("type").GetString(), action.GetProperty("pinnable").GetBoolean()));
        Assert.AreEqual("[\"mailRead\"]", extension.GetProperty("ribbons")[0].GetProperty("contexts").GetRawText());
        var permissions = root.GetProperty("authorization").GetProperty("permissions").GetProperty("resourceSpecific");
        Assert.AreEqual("MailboxItem.Read.User", permissions.EnumerateArray().Single().GetProperty("name").GetString());
        Assert.AreEqual($"api://bot.example.se/{AppId}", root.GetProperty("webApplicationInfo").GetProperty("resource").GetString());
    }

    [TestMethod]
    public async Task The_file_for_other_Outlooks_is_read_by_Microsofts_reader_and_becomes_a_manifest_that_fits_the_schema()
    {
        using var package = await AppPackage.MakeAsync(Settings);
        var converted = package.Folder("converted");

        var read = await NodeTool.RunAsync("read-outlook-manifest.mjs", [package.OutlookFile, converted]);
        Assert.AreEqual(0, read.ExitCode, read.Errors);
        var check = await NodeTool.RunAsync("check-manifest.mjs", [converted]);
        Assert.AreEqual("", check.Output + check.Errors);

        using var found = JsonDocument.Parse(read.Output);
        Assert.AreEqual(
            ("MailApp", "ReadItem"),
            (found.RootElement.GetProperty("officeAppType").GetString(), found.RootElement.GetProperty("permissions").GetString())
        );
        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(converted, "manifest.json")));
        var extension = result.RootElement.GetProperty("extensions")[0];
        CollectionAssert.AreEqual(
            new[] { "desktop", "mobile" },
            extension
                .GetProperty("ribbons")
                .EnumerateArray()
                .Select(r => r.GetProperty("requirements").GetProperty("formFactors")[0].GetString())
                .ToArray()
        );
        Assert.IsTrue(extension.GetProperty("runtimes")[0].GetProperty("actions")[0].GetProperty("pinnable").GetBoolean());
    }

    [TestMethod]
    public async Task An_Outlook_that_reads_both_shows_one()
    {
        using var package = await AppPackage.MakeAsync(Settings);
        using var manifest = JsonDocument.Parse(package.Read("manifest.json"));
        var hidden = manifest
            .RootElement.GetProperty("extensions")[0]
            .GetProperty("alternates")[0]
            .GetProperty("hide")
            .GetProperty("customOfficeAddin")
            .GetProperty("officeAddinId")
            .GetString();
        var outlook = await File.ReadAllTextAsync(package.OutlookFile);

        StringAssert.Contains(outlook, $"<Id>{hidden}</Id>");
        Assert.IsTrue(Guid.TryParse(hidden, out _));
        Assert.AreNotEqual(manifest.RootElement.GetProperty("id").GetString(), hidden);
        Assert.DoesNotContain("${", outlook);
    }

    [TestMethod]
    public async Task Every_word_on_the_ribbon_has_its_English()
    {
        using var package = await AppPackage.MakeAsync(Settings);
        using var english = JsonDocument.Parse(package.Read("en.json"));

        var words = english
            .RootElement.EnumerateObject()
            .Where(t => t.Name.StartsWith("extensions", StringComparison.Ordinal))
            .Select(t => t.Value.GetString())
            .ToArray();
        CollectionAssert.AreEqual(
            new[]
            {
                "FinsamBot",
                "Read and answer",
                "Read and answer",
                "Shows the report that the mail is about. You can answer right away.",
            },
            words
        );
    }

    [TestMethod]
    public async Task Every_page_and_picture_that_the_files_name_is_there()
    {
        using var package = await AppPackage.MakeAsync(Settings);
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();
        var named = OurAddress()
            .Matches(package.Read("manifest.json") + await File.ReadAllTextAsync(package.OutlookFile))
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .ToList();

        Assert.IsGreaterThan(8, named.Count);
        foreach (var path in named)
        {
            var answer = (await visitor.FollowAsync(await visitor.Client.GetAsync(new Uri(path, UriKind.Relative)))).Response;
            Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode, path);
            Assert.AreEqual(
                path.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "text/html",
                answer.Content.Headers.ContentType!.MediaType,
                path
            );
        }
    }

    [GeneratedRegex("https://bot\\.example\\.se(/[a-z0-9./-]+)")]
    private static partial Regex OurAddress();
}
