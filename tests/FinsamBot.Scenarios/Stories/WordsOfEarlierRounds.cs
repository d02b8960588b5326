using FinsamBot.Scenarios.World;
using FinsamBot.Testing.Documents;

namespace FinsamBot.Scenarios.Stories;

/// <summary>
/// Two members comment in the first round. The report is changed, everybody is asked again, and the two do not answer again. What they
/// said, and what the lead replied, stands everywhere; that they have not answered on the new version does too.
/// </summary>
[TestClass]
public sealed class WordsOfEarlierRounds
{
    private const string Question = "Hur många av deltagarna har en plan?";
    private const string Reply = "Elva av fjorton. Det står också i rapporten.";
    private const string Doubt = "Samverkan med primärvården bör beskrivas tydligare.";

    [TestMethod]
    public async Task Stand_on_cards_in_letters_on_the_page_and_in_the_registered_document()
    {
        await using var bot = await RunningBot.StartAsync();
        await WholeLoop.ToWorkingMorningAsync(bot);
        await using var sofia = await TeamsUser.InstallAsync(bot, "sofia");
        await sofia.NextCardAsync();
        await WholeLoop.WriteAsync(sofia, Writing.Invented());
        await sofia.PressAsync(await sofia.SayAsync("skicka"), "Skicka till styrgruppen");
        await SayInFirstRoundAsync(bot, "anna.berg@af.example.se", Question);
        await sofia.NextCardAsync();
        await SayInFirstRoundAsync(bot, "karim.haddad@fk.example.se", Doubt);
        await AskAgainAsync(sofia);

        var answers = (await sofia.SayAsync("svar")).Text;
        RequireAll(answers, Question, Reply, Doubt, "om versionen från", "har inte svarat på den nya versionen");
        await AskedAgainAsync(bot, "anna.berg@af.example.se");
        using var anna = new Member(bot, "anna.berg@af.example.se");
        await anna.OpenLetterAsync();
        await anna.SignInAsync();
        RequireAll(anna.Words, Question, Reply);

        var receipt = await sofia.PressAsync(await sofia.SayAsync("lämna in"), "Lämna in ändå");
        RequireAll(receipt.Text, "har svarat på en tidigare version men inte på den nya", "Det står i rapporten.");
        var letter = (await new WholeLoop(bot).WaitForLettersAsync("rapport@norrsken.example.se", 1)).Single();
        RequireAll(letter.GetProperty("text").GetString()!, "synpunkter", "om versionen från", "har inte svarat på den nya versionen");
        var document = string.Join('\n', WordText.Read(await FromGreetingToRegistrar.AttachmentAsync(bot, letter)).Select(l => l.Text));
        RequireAll(document, Question, Reply, Doubt, "Anna Berg", "har inte svarat på den nya versionen", "Lämnade synpunkter");
        Assert.DoesNotContain("Inget svar inkom från Anna", document);
        Assert.DoesNotContain("Inget svar inkom från Karim", document);
    }

    private static async Task SayInFirstRoundAsync(RunningBot bot, string mail, string words)
    {
        using var member = new Member(bot, mail);
        await member.OpenLetterAsync();
        await member.SignInAsync();
        await member.WriteAnalysisAsync(words);
    }

    /// <summary>Sofia replies to Anna, changes a section and asks the group again.</summary>
    private static async Task AskAgainAsync(TeamsUser sofia)
    {
        await sofia.SeesAsync("Karim Haddad (Försäkringskassan): har lämnat synpunkter");
        var answers = await sofia.SayAsync("svar");
        await sofia.PressAsync(await sofia.PressAsync(answers, "Svara Anna"), "Skicka svaret", ("Ditt svar", Reply));
        await sofia.PressAsync(
            await sofia.SayAsync("2.2"),
            "Klart, spara och nästa",
            ("Din text till avsnitt 2.2", "Elva av fjorton deltagare har en plan.")
        );
        await sofia.PressAsync(await sofia.SayAsync("skicka"), "Skicka till styrgruppen");
    }

    private static Task<string> AskedAgainAsync(RunningBot bot, string mail) =>
        RunningBot.EventuallyAsync(
            async () =>
                (await new WholeLoop(bot).LettersAsync(mail)).Any(l =>
                    l.GetProperty("text").GetString()!.Contains("skickas därför på nytt", StringComparison.Ordinal)
                )
                    ? mail
                    : null,
            $"the second request to {mail}"
        );

    private static void RequireAll(string text, params string[] words)
    {
        foreach (var word in words)
        {
            Assert.Contains(word, text);
        }
    }
}
