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

    /// <summary>In the paper the tables of a section stand below its text, and whoever wrote meant the ones beside it.</summary>
    [TestMethod]
    [DataRow("Siffrorna ovan.")]
    [DataRow("Tabellen nedan visar det.")]
    [DataRow("Det framgår av tabellen.")]
    public void A_table_of_the_same_section_is_the_one_that_is_meant(string line)
    {
        var table = new AppendixTable("Mål", ["Mål"], []);

        Assert.IsEmpty(AppendixReferences.In(Chapter(new AppendixSection(2, "A", FormattedText.Parse(line)) { Tables = [table] })));
    }

    [TestMethod]
    public void A_table_without_a_direction_may_stand_anywhere()
    {
        var table = new AppendixTable("Mål", ["Mål"], []);
        var chapter = Chapter(
            new AppendixSection(2, "A", FormattedText.Empty) { Tables = [table] },
            new AppendixSection(3, "B", FormattedText.Parse("Det framgår av tabellen."))
        );

        Assert.IsEmpty(AppendixReferences.In(chapter));
    }

    [TestMethod]
    [DataRow("Mål finns under stycket om resultaten.", true)]
    [DataRow("Resultaten finns under stycket om målen.", false)]
    public void A_heading_is_looked_for_in_the_words_behind_and_by_its_stem(string line, bool isThere)
    {
        var section = new AppendixSection(2, "Resultat", FormattedText.Parse(line));

        Assert.AreEqual(isThere, !AppendixReferences.In(Chapter(section)).Any());
    }

    [TestMethod]
    public void A_line_that_begins_or_ends_with_the_words_is_shortened_on_the_other_side_only()
    {
        var many = string.Concat(Enumerable.Repeat(" ord", 100));
        string ContextOf(string line) =>
            AppendixReferences.In(Chapter(new AppendixSection(2, "A", FormattedText.Parse(line)))).Single().Context;

        StringAssert.Matches(ContextOf("Se bilaga 1" + many), new("^Se bilaga 1( ord)+ …$"));
        StringAssert.Matches(ContextOf("ord" + many + " se bilaga"), new("^… (ord )+se bilaga$"));
        Assert.AreEqual("… se bilaga …", ContextOf(new string('x', 300) + " se bilaga " + new string('y', 300)));
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
