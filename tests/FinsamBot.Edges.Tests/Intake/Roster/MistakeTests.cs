using System.Text;
using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Intake.Tables;
using FinsamBot.Runtime.Enrolling;

namespace FinsamBot.Edges.Tests.Intake.Roster;

/// <summary>Each thing that can be wrong in a file is named with its place, and with what is meant where that can be guessed.</summary>
[TestClass]
public sealed class MistakeTests
{
    private const string Number = "850709-9805";

    [TestMethod]
    [DataRow("Eva Ny|Eva Ny <eva@example.se>", "NameInAddress Personer 2 E-post → eva@example.se")]
    [DataRow("Eva Ny|eva@example.se (jobb)", "NameInAddress Personer 2 E-post → eva@example.se")]
    [DataRow("Eva Ny|eva,ny@example,se", "BadAddress Personer 2 E-post → eva.ny@example.se")]
    [DataRow("Eva Ny|eva @example.se", "BadAddress Personer 2 E-post → eva@example.se")]
    [DataRow("Eva Ny|eva@examplese", "BadAddress Personer 2 E-post → eva@example.se")]
    [DataRow("Eva Ny|eva", "BadAddress Personer 2 E-post")]
    [DataRow("Eva Ny|eva@example.se; bo@example.se", "SeveralAddresses Personer 2 E-post")]
    [DataRow("Eva Ny||Kommunen", "NoWayToReach Personer 2 E-post")]
    [DataRow("|eva@example.se", "RequiredMissing Personer 2 Namn")]
    [DataRow("Eva Ny|anna@example.se||bo@example.se", "TwoPeople Personer 2 Teams-konto")]
    [DataRow("Eva Ny|eva@example.se|||Administratr", "UnknownAssociationRole Personer 2 Roll i förbundet → administratör")]
    [DataRow("Eva Ny|eva@example.se|||Registrator och vaktmästare", "UnknownAssociationRole Personer 2 Roll i förbundet")]
    [DataRow("Eva Ny|eva@example.se//Eva Ny|EVA@example.se", "AddressTwice Personer 3 E-post")]
    [DataRow("Eva Ny|a@example.se||k@example.se//Bo Ny|b@example.se||K@example.se", "AccountTwice Personer 3 Teams-konto")]
    [DataRow("Anna Berg//Anna Berg||Region Älv", "PersonTwice Personer 3 Namn")]
    [DataRow($"Eva {Number}|eva@example.se", "PersonalNumber Personer 2 Namn")]
    [DataRow($"Eva Ny|{Number}@example.se", "PersonalNumber Personer 2 E-post")]
    [DataRow("~<c><v>198507099805</v></c>|eva@example.se", "PersonalNumber Personer 2 Namn")]
    [DataRow("~<c><v>1.98507099805E11</v></c>|eva@example.se", "PersonalNumber Personer 2 Namn")]
    [DataRow("~<c t=\"e\"><v>#REF!</v></c>|eva@example.se", "ErrorCell Personer 2 Namn")]
    [DataRow("~<c><f>A1</f></c>|eva@example.se", "UncountedFormula Personer 2 Namn")]
    [DataRow("Eva Ny|eva@example.se|||||ring först", "BeyondColumns Personer 2")]
    public async Task People_are_told(string rows, string mistakes) => await ToldAsync(Lines.People(rows.Split("//")), mistakes);

    [TestMethod]
    [DataRow("Ny|||||", "RequiredMissing Insatser 2 Huvudman; RequiredMissing Insatser 2 Formulär", DisplayName = "Nothing but a name")]
    [DataRow("Ny||Region||||", "RequiredMissing Insatser 2 Start; RequiredMissing Insatser 2 Första rapportperiodens slut")]
    [DataRow("Ny||Region||~<c><v>46387</v></c>|2027-03-31|", "DayAsNumber Insatser 2 Start → 2026-12-31")]
    [DataRow("Ny||Region||~<c><v>12</v></c>|2027-03-31|", "ImpossibleDay Insatser 2 Start")]
    [DataRow("Ny||Region||1/2 2027|2027-03-31|", "UnreadableDay Insatser 2 Start → 2027-02-01")]
    [DataRow("Ny||Region||2027-02-30|2027-03-31|", "UnreadableDay Insatser 2 Start")]
    [DataRow("Ny||Region||snart|2027-03-31|", "UnreadableDay Insatser 2 Start")]
    [DataRow("Ny||Region||0206-01-01|2027-03-31|", "UnreadableDay Insatser 2 Start")]
    [DataRow("Ny||Region||2027-01-01|2026-12-31|", "FirstEndBeforeStart Insatser 2 Första rapportperiodens slut")]
    [DataRow("Ny||Region||2027-01-01|2027-03-31|2026-12-31", "EndBeforeStart Insatser 2 Slut")]
    [DataRow("Ny|Ny insats!|Region||2027-01-01|2027-03-31|", "BadId Insatser 2 Kort id → ny-insats")]
    [DataRow("Ny|~<c><v>1E10</v></c>|Region||2027-01-01|2027-03-31|", "ScientificNumber Insatser 2 Kort id")]
    [DataRow("Ny|1,2E+10|Region||2027-01-01|2027-03-31|", "ScientificNumber Insatser 2 Kort id")]
    [DataRow("Ny|~<c><v>1234567890123456</v></c>|Region||2027-01-01|2027-03-31|", "TooManyDigits Insatser 2 Kort id")]
    [DataRow("Ny|~<c s=\"1\"><v>42</v></c>|Region||2027-01-01|2027-03-31|", "LostZeros Insatser 2 Kort id → 0042")]
    [DataRow("Ny||Region|Vägen vidre|2027-01-01|2027-03-31|", "UnknownParent Insatser 2 Del av → Vägen vidare")]
    [DataRow("Ny||Region|Ny|2027-01-01|2027-03-31|", "CircularParts Insatser 2 Del av")]
    [DataRow(
        "Ny||Region|Vägen vidare|2027-01-01|2027-03-31|2030-12-31",
        "Refused Insatser 2",
        DisplayName = "It outlives what it is a part of"
    )]
    [DataRow("Ny||Region||2027-01-01|2027-03-31||Kvartalsraport", "UnknownForm Insatser 2 Formulär → Kvartalsrapport")]
    [DataRow("Ny||Region||2027-01-01|2027-03-31||Kvartalsrapport|13", "MonthsOutOfRange Insatser 2 Månader per period")]
    [DataRow("Ny||Region||2027-01-01|2027-03-31||Kvartalsrapport|0", "MonthsOutOfRange Insatser 2 Månader per period")]
    [DataRow("Ny||Region||2027-01-01|2027-03-31||Kvartalsrapport|ibland", "UnreadableNumber Insatser 2 Månader per period")]
    [DataRow("Ny||Region||2027-01-01|2027-03-31||Kvartalsrapport||Strukturell", "UnknownKind Insatser 2 Slag → structural")]
    [DataRow("Ny||Region||2027-01-01|2027-03-31||Kvartalsrapport||Individinrikad", "UnknownKind Insatser 2 Slag → individinriktad")]
    [DataRow("Ny||R||2027-01-01|2027-03-31|;ny||R||2027-01-01|2027-03-31|", "InterventionTwice Insatser 3 Insats")]
    [DataRow("Vägen, vidare||R||2027-01-01|2027-03-31|", "NameOfOther Insatser 2 Insats")]
    [DataRow("A||R|B|2027-01-01|2027-03-31|;B||R|A|2027-01-01|2027-03-31|", "CircularParts Insatser 2 Del av")]
    public async Task Interventions_are_told(string rows, string mistakes)
    {
        // By the name, which must be one that the row has; whoever has no lead is told so, and that is another test.
        var names = rows.Split(';').Select(r => r.Split('|')[0]).Where(n => n.Length < 3).Distinct(StringComparer.OrdinalIgnoreCase);
        var told = await ToldAsync(Lines.Interventions(rows.Split(';')) + Lines.Roles([.. names.Select(n => $"{n}|sofia@example.se|PL")]));

        Assert.AreEqual(
            mistakes,
            string.Join("; ", told.Split("; ").Where(m => !m.StartsWith("UnknownIntervention Roller", StringComparison.Ordinal)))
        );
    }

    [TestMethod]
    [DataRow("Vägen vidre|Anna Berg|ledamot", "UnknownIntervention Roller 2 Insats → Vägen vidare")]
    [DataRow("Vägen vidare|Ana Berg|ledamot", "UnknownPerson Roller 2 Person → Anna Berg")]
    [DataRow("Vägen vidare|anna@exampel.se|ledamot", "UnknownPerson Roller 2 Person → anna@example.se")]
    [DataRow("Vägen vidare|Anna Berg|projektledre", "UnknownRole Roller 2 Roll → projektledare")]
    [DataRow("Vägen vidare|Anna Berg|", "RequiredMissing Roller 2 Roll")]
    [DataRow("|Anna Berg|ledamot", "RequiredMissing Roller 2 Insats")]
    [DataRow("Vägen vidare||ledamot", "RequiredMissing Roller 2 Person")]
    [DataRow("Vägen vidare|Bo Ek|suppleant", "SubstituteForNobody Roller 2 Ersätter")]
    [DataRow("Vägen vidare|Anna Berg|suppleant|Anna Berg", "SubstituteOfSelf Roller 2 Ersätter")]
    [DataRow("Vägen vidare|Anna Berg|suppleant|Sofia Lind", "SubstituteOfNonMember Roller 2 Ersätter")]
    [DataRow("Vägen vidare|Bo Ek|suppleant|Anna Brg", "UnknownPerson Roller 2 Ersätter → Anna Berg")]
    [DataRow("Vägen vidare|Bo Ek|suppleant|Anna Berg;Vägen vidare|Cecilia Ask|suppleant|Anna Berg", "TwoSubstitutes Roller 3 Ersätter")]
    [DataRow("Vägen vidare|Bo Ek|ledamot;vagen-vidare|bo@example.se|ledamot", "RoleTwice Roller 3 Person")]
    [DataRow("Vägen vidare|Sofia Lind|projektledare||ja", "NoLead Roller 2 Insats")]
    [DataRow("Vägen vidare|Anna Berg|ledamot||kanske", "UnreadableYes Roller 2 Slutat")]
    public async Task Roles_are_told(string rows, string mistakes) => await ToldAsync(Lines.Roles(rows.Split(';')), mistakes);

    [TestMethod]
    [DataRow("Ny||2027-01-01|2027-06-30;Ny||2027-06-30|2027-12-31", "PeriodsOverlap Perioder 3 Periodens start")]
    [DataRow("Ny||2027-06-30|2027-01-01", "EndBeforeStart Perioder 2 Periodens slut")]
    [DataRow("Ny||2027-06-30|", "RequiredMissing Perioder 2 Periodens slut")]
    [DataRow("Nu||2027-01-01|2027-06-30", "UnknownIntervention Perioder 2 Insats")]
    public async Task Periods_are_told(string rows, string mistakes) =>
        await ToldAsync(
            Lines.Interventions(rows.StartsWith("Nu", StringComparison.Ordinal) ? "Ny||R||2027-01-01|2027-03-31|" : "Ny||R||||")
                + Lines.Roles("Ny|Sofia Lind|projektledare")
                + Lines.Periods(rows.Split(';')),
            mistakes
        );

    [TestMethod]
    [DataRow("Namn;E-post;Favoritfärg\nAnna Berg;anna@example.se;blå", "UnknownColumn 1 Favoritfärg")]
    [DataRow("Namn;E-post;Organsation\nAnna Berg;anna@example.se;Region Älv", "UnknownColumn 1 Organsation → Organisation")]
    [DataRow("Namn;E-post;Mejl\nAnna Berg;anna@example.se;", "ColumnTwice 1 Mejl")]
    [DataRow("E-post;Organisation\nanna@example.se;Region Älv", "ColumnMissing 1; RequiredMissing 2")]
    [DataRow("Namn;E-post\nAnna Berg;\"anna@example.se", "MalformedRow 2")]
    [DataRow("Namn;E-post\nAnna Berg;anna@example.se;mer", "BeyondColumns 2")]
    [DataRow("Raden gäller;Namn;E-post\nvän;Anna Berg;anna@example.se", "UnknownRowKind 2 Raden gäller")]
    [DataRow("Raden gäller;Namn;E-post\n;Anna Berg;anna@example.se", "RequiredMissing 2 Raden gäller")]
    [DataRow("Förbundets namn;Brevlåda\nProv;prov@example.se\nProv två;prov@example.se", "TwoAssociations 3 Förbundets namn")]
    [DataRow("Förbundets namn;Brevlåda\nProv;prov", "BadAddress 2 Brevlåda")]
    [DataRow($"Namn;E-post;{Number}\nAnna Berg;anna@example.se;x", "PersonalNumber 1 (personnummer)")]
    [DataRow($"Namn;E-post;Kommentar\nAnna Berg;anna@example.se;se {Number}", "PersonalNumber 2 Kommentar")]
    [DataRow($"Lista för {Number}\nNamn;E-post\nAnna Berg;anna@example.se", "PersonalNumber 1")]
    [DataRow($"Namn;E-post\nAnna Berg;anna@example.se\n;;;;{Number}", "PersonalNumber 3")]
    [DataRow("Ort;Land\nÄlvbacka;Sverige", "NoKnownTable")]
    [DataRow("\n\n", "FileEmpty")]
    [DataRow("{ \"timeZone\": \"Europe/Stockholm\", \"peple\": [] }", "FileUnreadable 1 peple")]
    [DataRow("{ \"people\": [", "FileUnreadable 1")]
    [DataRow(
        $"{{ \"timeZone\": \"Europe/Stockholm\", \"people\": [{{ \"name\": \"{Number}\", \"mail\": \"a@b.se\" }}] }}",
        "PersonalNumber people[0].name"
    )]
    public async Task Tables_are_told(string content, string mistakes)
    {
        using var office = await Office.FoundAsync();

        Assert.AreEqual(mistakes, Office.Told(await office.ReadAsync(Encoding.UTF8.GetBytes(content))));
    }

    [TestMethod]
    public async Task Merged_cells_and_links_that_lead_elsewhere_are_told()
    {
        using var office = await Office.FoundAsync();
        var book = new Book().Sheet(
            "Personer",
            Book.Row("Namn|E-post|Organisation", 1) + Book.Row("Eva Ny|eva@example.se|Region", 2) + Book.Row("Bo Ny|bo.ny@example.se|", 3),
            after: """<mergeCells><mergeCell ref="C2:C3"/></mergeCells><hyperlinks><hyperlink ref="B3" r:id="r1"/></hyperlinks>""",
            links: """<Relationship Id="r1" Type="x/hyperlink" Target="mailto:bo@example.se" TargetMode="External"/>"""
        );

        Assert.AreEqual(
            "MergedData Personer 2 Organisation; LinkDiffers Personer 3 E-post → bo@example.se",
            Office.Told(await office.ReadAsync(book.File()))
        );
    }

    [TestMethod]
    public async Task A_personal_number_on_a_sheet_that_is_not_read_is_told_too()
    {
        using var office = await Office.FoundAsync();
        var book = new Book().With("Personer", "Namn|E-post", "Anna Berg|anna@example.se").With($"Om {Number}", "Att göra", Number);

        var enrolment = await office.ReadAsync(book.File());

        Assert.AreEqual("PersonalNumber (personnummer) 2", Office.Told(enrolment));
        Assert.AreEqual("(personnummer)", enrolment.Notes.Single().Sheet);
    }

    [TestMethod]
    public async Task More_rows_than_are_read_are_told()
    {
        using var office = await Office.FoundAsync();
        var rows = new StringBuilder("Namn;E-post\n");
        for (var n = 0; n <= 10_000; n++)
        {
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"Person {n};p{n}@example.se\n");
        }

        Assert.AreEqual("TooManyRows", Office.Told(await office.ReadAsync(Encoding.UTF8.GetBytes(rows.ToString()))));
    }

    [TestMethod]
    public async Task Two_people_of_one_name_are_told_apart_by_their_addresses()
    {
        using var office = await Office.FoundAsync();
        var two = Lines.People("Kim Ny|kim@a.example.se|A", "Kim Ny|kim@b.example.se|B") + Lines.Roles("Vägen vidare|Kim Ny|ledamot");

        var enrolment = await office.ReadAsync(two);

        Assert.AreEqual("AmbiguousPerson Roller 2 Person", Office.Told(enrolment));
        Assert.AreEqual(
            "Flera personer heter Kim Ny: kim@a.example.se, kim@b.example.se. Skriv e-postadressen i stället.",
            enrolment.Mistakes[0].In(Language.Swedish)
        );
    }

    [TestMethod]
    public void Every_mistake_change_and_note_has_its_sentence_in_both_languages()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var kind in Enum.GetValues<MistakeKind>().Where(k => k != MistakeKind.Refused))
            {
                Assert.IsNotEmpty(new Mistake(kind, FilePlace.Whole, "x") { Arguments = ["a", "b"] }.In(language));
            }

            foreach (var kind in Enum.GetValues<FileChangeKind>())
            {
                Assert.IsNotEmpty(EnrollingTexts.Of(new FileChange(kind, FilePlace.Whole, "a", "b", "c", "d"), language));
            }

            foreach (var kind in Enum.GetValues<NoteKind>())
            {
                Assert.IsNotEmpty(EnrollingTexts.Of(new Note(kind, "a"), language));
            }
        }
    }

    private static async Task ToldAsync(string lines, string mistakes) => Assert.AreEqual(mistakes, await ToldAsync(lines));

    private static async Task<string> ToldAsync(string lines)
    {
        using var office = await Office.FoundAsync();
        var book = new Book { Styles = Book.StylesFor((168, "0000")) };

        var enrolment = await office.ReadAsync(Lines.Book(lines, book));

        Assert.IsEmpty(enrolment.Plan.Steps);
        Assert.IsFalse(
            enrolment.Mistakes.Any(m =>
                m.In(Language.Swedish).Contains(Number, StringComparison.Ordinal) || m.Value.Contains(Number, StringComparison.Ordinal)
            )
        );
        return Office.Told(enrolment);
    }
}
