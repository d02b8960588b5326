using System.Reflection;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>The tables of verbs, walked through line by line.</summary>
[TestClass]
public sealed class VerbTableTests
{
    [TestMethod]
    public async Task Every_features_table_is_in_the_composition()
    {
        await using var chat = await Chat.StartAsync();
        var written = typeof(IVerbTable).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IVerbTable)));

        Assert.AreSequenceEqual(
            written.Select(t => t.Name).Order(StringComparer.Ordinal),
            chat.Tables.Select(t => t.GetType().Name).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The names themselves are frozen by <see cref="Frozen.ButtonsTests"/>.</summary>
    [TestMethod]
    public async Task Every_verb_that_cards_can_name_has_exactly_one_line_in_its_features_table()
    {
        await using var chat = await Chat.StartAsync();
        foreach (var table in chat.Tables)
        {
            Assert.AreSequenceEqual(
                NamesIn(table.GetType()).Order(StringComparer.Ordinal),
                table.Lines.Select(v => v.Name).Where(n => n.Length > 0).Order(StringComparer.Ordinal),
                table.GetType().Name
            );
        }

        Assert.IsTrue(chat.Tables.SelectMany(t => NamesIn(t.GetType())).GroupBy(n => n).All(g => g.Count() == 1));
    }

    [TestMethod]
    public async Task Each_word_belongs_to_one_verb_and_is_written_as_it_is_looked_for()
    {
        await using var chat = await Chat.StartAsync();
        var sayings = chat.Lexicon.Verbs.SelectMany(v => v.Sayings).ToList();
        var twice = sayings.GroupBy(s => s.Beginning).Where(g => g.Count() > 1).Select(g => g.Key);

        Assert.AreEqual("", string.Join(", ", twice));
        Assert.AreEqual("", string.Join(", ", sayings.Select(s => s.Beginning).Where(b => SpokenWords.Fold(b) != b)));
        Assert.IsGreaterThan(100, sayings.Count);
    }

    [TestMethod]
    public async Task A_line_without_a_button_has_words_or_a_shape_of_its_own()
    {
        await using var chat = await Chat.StartAsync();
        var silent = Verb.Of("silent", Who.Anybody, (_, _) => throw new InvalidOperationException("Nobody asks."));

        Assert.IsTrue(chat.Lexicon.Verbs.Where(v => v.Name.Length == 0).All(v => v.Sayings.Count > 0 || v.Shape != silent.Shape));
    }

    /// <summary>The longest beginning wins, a sentence of a certain shape goes before words, and words anywhere in it come last.</summary>
    [TestMethod]
    [DataRow("visa", "report.preview")]
    [DataRow("visa hudik", "report.preview")]
    [DataRow("visa svar", "report.answers")]
    [DataRow("visa svar hudik", "report.answers")]
    [DataRow("visa planen för hudik", "plan.show")]
    [DataRow("visa kansliets lista", "office.list")]
    [DataRow("the list", "office.list")]
    [DataRow("lämna in hudik", "submit.ask")]
    [DataRow("submit in", "submit.ask")]
    [DataRow("deltagare nya", "page.show")]
    [DataRow("skriv 2.4", "page.show")]
    [DataRow("avvikelser", "page.show")]
    [DataRow("avvikelser: coachen har slutat", "deviation.note")]
    [DataRow("ny avvikelse om mötet i går", "deviation.note")]
    [DataRow("påminn mig om mötet på fredag", "reminders.wait")]
    [DataRow("jag är tillbaka", "away.end")]
    [DataRow("jag är borta vid mötet 14 april", "away.note")]
    [DataRow("mötet 14 april ställs in", "meeting.cancel")]
    [DataRow("möte 14 april", "meeting.enter")]
    [DataRow("nytt slutdatum 2027-12-31", "intervention.moveEnd")]
    [DataRow("svenska nu", "speak")]
    [DataRow("registrera hudik", "registry.list")]
    [DataRow("hej", "")]
    public async Task Words_mean_the_verb_they_always_meant(string said, string? verb)
    {
        await using var chat = await Chat.StartAsync();

        Assert.AreEqual(
            verb,
            chat.Lexicon.OfWords(new Activity { Text = said }) switch
            {
                Intent.Plain plain => plain.Verb.Name,
                Intent.About about => about.Verb.Name,
                _ => null,
            }
        );
    }

    private static IEnumerable<string> NamesIn(Type table) =>
        table.GetFields(BindingFlags.Static | BindingFlags.Public).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);
}
