using System.Diagnostics;
using FinsamBot.Scenarios.World;
using FinsamBot.Testing.Documents;

namespace FinsamBot.Scenarios.Stories;

/// <summary>How the program starts, or says why it does not; and the same program as a tool.</summary>
[TestClass]
public sealed class StartingUp
{
    [TestMethod]
    public async Task In_production_it_names_every_missing_setting_and_does_not_start()
    {
        var (code, output) = await RunAsync("--environment", "Production", "--urls", "http://127.0.0.1:0");

        Assert.AreEqual(1, code);
        foreach (var setting in (string[])["Bot:AppId", "Storage:", "Mail:Mailbox", "Web:PublicUrl", "Web:LinkSecret"])
        {
            StringAssert.Contains(output, setting);
        }
    }

    [TestMethod]
    public async Task A_misspelt_environment_is_treated_as_production()
    {
        var (code, _) = await RunAsync("--environment", "Developement", "--urls", "http://127.0.0.1:0");

        Assert.AreEqual(1, code);
    }

    [TestMethod]
    public async Task On_a_machine_of_ones_own_it_is_healthy_and_knows_an_invented_association()
    {
        await using var bot = await RunningBot.StartAsync();

        Assert.AreEqual("ok", await bot.Http.GetStringAsync("/health"));
        var people = await bot.GetAsync("/dev/people");
        Assert.IsTrue(
            people.EnumerateArray().Any(p => p.GetProperty("teamsObjectId").GetString() == "00000000-0000-0000-0000-0000000000020"),
            "the Playground's own user is Sofia"
        );
        Assert.IsTrue(
            people.EnumerateArray().All(p => p.GetProperty("mail").GetString()!.EndsWith(".example.se", StringComparison.Ordinal))
        );
    }

    [TestMethod]
    public async Task The_clock_goes_forward_only_and_tells_what_it_delivered()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var sofia = await TeamsUser.InstallAsync(bot, "sofia");
        await sofia.NextCardAsync();

        // A Saturday: the week's digest is late, but nothing is sent before a working morning. On Tuesday the plan opens the report before
        // Christmas.
        Assert.IsEmpty(await bot.MoveClockAsync("2026-12-19T08:00:00+01:00"));
        var delivered = await bot.MoveClockAsync("2026-12-22T08:00:00+01:00");

        CollectionAssert.Contains(delivered.ToArray(), "vagen-vidare/kvartalsrapport-2026-12-31/prompt/sofia");
        var digests = await new WholeLoop(bot).WaitForLettersAsync("arvid.sund@norrsken.example.se", 1);
        StringAssert.Contains(digests.Single().GetProperty("subject").GetString(), "Veckans läge");
        StringAssert.Contains((await sofia.NextCardAsync()).Text, "Dags att skriva");
        await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => bot.MoveClockAsync("2026-12-21T08:00:00+01:00"));
    }

    [TestMethod]
    public async Task As_a_tool_it_verifies_the_store_and_finds_the_place_of_an_edit()
    {
        await using var bot = await RunningBot.StartAsync();
        var (sound, report) = await RunAsync("verify", "--environment", "Development", "--Storage:Path", bot.Folder);
        Assert.AreEqual(0, sound, report);

        var file = Path.Combine(bot.Folder, "streams", "association.jsonl");
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(file)).Replace("förbundschef", "förbundsschef", StringComparison.Ordinal)
        );
        var (broken, fault) = await RunAsync("verify", "--environment", "Development", "--Storage:Path", bot.Folder);

        Assert.AreEqual(1, broken);
        StringAssert.Contains(fault, "association: ");
    }

    [TestMethod]
    public async Task As_a_tool_it_exports_a_report_and_says_when_there_is_none()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var sofia = await TeamsUser.InstallAsync(bot, "sofia");
        await sofia.NextCardAsync();
        await sofia.SayAsync("rapport");
        var id = (await bot.GetAsync("/dev/reports"))[0].GetProperty("id").GetString()!;
        var (word, pdf) = (Path.Combine(bot.Folder, "rapport.docx"), Path.Combine(bot.Folder, "rapport.pdf"));

        var written = await TypedTool.RunAsync(bot.Folder, "export", id, word);
        Assert.AreEqual(0, written.Code, written.Errors);
        Assert.IsNotEmpty(WordText.Read(await File.ReadAllBytesAsync(word)));
        var archived = await TypedTool.RunAsync(bot.Folder, "export", id, pdf);
        Assert.AreEqual(0, archived.Code, archived.Errors);
        StringAssert.StartsWith(await File.ReadAllTextAsync(pdf), "%PDF-", "The ending decides.");

        var none = await TypedTool.RunAsync(bot.Folder, "export", "finns-inte/kvartalsrapport-2026-12-31", word);
        Assert.AreEqual(1, none.Code);
        StringAssert.Contains(none.Errors, "Det finns ingen rapport finns-inte/kvartalsrapport-2026-12-31.");
    }

    /// <summary>The program as its user starts it: a process of its own.</summary>
    internal static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        Array.ForEach([Path.Combine(AppContext.BaseDirectory, "FinsamBot.Host.dll"), .. arguments], start.ArgumentList.Add);
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment["LC_ALL"] = "sv_SE.UTF-8";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (process.ExitCode, await output + await errors);
    }
}
