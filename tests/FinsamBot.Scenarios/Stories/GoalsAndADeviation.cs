using FinsamBot.Domain.Text;
using FinsamBot.Scenarios.World;
using FinsamBot.Testing.Documents;

namespace FinsamBot.Scenarios.Stories;

/// <summary>A deviation said in passing and a goal registered on its card, from the chat to the document that the registrar gets.</summary>
[TestClass]
public sealed class GoalsAndADeviation
{
    [TestMethod]
    public async Task What_is_registered_in_the_chat_stands_in_the_document()
    {
        await using var bot = await RunningBot.StartAsync();
        await WholeLoop.ToWorkingMorningAsync(bot);
        await using var sofia = await TeamsUser.InstallAsync(bot, "sofia");
        await sofia.NextCardAsync();
        var writing = Writing.Invented();
        await WholeLoop.WriteAsync(sofia, writing);

        await NoteDeviationAsync(sofia);
        await RegisterGoalAsync(sofia);
        StringAssert.Contains((await sofia.PressAsync(await sofia.SayAsync("lämna in"), "Lämna in ändå")).Text, "inlämnad");

        var letter = (await new WholeLoop(bot).WaitForLettersAsync("rapport@norrsken.example.se", 1)).Single();
        var document = string.Join('\n', WordText.Read(await FromGreetingToRegistrar.AttachmentAsync(bot, letter)).Select(l => l.Text));
        foreach (var part in (string[])["Coachen slutade", "Vi rekryterar en ny.", "Hälften har en egen plan", "75 av 156"])
        {
            StringAssert.Contains(document, part);
        }

        foreach (var (_, text) in writing.Texts)
        {
            StringAssert.Contains(document, FormattedText.Parse(text).Blocks[0].Text);
        }
    }

    private static async Task NoteDeviationAsync(TeamsUser sofia)
    {
        var noted = await sofia.SayAsync("avvikelse: coachen slutade i går");
        StringAssert.Contains(noted.Text, "Komplettera gärna slag, belopp och åtgärd.");
        var page = await sofia.PressAsync(noted, "Spara", ("Belopp", "40 000"), ("Åtgärd", "Vi rekryterar en ny."));
        StringAssert.Contains(page.Text, "40\u00A0000 kr");
    }

    private static async Task RegisterGoalAsync(TeamsUser sofia)
    {
        var form = await sofia.PressAsync(await sofia.SayAsync("mål"), "Lägg till ett mål");
        var refused = await sofia.PressAsync(
            form,
            "Spara",
            ("Målet", "Hälften har en egen plan"),
            ("Siffra att nå", "ganska många"),
            ("Hur många", "75 av 156")
        );
        StringAssert.Contains(refused.Text, "Jag förstod inte siffran ”ganska många”.");
        Assert.AreEqual("Hälften har en egen plan", refused.Input("Målet"));
        StringAssert.Contains((await sofia.PressAsync(refused, "Spara", ("Siffra att nå", "50 %"))).Text, "75 av 156 (48,1 %)");
    }
}
