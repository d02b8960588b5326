using System.Diagnostics;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Checks.References;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Tests.Annual;

[TestClass]
public sealed class DanglingReferencesTests
{
    [TestMethod]
    [DataRow("Kartläggningen finns i sin helhet, se bilaga 2.", "se bilaga", ReferredThing.Attachment)]
    [DataRow("Ansökan medföljer som bilaga.", "medföljer som", ReferredThing.Attachment)]
    [DataRow("Vi bifogar enkäten.", "bifogar", ReferredThing.Attachment)]
    [DataRow("Som framgår av tabellen nedan har flera börjat studera.", "av tabellen", ReferredThing.Table)]
    [DataRow("Statistik som följer", "Statistik som följer", ReferredThing.Table)]
    [DataRow("De mäts inte enligt ovan indikatorer.", "enligt ovan indikatorer", ReferredThing.Table)]
    [DataRow("Detta står under stycket om mål.", "under stycket om", ReferredThing.Heading)]
    [DataRow("Mer finns i avsnitt 4.", "i avsnitt", ReferredThing.Heading)]
    [DataRow("För resultatet, se nedan.", "se nedan", ReferredThing.Below)]
    public void Words_that_lead_nowhere_are_found(string line, string words, ReferredThing to)
    {
        var found = AppendixReferences.In(Chapter(new AppendixSection(2, "Verksamhet", FormattedText.Parse(line)))).Single();

        Assert.AreEqual(
            (words, to, "Bron, Älvbacka kommun", "Verksamhet", line),
            (found.Words, found.To, found.Chapter, found.Section, found.Context)
        );
    }

    [TestMethod]
    [DataRow("Deltagarna är ovana vid att arbeta, och en är ovan vid datorer.")]
    [DataRow("Vi lät bilar och bilagor vara.")]
    [DataRow("Nedanför huset finns verkstaden.")]
    [DataRow("")]
    public void Words_that_refer_to_nothing_are_left_alone(string line) =>
        Assert.IsEmpty(AppendixReferences.In(Chapter(new AppendixSection(2, "Verksamhet", FormattedText.Parse(line)))));

    [TestMethod]
    public void What_is_there_is_not_missed()
    {
        var chapter = Chapter(
            new AppendixSection(
                2,
                "Verksamhet",
                FormattedText.Parse("Målen beskrivs under stycket om mål och resultat. Siffrorna står i tabellen nedan.\nSe nedan.")
            ),
            new AppendixSection(3, "Målen", FormattedText.Parse("Se ovan."))
            {
                Tables =
                [
                    new AppendixTable(
                        "Mål",
                        ["Mål"],
                        [
                            ["Ett"],
                        ]
                    ),
                ],
            }
        );

        Assert.IsEmpty(AppendixReferences.In(chapter));
    }

    [TestMethod]
    public void The_first_line_has_nothing_above_and_the_last_nothing_below()
    {
        var chapter = Chapter(
            new AppendixSection(2, "A", FormattedText.Parse("Se ovan och se nedan.\nMitten: se ovan och se nedan.")),
            new AppendixSection(2, "B", FormattedText.Parse("Se ovan och se nedan."))
        );

        CollectionAssert.AreEqual(
            new[] { ("A", "Se ovan"), ("B", "se nedan") },
            AppendixReferences.In(chapter).Select(f => (f.Section, f.Words)).ToArray()
        );
    }

    [TestMethod]
    public void A_table_that_stands_elsewhere_is_not_the_one_that_follows()
    {
        var table = new AppendixTable(
            "Mål",
            ["Mål"],
            [
                ["Ett"],
            ]
        );
        var chapter = Chapter(
            new AppendixSection(2, "A", FormattedText.Parse("Siffrorna ovan.")),
            new AppendixSection(2, "B", FormattedText.Parse("Se tabell 1.")) { Tables = [table] },
            new AppendixSection(2, "C", FormattedText.Parse("Tabellen ovan visar det. Statistik som följer"))
        );

        CollectionAssert.AreEqual(
            new[] { "Siffrorna ovan", "Statistik som följer" },
            AppendixReferences.In(chapter).Select(f => f.Words).ToArray()
        );
    }

    [TestMethod]
    public void A_long_line_is_shortened_around_the_words()
    {
        var line = string.Concat(Enumerable.Repeat("före ", 100)) + "se bilaga 1" + string.Concat(Enumerable.Repeat(" efter", 100));

        var context = AppendixReferences.In(Chapter(new AppendixSection(2, "A", FormattedText.Parse(line)))).Single().Context;

        StringAssert.Matches(context, new("^… (före )+se bilaga 1( efter)+ …$"));
        Assert.IsLessThan(150, context.Length);
    }

    [TestMethod]
    public void A_million_characters_take_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("se ovan se tabell under ", 42_000));
        var watch = Stopwatch.StartNew();

        Assert.IsNotEmpty(AppendixReferences.In(Chapter(new AppendixSection(2, "A", FormattedText.Parse(text)))));

        Assert.IsLessThan(TimeSpan.FromSeconds(5), watch.Elapsed);
    }

    private static AppendixChapter Chapter(params AppendixSection[] sections) => new("Bron", "Älvbacka kommun", sections);
}
