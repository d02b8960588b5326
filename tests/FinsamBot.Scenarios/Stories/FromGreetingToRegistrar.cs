using System.Text.Json;
using FinsamBot.Domain.Text;
using FinsamBot.Scenarios.World;
using FinsamBot.Testing;
using FinsamBot.Testing.Documents;

namespace FinsamBot.Scenarios.Stories;

/// <summary>The whole loop over HTTP, as its people live it: reminded, written, asked, answered, handed in, delivered.</summary>
[TestClass]
public sealed class FromGreetingToRegistrar
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public Task A_report_with_invented_texts_reaches_the_registrar_whole() => PlayAsync(Writing.Invented());

    [TestMethod]
    [DataRow("000")]
    [DataRow("002")]
    public async Task A_report_with_texts_of_real_length_reaches_the_registrar_whole(string example)
    {
        if (
            Repository.SharedFolder is not { } shared
            || Directory.GetFiles(Path.Combine(shared, "exempel"), example + "*.txt") is not [var file]
        )
        {
            TestContext.WriteLine("The examples are not on this machine; the invented texts are as long.");
            return;
        }

        await PlayAsync(ExampleText.Read(await File.ReadAllTextAsync(file)));
    }

    private static async Task PlayAsync(Writing writing)
    {
        await using var bot = await RunningBot.StartAsync();
        await WholeLoop.ToWorkingMorningAsync(bot);
        await using var sofia = await TeamsUser.InstallAsync(bot, "sofia");
        var loop = new WholeLoop(bot);
        var welcome = await sofia.NextCardAsync();
        StringAssert.Contains(welcome.Text, "Sofia");

        var overview = await WholeLoop.WriteAsync(sofia, writing);
        StringAssert.Contains(overview.Text, "Klart");
        await RequireSavedAsync(bot, writing);

        var sent = await SendAsync(sofia);
        StringAssert.Contains(sent.Text, "Anna Berg");
        await AnswerAsync(bot, sofia);

        var receipt = await sofia.PressAsync(await sofia.SayAsync("lämna in"), "Lämna in ändå");
        StringAssert.Contains(receipt.Text, "inlämnad");

        var letters = await loop.WaitForLettersAsync("rapport@norrsken.example.se", 1);
        var document = await AttachmentAsync(bot, letters.Single());
        RequireEverything(document, writing);
    }

    /// <summary>A text of real life may tell of a single person: then its writer looks at the place first, and answers for it.</summary>
    private static async Task<ShownCard> SendAsync(TeamsUser sofia)
    {
        var offered = await sofia.SayAsync("skicka");
        return
            offered.Buttons.FirstOrDefault(b =>
                b.StartsWith("Visa", StringComparison.Ordinal) && b.Contains("ställe", StringComparison.Ordinal)
            )
                is { } show
            ? await sofia.PressAsync(await sofia.PressAsync(offered, show), "Skicka ändå")
            : await sofia.PressAsync(offered, "Skicka till styrgruppen");
    }

    /// <summary>Anna writes an analysis, Karim has no remarks, the others say nothing; Sofia hears of each answer at once.</summary>
    private static async Task AnswerAsync(RunningBot bot, TeamsUser sofia)
    {
        using var anna = new Member(bot, "anna.berg@af.example.se");
        await anna.OpenLetterAsync();
        await anna.SignInAsync();
        await anna.WriteAnalysisAsync("Målen är inom räckhåll. Planen för hösten bör bestämmas före sommaren.");
        StringAssert.Contains((await sofia.NextCardAsync()).Text, "Anna Berg");

        using var karim = new Member(bot, "karim.haddad@fk.example.se");
        await karim.OpenLetterAsync();
        await karim.SignInAsync();
        await karim.AnswerNoRemarksAsync();
        await sofia.SeesAsync("Karim Haddad (Försäkringskassan): läst, inga synpunkter");
    }

    private static async Task RequireSavedAsync(RunningBot bot, Writing writing)
    {
        var report = (await bot.GetAsync("/dev/reports"))
            .EnumerateArray()
            .Single(r => r.GetProperty("intervention").GetString() == "vagen-vidare");
        var lengths = report
            .GetProperty("sections")
            .EnumerateArray()
            .ToDictionary(s => s.GetProperty("number").GetString()!, s => s.GetProperty("length").GetInt32());
        foreach (var (number, text) in writing.Texts)
        {
            Assert.AreEqual(text.Length, lengths[number], number);
        }
    }

    internal static async Task<byte[]> AttachmentAsync(IBot bot, JsonElement letter)
    {
        var attachment = letter
            .GetProperty("attachments")
            .EnumerateArray()
            .Single(a => a.GetProperty("name").GetString()!.EndsWith(".docx", StringComparison.Ordinal));
        return await bot.Http.GetByteArrayAsync(attachment.GetProperty("url").GetString());
    }

    /// <summary>Every line of every section stands in the document, in order; only list markers and the asterisks of bold are
    /// form.</summary>
    internal static void RequireEverything(byte[] document, Writing writing)
    {
        var lines = WordText.Read(document);
        var at = 0;
        foreach (var (number, text) in writing.Texts.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            foreach (var block in FormattedText.Parse(text).Blocks)
            {
                var found = lines.Skip(at).TakeWhile(l => l.Text != block.Text).Count();
                Assert.IsLessThan(lines.Count, at + found, $"{number}: '{block.Text}' is not in the document after line {at}");
                at += found + 1;
            }
        }

        var all = string.Join('\n', lines.Select(l => l.Text));
        StringAssert.Contains(all, "Anna Berg");
        StringAssert.Contains(all, "Planen för hösten bör bestämmas före sommaren.");
        StringAssert.Contains(all, "Inget svar har kommit");
    }
}
