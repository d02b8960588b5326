using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office.Extracts;
using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Office.Extracts;

/// <summary>A person asks what is stored about it, and gets it in plain words.</summary>
[TestClass]
public sealed class PersonExtractTests
{
    private static readonly PersonId Anna = Sample.Anna;
    private static readonly Person Now = new(Anna, "Anna Berg", "Arbetsförmedlingen", "anna.berg@af.example.se", null);

    [TestMethod]
    public void It_tells_what_was_before_and_what_is_now_and_leaves_out_what_is_others()
    {
        var lines = LinesOf(
            new StreamHistory(
                Association.Stream,
                "association",
                [
                    Record(1, new PersonRegistered(Now with { Name = "Anna Bergh", Mail = "anna.bergh@af.example.se" })),
                    Record(2, new PersonRegistered(Now)),
                    Record(3, new PersonRegistered(new Person(new("bo"), "Bo Ek", "Älvbacka kommun", "bo.ek@alvbacka.example.se", null))),
                    Record(4, new AssociationRoleGiven(Anna, Role.Administrator)),
                    Record(5, new AssociationRoleTaken(Anna, Role.Administrator)),
                ]
            )
        );

        StringAssert.Contains(lines, "Registerutdrag för Anna Berg (anna), 2026-04-02 10:00");
        StringAssert.Contains(lines, "Namn: Anna Bergh. Organisation: Arbetsförmedlingen. Mejl: anna.bergh@af.example.se.");
        StringAssert.Contains(
            lines,
            "Namn: Anna Berg. Organisation: Arbetsförmedlingen. Mejl: anna.berg@af.example.se. Nummer i Teams: saknas."
        );
        StringAssert.Contains(lines, "Blev administratör: förbundet.");
        StringAssert.Contains(lines, "Slutade som administratör: förbundet.");
        Assert.DoesNotContain("Bo Ek", lines);
    }

    [TestMethod]
    public void It_tells_how_the_person_is_reached_signs_in_and_is_away()
    {
        var lines = LinesOf(
            new StreamHistory(
                Anna.Stream,
                "people/anna",
                [
                    Record(1, new ConversationKept(new ConversationReference("https://s", "c-1", "t-1", "29:1", "28:1", "msteams"))),
                    Record(2, new LanguageChosen(Language.English)),
                    Record(3, new AwayNoted(new Absence(new(2026, 5, 4), new(2026, 5, 8), new("bo"), Sample.Morning))),
                    Record(4, new CodeRequested(1, Sample.Morning)),
                    Record(5, new SessionOpened("0f", SignedInBy.Code, Sample.Morning.AddHours(8))),
                ]
            ),
            new StreamHistory(
                new("people/bo"),
                "people/bo",
                [
                    Record(1, new AwayNoted(new Absence(new(2026, 6, 1), new(2026, 6, 2), Anna, Sample.Morning))),
                    Record(2, new CodeRequested(7, Sample.Morning)),
                ]
            )
        );

        StringAssert.Contains(lines, "Chatt i msteams. Användare: 29:1. Samtal: c-1.");
        StringAssert.Contains(lines, "Språk: engelska.");
        StringAssert.Contains(lines, "Borta 2026-05-04–2026-05-08. bo tar över.");
        StringAssert.Contains(lines, "Tar över för någon annan 2026-06-01–2026-06-02.");
        StringAssert.Contains(lines, "Bad om kod nummer 1.");
        StringAssert.Contains(lines, "Loggade in (code), till 2026-04-02 18:00.");
        Assert.DoesNotContain("kod nummer 7", lines);
    }

    [TestMethod]
    public void It_tells_each_message_once_with_how_it_ended_and_what_was_answered()
    {
        var lines = LinesOf(
            new StreamHistory(
                Sample.ReportId.Stream,
                "Vägen vidare, kvartalsrapport-2026-03-31",
                [
                    Record(1, Asked("anna")),
                    Record(2, new DeliverySent("k/anna", "r-1")),
                    Record(3, Asked("bo")),
                    Record(4, new SteeringGroupAnswered(1, Anna, AnswerKind.Approved, "Bra.", SignedInBy.Code)),
                    Record(5, new SectionSaved("2.1", "Anna Berg tackar.", 1, true)),
                    Record(6, new SectionSaved("2.2", "Anna tackar.", 1, true)),
                ]
            )
        );

        StringAssert.Contains(lines, "fråga till styrgruppen, via Mail: skickat (Vägen vidare, kvartalsrapport-2026-03-31).");
        StringAssert.Contains(lines, "Svarade om Vägen vidare, kvartalsrapport-2026-03-31: godkänner (inloggning: code). Text: Bra.");
        StringAssert.Contains(lines, "Namnet står i Vägen vidare, kvartalsrapport-2026-03-31, avsnitt 2.1.");
        Assert.DoesNotContain("avsnitt 2.2", lines, "a first name alone may be anybody's");
        Assert.HasCount(2, lines.Split("fråga till styrgruppen"));
    }

    private static DeliveryStarted Asked(string to) =>
        new($"k/{to}", ChannelKind.Mail, to, Sample.Morning, About: new Subject(Subject.ReviewRequest, 1));

    private static EventRecord Record(long number, Event happened) => new(number, new Stamp(Sample.Morning, "x", "c"), happened);

    private static string LinesOf(params StreamHistory[] histories) =>
        string.Join('\n', PersonExtract.Of(Anna, Now.Name, histories, Sample.Morning, Language.Swedish).Lines(Language.Swedish));
}
