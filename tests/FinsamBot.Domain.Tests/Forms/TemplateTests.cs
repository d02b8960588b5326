using System.Text;
using System.Text.Json;
using FinsamBot.Domain.Forms;

namespace FinsamBot.Domain.Tests.Forms;

/// <summary>The kvartalsrapport of Samordningsförbund Gävleborg, as the form prints it.</summary>
[TestClass]
public sealed class TemplateTests
{
    private static readonly string[] Versions = ["2022", "2025", "2026"];

    public static IEnumerable<string> AllVersions => Versions;

    [TestMethod]
    public void Every_issued_version_of_the_form_is_known() =>
        Assert.AreSequenceEqual(
            Versions,
            TemplateCatalogue.BuiltIn.All.Where(t => t.Id == "kvartalsrapport").Select(t => t.Version).Order()
        );

    [TestMethod]
    [DataRow("0d", "Diarienummer", SectionKind.Line, FilledBy.Office)]
    [DataRow("0e", "Signatur", SectionKind.Line, FilledBy.Office)]
    [DataRow("1a", "Insatsens namn", SectionKind.Line, FilledBy.Lead)]
    [DataRow("1b", "Huvudman för insatsen", SectionKind.Organisation, FilledBy.Lead)]
    [DataRow("1c", "Kvartalsrapporten gäller för perioden", SectionKind.Period, FilledBy.Register)]
    [DataRow("2.1", "Aktiviteter", SectionKind.LongText, FilledBy.Lead)]
    [DataRow(
        "2.2",
        "Avvikelser från planering (ekonomi, tidsplan, aktiviteter numerära mål etc) samt åtgärder",
        SectionKind.Deviations,
        FilledBy.Lead
    )]
    [DataRow("2.3", "Brukarmedverkan", SectionKind.LongText, FilledBy.Lead)]
    [DataRow("2.4", "Insatsens mål samt delmål", SectionKind.Goals, FilledBy.Lead)]
    [DataRow("2.5", "Sammanfattande bedömning", SectionKind.LongText, FilledBy.Lead)]
    [DataRow("2.6", "Styrgruppen/Mysam-gruppens analys av utfall för kvartalsrapport", SectionKind.LongText, FilledBy.SteeringGroup)]
    [DataRow("3a", "Datum", SectionKind.Date, FilledBy.Lead)]
    [DataRow("3b", "Namn", SectionKind.Line, FilledBy.Lead)]
    public void Every_field_of_the_form_is_there_under_its_official_label(string number, string label, SectionKind kind, FilledBy by)
    {
        foreach (var version in Versions)
        {
            var section = Fields(version).Single(s => s.Number == number);

            Assert.AreEqual(Bare(label), Bare(section.Label.Sv));
            Assert.AreEqual(kind, section.Kind);
            Assert.AreEqual(by, section.FilledBy);
        }
    }

    [TestMethod]
    public void There_are_fourteen_fields_and_no_others() => Assert.HasCount(14, Fields("2025"));

    [TestMethod]
    [DataRow("2022", "Registreringsdatum")]
    [DataRow("2025", "Ankomstdatum")]
    public void The_versions_differ_only_in_the_label_of_the_date_that_the_office_fills_in(string version, string label)
    {
        var fields = Fields(version);

        Assert.AreEqual(label, fields.Single(s => s.Number == "0f").Label.Sv);
        Assert.AreSequenceEqual(Fields("2025").Where(s => s.Number != "0f"), fields.Where(s => s.Number != "0f"));
    }

    [TestMethod]
    [DynamicData(nameof(AllVersions))]
    public void The_document_has_its_official_title_and_headings(string version)
    {
        var form = Form(version);

        Assert.AreEqual("Kvartalsrapport", form.Name.Sv);
        Assert.AreEqual("Insats för samverkansmedel", form.Subtitle.Sv);
        Assert.AreEqual("Kontakt", form.ContactHeading.Sv);
        Assert.AreSequenceEqual(
            ["1 Allmänna uppgifter", "2 Aktivitetsrapport - resultat, utfall och nulägesanalys", "3 Uppgiftslämnare"],
            form.Chapters.Select(c => $"{c.Number} {c.Heading.Sv}")
        );
    }

    [TestMethod]
    [DynamicData(nameof(AllVersions))]
    public void Nothing_is_empty_in_either_language(string version)
    {
        var form = Form(version);
        var own = new[] { form.Name, form.Subtitle, form.Guide, form.SendTo, form.Purpose, form.Notice, form.ContactHeading };
        var headings = form.Chapters.Select(c => c.Heading).Concat(form.Pages.Select(p => p.Title));

        foreach (var wording in own.Concat(headings).Concat(Fields(version).SelectMany(s => new[] { s.Label, s.Guidance })))
        {
            Assert.IsFalse(string.IsNullOrWhiteSpace(wording.Sv), wording.ToString());
            Assert.IsFalse(string.IsNullOrWhiteSpace(wording.En), wording.ToString());
        }
    }

    [TestMethod]
    [DynamicData(nameof(AllVersions))]
    public void Ids_and_numbers_are_unique(string version)
    {
        Assert.AreAllDistinct(Fields(version).Select(s => s.Id));
        Assert.AreAllDistinct(Fields(version).Select(s => s.Number));
        Assert.AreAllDistinct(Form(version).Pages.Select(p => p.Id));
    }

    [TestMethod]
    public void An_unknown_form_is_an_error_that_names_it()
    {
        var error = Assert.ThrowsExactly<ArgumentException>(() => TemplateCatalogue.BuiltIn.Of(new TemplateRef("kvartalsrapport", "1999")));

        Assert.Contains("1999", error.Message);
    }

    [TestMethod]
    [DataRow("{}")]
    [DataRow("""{ "versions": [], "form": null }""")]
    [DataRow("""{ "versions": [], "form": {}, "colour": "blue" }""")]
    public void A_file_that_does_not_fit_is_refused(string json) =>
        Assert.ThrowsExactly<JsonException>(() => TemplateFile.Parse(Encoding.UTF8.GetBytes(json)).ToList());

    private static ReportTemplate Form(string version) => TemplateCatalogue.BuiltIn.Of(new TemplateRef("kvartalsrapport", version));

    private static List<TemplateSection> Fields(string version) => [.. Form(version).DiaryFields, .. Form(version).Sections];

    /// <summary>Labels are recognised without regard to case, commas and spaces: the form's own spelling varies between years.</summary>
    private static string Bare(string label) => string.Concat(label.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
