using System.Text;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Intake.Tables;
using FinsamBot.Runtime.Enrolling;

namespace FinsamBot.Edges.Tests.Intake.Roster;

/// <summary>What a right file does: to an empty association, and to one that is there.</summary>
[TestClass]
public sealed class RosterTests
{
    [TestMethod]
    public async Task An_empty_association_is_founded_by_a_file()
    {
        using var office = await Office.FoundAsync();

        var association = await office.Directory.AssociationAsync(CancellationToken.None);
        var found = await office.InterventionAsync("vagen-vidare");
        var sofia = await office.PersonAsync("sofia@example.se");
        Assert.AreEqual(("Samordningsförbundet Prov", "diarium@example.se"), (association.Details.Name, association.Details.Mailbox));
        Assert.AreEqual(SendingMode.ToNobody, association.Sending);
        Assert.HasCount(4, association.People);
        Assert.IsTrue(found.Has(sofia.Id, Role.Lead) && found.SteeringGroup().Count() == 2);
        Assert.AreEqual(new PeriodScheme(new(2027, 1, 1), new(2027, 3, 31), new(2028, 12, 31)), found.Reportings[0].Periods);
        StringAssert.Matches(sofia.Id.Value, new("^p[0-9a-f]{16}$"));
    }

    [TestMethod]
    public async Task Without_its_name_nothing_begins()
    {
        using var office = new Office();

        Assert.AreEqual("NotFounded", Office.Told(await office.ReadAsync(Lines.People("Anna Berg|anna@example.se"))));
    }

    [TestMethod]
    public async Task The_same_file_again_changes_nothing_and_another_changes_what_differs()
    {
        using var office = await Office.FoundAsync();

        Assert.AreEqual(
            "",
            await office.ChangesAsync(
                Lines.People("Sofia Lind|SOFIA@example.se|Älvbacka kommun") + Lines.Roles("vagen-vidare|Anna Berg|Ledamot")
            )
        );
        Assert.AreEqual(
            "Ändrade uppgifter om Sofia Lind: Sofia Lind → Sofia Lindgren; Älvbacka kommun → Region Älv; "
                + "Ändrade uppgifter om Anna Berg: anna@example.se → anna.berg@example.se; Ny person: David Åker (david@example.se); "
                + "David Åker blir registrator i förbundet; David Åker blir ersättare i Vägen vidare; "
                + "David Åker ersätter Anna Berg i Vägen vidare",
            await office.ChangesAsync(
                Lines.People(
                    "Sofia Lindgren|sofia@example.se|Region Älv",
                    "Anna Berg|anna.berg@example.se|Region Älv",
                    "David Åker|david@example.se|Kommunen||Registrator"
                ) + Lines.Roles("Vägen vidare|David Åker|ersättare", "Vägen vidare|david@example.se|suppleant|anna.berg@example.se")
            )
        );
    }

    [TestMethod]
    [DataRow(
        "Anna Berg|anna@polisen.example.se|Polisen",
        "Ny person: Anna Berg (anna@polisen.example.se)",
        DisplayName = "Of one name elsewhere"
    )]
    [DataRow("Anna Berg||Region Älv", "", DisplayName = "By the name alone")]
    [DataRow(
        "Anna B|Anna@Example.SE|Region Älv",
        "Ändrade uppgifter om Anna Berg: Anna Berg → Anna B",
        DisplayName = "By the address first"
    )]
    [DataRow(
        "Anna Berg|anna@example.se||annber@example.se",
        "Ändrade uppgifter om Anna Berg: – → annber@example.se",
        DisplayName = "Learns the account"
    )]
    [DataRow("Eva Ny||Kommunen|eva@konto.example.se", "Ny person: Eva Ny (eva@konto.example.se)", DisplayName = "By the account alone")]
    public async Task People_are_recognised(string row, string changes)
    {
        using var office = await Office.FoundAsync();

        Assert.AreEqual(changes, await office.ChangesAsync(Lines.People(row)));
    }

    [TestMethod]
    public async Task Whoever_is_known_by_an_account_is_found_by_it()
    {
        using var office = await Office.FoundAsync();
        await office.ReadAsync(Lines.People("Anna Berg|anna@example.se||annber@example.se"));

        Assert.AreEqual(
            "Ändrade uppgifter om Anna Berg: Anna Berg → Anna Berg-Ek; anna@example.se → abe@example.se",
            await office.ChangesAsync(Lines.People("Anna Berg-Ek|abe@example.se||ANNBER@example.se"))
        );
    }

    [TestMethod]
    [DataRow(
        "Vägen framåt|vagen-vidare|Region Älv||||",
        "Vägen vidare byter namn till Vägen framåt; Vägen framåt får huvudmannen Region Älv i stället för Älvbacka kommun"
    )]
    [DataRow("vägen vidare||||||2029-06-30", "Vägen vidare byter namn till vägen vidare; vägen vidare slutar: 2028-12-31 → 2029-06-30")]
    [DataRow("Vägen vidare||||2027-01-01|2027-06-30||Halvårsrapport|halvår", "Vägen vidare rapporterar också: Halvårsrapport")]
    [DataRow(
        "Vägen vidare||||2027-01-01|2027-04-30||Kvartalsrapport",
        "Vägen vidare har andra perioder för Kvartalsrapport än i filen. Perioderna ändras inte från en fil."
    )]
    [DataRow("Vägen vidare||||2027-01-01|2027-03-31||Quarterly report|3|Individ", "")]
    [DataRow("Vägen vidare|||||||||Strukturövergripande", "Vägen vidare är av ett annat slag än i filen. Slaget ligger fast.")]
    public async Task An_intervention_changes_where_it_may(string row, string changes)
    {
        using var office = await Office.FoundAsync();

        Assert.AreEqual(
            changes,
            await office.ChangesAsync(
                Lines
                    .Interventions(row)
                    .Replace(
                        "|Kvartalsrapport\n",
                        row.EndsWith("rapport", StringComparison.Ordinal) ? "|Kvartalsrapport\n" : "\n",
                        StringComparison.Ordinal
                    )
            )
        );
    }

    [TestMethod]
    public async Task Who_leaves_a_role_hands_it_over_to_whoever_comes()
    {
        using var office = await Office.FoundAsync();

        Assert.AreEqual(
            "Sofia Lind lämnar över till Cecilia Ask som projektledare i Vägen vidare; Anna Berg är inte längre ledamot i Vägen vidare",
            await office.ChangesAsync(
                Lines.Roles(
                    "Vägen vidare|Sofia Lind|projektledare||ja",
                    "Vägen vidare|Cecilia Ask|projektledare",
                    "Vägen vidare|Anna Berg|ledamot||slutat"
                )
            )
        );
    }

    [TestMethod]
    public async Task Parts_may_stand_before_what_they_are_parts_of_and_take_over_its_people()
    {
        using var office = await Office.FoundAsync();

        await office.ChangesAsync(
            Lines.Interventions(
                "Bron|||Nya steg|2027-01-01|2027-03-31|2027-12-31",
                "Nya steg||Region Älv||2027-01-01|2027-03-31|2027-12-31"
            ) + Lines.Roles("Nya steg|Bo Ek|PL")
        );

        var part = await office.InterventionAsync("bron");
        Assert.AreEqual(("nya-steg", "Region Älv"), (part.Parent?.Value, part.Owner));
        Assert.IsTrue(part.Having(Role.Lead).Any());
    }

    [TestMethod]
    public async Task Two_files_of_one_instant_both_have_their_effect()
    {
        using var office = await Office.FoundAsync();
        var (bo, cecilia) = (await office.PersonAsync("bo@example.se"), await office.PersonAsync("cecilia@example.se"));

        await office.ChangesAsync(Lines.Roles("Vägen vidare|Bo Ek|ersättare"));
        await office.ChangesAsync(Lines.Roles("Vägen vidare|Cecilia Ask|ersättare"));

        Assert.IsTrue(
            (await office.InterventionAsync("vagen-vidare")) is var found
                && found.Has(bo.Id, Role.Deputy)
                && found.Has(cecilia.Id, Role.Deputy)
        );
    }

    [TestMethod]
    [DataRow("2027-01-01 00:00:00")]
    [DataRow("20270101")]
    [DataRow("1 januari 2027")]
    [DataRow("den 1:a jan 2027")]
    [DataRow("~<c><v>20270101</v></c>")]
    [DataRow("~<c t=\"d\"><v>2027-01-01</v></c>")]
    public async Task A_day_is_read_as_it_is_written(string day)
    {
        using var office = await Office.FoundAsync();

        await office.ChangesAsync(Lines.Interventions($"Nya steg||R||{day}|2027-03-31|") + Lines.Roles("Nya steg|Bo Ek|PL"));

        Assert.AreEqual(new DateOnly(2027, 1, 1), (await office.InterventionAsync("nya-steg")).StartsOn);
    }

    [TestMethod]
    public async Task Irregular_periods_stand_on_a_sheet_of_their_own()
    {
        using var office = await Office.FoundAsync();

        await office.ChangesAsync(
            Lines.Interventions("Nya steg||Region Älv||||")
                + Lines.Periods("Nya steg||2027-05-01|2027-12-31", "Nya steg||2027-01-01|2027-04-30")
                + Lines.Roles("Nya steg|Bo Ek|Projektledare")
        );

        Assert.AreSequenceEqual(
            [new ReportingPeriod(new(2027, 1, 1), new(2027, 4, 30)), new ReportingPeriod(new(2027, 5, 1), new(2027, 12, 31))],
            (await office.InterventionAsync("nya-steg")).Reportings[0].Periods.Listed!
        );
    }

    [TestMethod]
    [DataRow(
        "\uFEFFFÖRNAMN;Efternamn;E - post;Myndighet\nAnna;Berg;anna@example.se;Region Älv",
        DisplayName = "First and last name apart, a mark, blanks"
    )]
    [DataRow(
        "Kontaktlista våren 2026\n\nNamn *,E-postadress (jobbet),Tel.\nAnna Berg,anna@example.se,070-1740605",
        DisplayName = "A title above, stars, brackets"
    )]
    [DataRow("Name\tE-mail address\tNotes\nAnna Berg\tanna@example.se\tring först", DisplayName = "In English, with notes")]
    [DataRow("sep=;\n\"Namn\";\"Mejl\"\n\"Anna Berg\";\"anna@example.se\"", DisplayName = "With the hint of Excel")]
    public async Task Headings_are_recognised_however_they_are_written(string content)
    {
        using var office = await Office.FoundAsync();

        var enrolment = await office.ReadAsync(Encoding.UTF8.GetBytes(content));

        Assert.AreEqual("", Office.Told(enrolment));
        Assert.IsEmpty(enrolment.Changes);
    }

    [TestMethod]
    public async Task One_table_may_hold_rows_of_every_kind()
    {
        using var office = await Office.FoundAsync();
        const string Content = """
            Raden gäller;Namn;E-post;Insats;Huvudman;Formulär;Start;Första rapportperiodens slut;Person;Roll
            person;Eva Ny;eva@example.se;;;;;;;
            insats;;;Nya steg;Region Älv;kvartalsrapport;1 januari 2027;20270331;;
            roll;;;Nya steg;;;;;Eva Ny;Projektledare
            """;

        Assert.AreEqual("", Office.Told(await office.ReadAsync(Encoding.UTF8.GetBytes(Content))));
        Assert.IsTrue((await office.InterventionAsync("nya-steg")).Having(Role.Lead).Any());
    }

    [TestMethod]
    public async Task A_JSON_file_says_the_same()
    {
        using var office = await Office.FoundAsync();
        const string Content = """
            {
              "timeZone": "Europe/Stockholm",
              "association": { "name": "Samordningsförbundet Nytt" },
              "people": [{ "name": "Eva Ny", "mail": "eva@example.se", "organisation": "Region Älv", "roles": ["Administrator"] }],
              "roles": [{ "intervention": "vagen-vidare", "person": "eva@example.se", "role": "Deputy" }]
            }
            """;

        var enrolment = await office.ReadAsync(Encoding.UTF8.GetBytes(Content));

        Assert.AreEqual("", Office.Told(enrolment));
        Assert.AreSequenceEqual(
            [FileChangeKind.DetailsChanged, FileChangeKind.PersonAdded, FileChangeKind.AssociationRoleGiven, FileChangeKind.RoleGiven],
            enrolment.Changes.Select(c => c.Kind)
        );
    }

    [TestMethod]
    public async Task What_is_hidden_or_left_out_is_told()
    {
        using var office = await Office.FoundAsync();
        var book = new Book()
            .Sheet("Försättsblad", Book.Row("Till kansliet", 1))
            .Sheet(
                "Personer",
                Book.Row("Namn|E-post|Telefon", 1)
                    + Book.Row("Anna Berg|anna@example.se|070-1740605", 2).Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal),
                """<cols><col min="3" max="3" hidden="1"/></cols>""",
                state: """state="hidden" """
            );

        var enrolment = await office.ReadAsync(book.File());

        Assert.AreEqual("", Office.Told(enrolment));
        Assert.AreSequenceEqual(
            [NoteKind.SheetLeftOut, NoteKind.HiddenSheet, NoteKind.HiddenRows, NoteKind.HiddenColumns, NoteKind.PhonesLeftOut],
            enrolment.Notes.Select(n => n.Kind)
        );
        Assert.AreEqual("Personer: 1 dolda eller filtrerade rader lästes också.", EnrollingTexts.Of(enrolment.Notes[2], Language.Swedish));
    }

    [TestMethod]
    public async Task The_address_behind_a_name_counts()
    {
        using var office = await Office.FoundAsync();
        var book = new Book().Sheet(
            "Personer",
            Book.Row("Namn|E-post", 1) + Book.Row("Eva Ny|Eva Ny", 2),
            after: """<hyperlinks><hyperlink ref="B2" r:id="r1"/></hyperlinks>""",
            links: """<Relationship Id="r1" Type="x/hyperlink" Target="mailto:eva@example.se?subject=Hej" TargetMode="External"/>"""
        );

        await office.ReadAsync(book.File());

        Assert.AreEqual("Eva Ny", (await office.PersonAsync("eva@example.se")).Name);
    }
}
