using System.Runtime.Versioning;
using System.Text;
using FinsamBot.Scenarios.World;
using FinsamBot.Testing;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Scenarios.Stories;

/// <summary>The program where it will live: nothing to write to but a temporary folder in memory, no rights, and an end that is asked for
/// while somebody talks to it. In the whole run only: not every machine grants the right to wall a program in.</summary>
[TestClass, TestCategory(Effort.WholeRun), OSCondition(OperatingSystems.Linux), SupportedOSPlatform("linux")]
public sealed class InItsContainer
{
    [TestMethod]
    public async Task A_turn_under_way_is_answered_before_it_ends_and_what_was_said_is_kept()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var container = await Container.StartAsync(azurite.ConnectionString);
        await using var sofia = await TeamsUser.InstallAsync(container, "sofia");
        var taken = new TaskCompletionSource();

        var turn = await sofia.BeginToSayAsync("rapport", taken.Task);
        await container.AskToEndAsync();
        await RunningBot.EventuallyAsync(() => RefusesAsync(container), "a program that takes no more calls");
        Assert.IsFalse(turn.IsCompleted);
        taken.SetResult();
        await turn;

        var (code, output) = await container.EndedAsync();
        Assert.AreEqual(0, code, output);
        await using var next = await Container.StartAsync(azurite.ConnectionString);
        var reports = (await next.GetAsync("/dev/reports")).EnumerateArray().Select(r => r.GetProperty("intervention").GetString());
        Assert.Contains("vagen-vidare", reports, "The report that was begun in that turn.");
    }

    /// <summary>In the quick run the document is left out: LibreOffice takes longest to start.</summary>
    [TestMethod]
    public async Task It_has_no_rights_writes_to_its_temporary_folder_alone_and_makes_a_document_there()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var container = await Container.StartAsync(azurite.ConnectionString);

        var status = await container.StatusAsync();
        StringAssert.Contains(status, $"Uid:\t{Container.User}\t{Container.User}");
        StringAssert.Contains(status, "CapEff:\t0000000000000000");
        foreach (var folder in (string[])["/", "/mnt/app", "/mnt/dotnet", "/var/tmp"])
        {
            Assert.AreNotEqual(0, (await container.RunAsync("touch", $"{folder}/x")).Code, folder);
        }

        await using var sofia = await TeamsUser.InstallAsync(container, "sofia");
        await sofia.DeliverAsync(sofia.Activity("message", a => a["text"] = "rapport"));
        var report = (await container.GetAsync("/dev/reports"))[0].GetProperty("id").GetString()!;
        if (Effort.All)
        {
            string[] program = [.. ContainerRecipe.Read().Command, "export", report, "/tmp/rapport.pdf"];
            var (code, output) = await container.RunAsync(program);
            Assert.AreEqual(0, code, output);
            StringAssert.StartsWith(Encoding.ASCII.GetString(await container.ReadAsync("/tmp/rapport.pdf")), "%PDF-");
        }

        await container.AskToEndAsync();
        var (end, said) = await container.EndedAsync();
        Assert.AreEqual(0, end, said);
    }

    private static async Task<string?> RefusesAsync(Container container)
    {
        using var client = container.ClientOf(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero });
        try
        {
            using var answer = await client.GetAsync("/health/live");
            return null;
        }
        catch (HttpRequestException)
        {
            return "closed";
        }
    }
}
