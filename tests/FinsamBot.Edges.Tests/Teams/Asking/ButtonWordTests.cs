using System.Xml.Linq;
using FinsamBot.Edges.Tests.Teams.Conversation;
using FinsamBot.Teams.Asking;
using FinsamBot.Testing;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Teams.Asking;

/// <summary>Who reads a button and writes what stands on it is understood.</summary>
[TestClass]
public sealed class ButtonWordTests
{
    [TestMethod]
    [DataRow("Texts.resx")]
    [DataRow("Texts.en.resx")]
    public async Task The_words_on_every_button_are_understood_as_words(string file)
    {
        await using var chat = await Chat.StartAsync();
        var titles = XDocument
            .Load(Path.Combine(Repository.Root, "src/FinsamBot.Teams", file))
            .Root!.Elements("data")
            .Where(d => d.Attribute("name")!.Value.StartsWith("Do_", StringComparison.Ordinal))
            .Select(d =>
                d.Element("value")!
                    .Value.Replace("{0}", "Vägen vidare", StringComparison.Ordinal)
                    .Replace("{1}", "mars", StringComparison.Ordinal)
            )
            .ToList();
        var strange = titles.Where(t => chat.Lexicon.OfWords(new Activity { Text = t }) is Intent.NotUnderstood or Intent.ReportText);

        Assert.IsGreaterThan(60, titles.Count);
        Assert.AreEqual("", string.Join('\n', strange));
    }

    [TestMethod]
    [DataRow("Spara", "Tryck på knappen i kortet")]
    [DataRow("Nästa", "Tryck på knappen i kortet")]
    [DataRow("ja", "Tryck på knappen i kortet")]
    [DataRow("Skriv 2.1 Aktiviteter", "2.1 Aktiviteter")]
    [DataRow("Visa svaren", "Styrgruppens svar")]
    [DataRow("Visa planen", "Planen")]
    [DataRow("Förhandsgranska", "2.4 Mål och delmål")]
    public async Task A_buttons_words_do_what_the_button_shows_or_point_to_it(string said, string seen)
    {
        await using var chat = await Chat.StartAsync();
        var stored = chat.Stored();

        StringAssert.Contains((await chat.SaysAsync(said)).Words, seen);
        Assert.AreEqual(stored, chat.Stored());
    }
}
