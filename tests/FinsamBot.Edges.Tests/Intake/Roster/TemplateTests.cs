using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Intake.Tables;
using FinsamBot.Intake.Roster;
using FinsamBot.Intake.Tables;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Intake.Roster;

/// <summary>The workbook to fill in: clean, explained, with lists to choose from; and read as what it says.</summary>
[TestClass]
public sealed class TemplateTests
{
    private static readonly RosterTemplateLists Known = new(TemplateCatalogue.BuiltIn, Sample.Association, [Sample.Intervention]);

    [TestMethod]
    [DataRow(Language.Swedish)]
    [DataRow(Language.English)]
    public async Task It_is_valid_and_read_back_as_nothing_to_do(Language language)
    {
        var template = await RosterTemplate.WriteAsync(Known, language, CancellationToken.None);

        using var file = SpreadsheetDocument.Open(new MemoryStream(template), false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(file)
            .Select(e => $"{e.Part?.Uri} {e.Description}")
            .ToList();
        Assert.IsEmpty(errors, string.Join('\n', errors.Take(5)));
        Assert.IsNotEmpty(file.PackageProperties.Title!);
        using var office = await Office.FoundAsync();
        var enrolment = await office.ReadAsync(template);
        Assert.AreEqual("", Office.Told(enrolment));
        Assert.IsEmpty(enrolment.Changes);
        Assert.IsEmpty(enrolment.Notes);
    }

    [TestMethod]
    public async Task Every_column_is_explained_and_the_examples_make_a_right_file()
    {
        var explained = TableFileReader.Read(await RosterTemplate.WriteAsync(Known, Language.Swedish, CancellationToken.None)).File!.Tables[
            0
        ];
        var rows = explained
            .Rows.SkipWhile(r => r.At(1)?.Text != "Blad")
            .Skip(1)
            .Select(r => (r.At(1)!.Text, r.At(2)!.Text, r.At(4)?.Text ?? ""));
        var book = new Book();
        foreach (var sheet in rows.GroupBy(r => r.Item1))
        {
            book.With(sheet.Key, string.Join('|', sheet.Select(c => c.Item2)), string.Join('|', sheet.Select(c => c.Item3)));
        }

        using var office = new Office();
        var enrolment = await office.ReadAsync(book.File());

        Assert.AreEqual("", Office.Told(enrolment));
        Assert.AreEqual("Vägen vidare", (await office.InterventionAsync("vagen-vidare")).Name);
    }

    [TestMethod]
    public async Task Long_lists_stand_on_a_hidden_sheet_and_what_is_typed_stays_text()
    {
        var many = Sample.Association with
        {
            People = Sample.Association.People.SetItems(
                Enumerable
                    .Range(0, 40)
                    .Select(n =>
                        Sample.Association.People[Sample.Bo] with
                        {
                            Id = new($"p{n}"),
                            Organisation = $"Myndigheten nummer {n}, Ort",
                        }
                    )
                    .Select(p => KeyValuePair.Create(p.Id, p))
            ),
        };
        var template = await RosterTemplate.WriteAsync(Known with { Association = many }, Language.Swedish, CancellationToken.None);

        using var file = SpreadsheetDocument.Open(new MemoryStream(template), false);
        var hidden = file.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Last();
        Assert.AreEqual(("Listor", SheetStateValues.Hidden), (hidden.Name?.Value, hidden.State?.Value));
        var people = Sheet(file, "Personer");
        StringAssert.Matches(
            string.Join(' ', people.Descendants<DataValidation>().Select(v => v.Formula1?.Text)),
            new(@"'?Listor'?!\$A\$1:\$A\$4[0-9]")
        );
        StringAssert.Contains(
            string.Join(' ', Sheet(file, "Roller").Descendants<DataValidation>().Select(v => v.Formula1?.Text)),
            "$A$2:$A$1000"
        );
        var formats = file.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        Assert.AreEqual(49u, formats[(int)people.Descendants<Column>().First().Style!.Value].NumberFormatId!.Value);
    }

    [TestMethod]
    public async Task What_LibreOffice_saves_of_it_says_the_same()
    {
        using var office = await Office.FoundAsync();
        var place = Directory.CreateTempSubdirectory("finsambot-roster-");
        var (csv, xlsx) = (Path.Combine(place.FullName, "lista.csv"), Path.Combine(place.FullName, "lista.xlsx"));
        await File.WriteAllTextAsync(
            csv,
            "Insats;Huvudman;Formulär;Start;Första rapportperiodens slut;Månader per period\n"
                + "Nya steg;Älvbacka kommun;Kvartalsrapport;2027-01-01;2027-03-31;3\n"
        );
        string[] convert = ["--headless", "--infilter=CSV:59,34,76", "--convert-to", "xlsx", "--outdir", place.FullName, csv];
        await ProgramRun.RunAsync("soffice", [$"-env:UserInstallation={new Uri(place.FullName)}/profile", .. convert]);

        var enrolment = await office.JudgeAsync(await File.ReadAllBytesAsync(xlsx));

        place.Delete(recursive: true);
        Assert.AreEqual("NoLead lista 2 Insats", Office.Told(enrolment));
    }

    private static Worksheet Sheet(SpreadsheetDocument file, string name)
    {
        var sheet = file.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(s => s.Name == name);
        return ((WorksheetPart)file.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!;
    }
}
