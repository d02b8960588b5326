using System.Text;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;
using static FinsamBot.Domain.Forms.TemplateFaultReason;

namespace FinsamBot.Domain.Tests.Forms;

/// <summary>A form that an association has written itself: taken in when all is right, else refused with the line and the reason.</summary>
[TestClass]
public sealed class TemplateCheckTests
{
    private const string Own = """
        {
          "versions": [{ "version": "1", "labels": {} }],
          "form": {
            "id": "manadsbrev",
            "name": { "sv": "Månadsbrev", "en": "Monthly letter" },
            "subtitle": { "sv": "Insats", "en": "Intervention" },
            "guide": { "sv": "Stöd:", "en": "Help:" },
            "sendTo": { "sv": "Till:", "en": "To:" },
            "purpose": { "sv": "Lärande.", "en": "Learning." },
            "notice": { "sv": "Kort.", "en": "Short." },
            "contactHeading": { "sv": "Kontakt", "en": "Contact" },
            "diaryFields": [],
            "chapters": [{ "number": "1", "heading": { "sv": "Läget", "en": "State" }, "pages": [
              { "id": "state", "number": "1", "title": { "sv": "Läget", "en": "State" }, "sections": [
                { "id": "state", "number": "1.1", "kind": "LongText", "filledBy": "Lead", "label": { "sv": "Läget", "en": "State" }, "guidance": { "sv": "Skriv.", "en": "Write." } },
                { "id": "goals", "number": "1.2", "kind": "Goals", "filledBy": "Lead", "label": { "sv": "Mål", "en": "Goals" }, "guidance": { "sv": "Skriv.", "en": "Write." } }
              ] }
            ] }]
          }
        }
        """;

    [TestMethod]
    public void A_right_form_is_taken_in_with_its_kinds()
    {
        var (forms, fault) = Read(Own);

        Assert.IsNull(fault);
        Assert.AreEqual(SectionKind.Goals, forms.Single().Section("goals")!.Kind);
        Assert.IsTrue(TemplateCatalogue.BuiltIn.With(forms).Knows(new TemplateRef("manadsbrev", "1")));
    }

    [TestMethod]
    [DataRow("receivedOn", "Ankomstdatum", FieldRole.Arrival)]
    [DataRow("receivedOn", "Registreringsdatum", FieldRole.Registration)]
    public void A_form_written_before_roles_could_be_said_is_understood_as_it_was_then(string id, string label, FieldRole role)
    {
        var (forms, fault) = Read(
            Own.Replace(
                "\"diaryFields\": []",
                $$"""
                "diaryFields": [{ "id": "{{id}}", "number": "0f", "kind": "Date", "filledBy": "Office", "label": { "sv": "{{label}}", "en": "Day" }, "guidance": { "sv": "Dag.", "en": "Day." } }]
                """.Trim(),
                StringComparison.Ordinal
            )
        );

        Assert.IsNull(fault);
        Assert.AreEqual(role, forms.Single().DiaryFields.Single().Role);
    }

    [TestMethod]
    public void A_version_says_what_of_the_registry_its_own_field_shows()
    {
        var (forms, _) = Read(
            Own.Replace(
                    "\"labels\": {} }]",
                    "\"labels\": {} }, { \"version\": \"2\", \"labels\": {}, \"roles\": { \"day\": \"Registration\" } }]",
                    StringComparison.Ordinal
                )
                .Replace(
                    "\"diaryFields\": []",
                    """
                    "diaryFields": [{ "id": "day", "number": "0f", "kind": "Date", "filledBy": "Office", "role": "Arrival", "label": { "sv": "Dag", "en": "Day" }, "guidance": { "sv": "Dag.", "en": "Day." } }]
                    """.Trim(),
                    StringComparison.Ordinal
                )
        );

        Assert.AreSequenceEqual([FieldRole.Arrival, FieldRole.Registration], forms.Select(f => f.DiaryFields.Single().Role!.Value));
    }

    [TestMethod]
    [DataRow("\"Lärande.\", ", "\"Lärande.\" ", 9, NotJson, DisplayName = "a comma is missing")]
    [DataRow("\"LongText\"", "\"Longtext2\"", 15, WrongShape, DisplayName = "there is no such kind")]
    [DataRow(
        "\"guidance\": { \"sv\": \"Skriv.\", \"en\": \"Write.\" } },",
        "\"guidence\": { \"sv\": \"Skriv.\", \"en\": \"Write.\" } },",
        15,
        WrongShape,
        DisplayName = "a field that the format does not have"
    )]
    [DataRow("[{ \"version\": \"1\", \"labels\": {} }]", "[]", 1, NoVersion)]
    [DataRow("\"version\": \"1\"", "\"version\": \"../1\"", 1, NoVersion, DisplayName = "a version that is a path")]
    [DataRow("\"id\": \"manadsbrev\"", "\"id\": \"Månadsbrev\"", 4, BadId)]
    [DataRow("\"id\": \"manadsbrev\"", "\"id\": \"../../x\"", 4, BadId, DisplayName = "an id that is a path")]
    [DataRow("\"id\": \"goals\"", "\"id\": \"state\"", 16, IdTwice)]
    [DataRow("\"1.2\"", "\"1.1\"", 16, NumberTwice)]
    [DataRow("\"sv\": \"Mål\"", "\"sv\": \" \"", 16, TextMissing)]
    [DataRow("\"labels\": {}", "\"labels\": { \"steat\": { \"sv\": \"Nu\", \"en\": \"Now\" } }", 2, LabelOfNothing)]
    [DataRow("\"kind\": \"LongText\",", "\"kind\": \"LongText\", \"level\": \"Effect\",", 15, LevelWithoutGoals)]
    [DataRow("\"kind\": \"LongText\",", "\"kind\": \"LongText\", \"role\": \"Arrival\",", 15, RoleOutsideDiary)]
    [DataRow("\"kind\": \"Goals\",", "\"kind\": \"Goals\", \"role\": \"Activities\",", 16, ActivitiesOutOfPlace)]
    [DataRow("\"labels\": {}", "\"labels\": {}, \"roles\": { \"nothing\": \"Arrival\" }", 2, LabelOfNothing)]
    [DataRow("\"id\": \"manadsbrev\"", "\"id\": \"kvartalsrapport\"", 4, AlreadyIssued)]
    public void A_wrong_form_is_refused_with_line_and_reason(string right, string wrong, int line, TemplateFaultReason reason)
    {
        var json = Own.Replace(right, wrong, StringComparison.Ordinal)
            .Replace(
                "\"version\": \"1\"",
                reason == AlreadyIssued ? "\"version\": \"2025\"" : "\"version\": \"1\"",
                StringComparison.Ordinal
            );
        Assert.AreNotEqual(Own, json);

        var (forms, fault) = Read(json);

        Assert.IsEmpty(forms);
        Assert.AreEqual((line, reason), (fault!.Line, fault.Reason));
        Assert.StartsWith($"rad {line}: ", FormWords.Of(fault, Language.Swedish));
    }

    [TestMethod]
    public void Two_sections_of_the_steering_group_are_one_too_many() =>
        Assert.AreEqual(
            SeveralGroupSections,
            Read(Own.Replace("\"filledBy\": \"Lead\"", "\"filledBy\": \"SteeringGroup\"", StringComparison.Ordinal)).Fault!.Reason
        );

    [TestMethod]
    public void A_form_without_sections_is_refused() =>
        Assert.AreEqual(NoSections, Read(Own[..Own.IndexOf("[{ \"number\"", StringComparison.Ordinal)] + "[] } }").Fault!.Reason);

    [TestMethod]
    [DataRow("")]
    [DataRow("null")]
    [DataRow("[]")]
    [DataRow("{}")]
    [DataRow("{ \"versions\": null, \"form\": null }")]
    public void Nothing_much_is_refused_too(string json) => Assert.IsNotNull(Read(json).Fault);

    [TestMethod]
    public void Our_own_forms_pass_the_same_check()
    {
        var nothing = new TemplateCatalogue([]);
        var assembly = typeof(ReportTemplate).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("templates/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);

            Assert.IsNull(TemplateCheck.Read(content, nothing).Fault, name);
        }
    }

    private static (IReadOnlyList<ReportTemplate> Forms, TemplateFault? Fault) Read(string json) =>
        TemplateCheck.Read(Encoding.UTF8.GetBytes(json), TemplateCatalogue.BuiltIn);
}
