using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Reports.Registry;

[TestClass]
public sealed class RegisteringTests
{
    /// <summary>Of settings and files, which no command brings.</summary>
    public static IReadOnlyList<RefusalReason> Reasons { get; } =
    [
        RefusalReason.BadCaseNumberPattern,
        RefusalReason.FileIsNoPdf,
        RefusalReason.FileIsNoMinutes,
        RefusalReason.FileNotSigned,
        RefusalReason.FileTooLarge,
        RefusalReason.MinutesAnswerMissing,
    ];

    private static readonly TemplateSection Received = Template.DiaryFields.Single(f => f.Id == "receivedOn");
    private static readonly TemplateSection Number = Template.DiaryFields.Single(f => f.Id == "caseNumber");
    private static readonly TemplateSection Initials = Template.DiaryFields.Single(f => f.Id == "registrarSignature");

    [TestMethod]
    [DataRow("2026-04-02T10:00:00+02:00", "2026-04-02")]
    [DataRow("2026-04-04T23:59:59+02:00", "2026-04-04", DisplayName = "the Saturday before Easter, in the last second")]
    [DataRow("2026-04-04T22:30:00+00:00", "2026-04-05", DisplayName = "past midnight in Stockholm, not yet in UTC")]
    [DataRow("2026-12-31T23:30:00+00:00", "2027-01-01", DisplayName = "next year in Stockholm")]
    public void The_day_of_arrival_is_the_local_day_of_hand_in_weekends_included(string at, string day)
    {
        var sample = Written().At(DateTimeOffset.Parse(at, null));
        Assert.AreEqual("", sample.Report.DiaryOf(Received));

        sample.Do(Sofia, new SubmitReport(true));
        Assert.AreEqual(day, sample.Report.DiaryOf(Received));
        sample.At(sample.Now.AddDays(9)).Do(Rita, new RegisterReport("2026:13", "RN"));

        Assert.AreEqual(day, sample.Report.DiaryOf(Received));
        Assert.AreEqual(day, sample.Report.Registry.Registration!.ReceivedOn.ToString("O"));
    }

    [TestMethod]
    public void The_form_of_2022_asks_for_the_day_of_registration_in_its_place()
    {
        var field = TemplateCatalogue
            .BuiltIn.Of(new TemplateRef("kvartalsrapport", "2022"))
            .DiaryFields.Single(f => f.Kind == SectionKind.Date);
        var sample = Submitted();
        Assert.AreEqual("", sample.Report.DiaryOf(field));

        sample.At(Morning.AddDays(6)).Do(Rita, new RegisterReport("2026:13", "RN"));

        Assert.AreEqual("2026-04-08", sample.Report.DiaryOf(field));
    }

    [TestMethod]
    public void Number_and_initials_stand_in_the_diary_and_do_not_change_the_version()
    {
        var sample = Submitted();
        var version = sample.Report.Version;

        Assert.IsNull(sample.Do(Rita, new RegisterReport(" 2026:13 ", " RN ")).Refusal);

        Assert.AreEqual(("2026:13", "RN"), (sample.Report.DiaryOf(Number), sample.Report.DiaryOf(Initials)));
        Assert.AreEqual(version, sample.Report.Version);
        Assert.AreEqual(Rita, sample.Report.Registry.Registration!.By);
    }

    [TestMethod]
    public void An_administrator_registers_where_there_is_no_registrar_and_nobody_else_does()
    {
        var arvid = new PersonId("arvid");
        var circumstances = Submitted().Circumstances with
        {
            Association = Sample.Association with
            {
                Roles = [(arvid, Role.Administrator)],
                People = Sample.Association.People.Add(arvid, new Person(arvid, "Arvid Sund", "Förbundet", "arvid@example.se", null)),
            },
        };
        Decision By(PersonId actor) =>
            Decide.On(Submitted().Report, circumstances, new Request(new RegisterReport("1", "AS"), actor, "c", Morning));

        Assert.IsNull(By(arvid).Refusal);
        foreach (var other in new[] { Sofia, Bo, Anna })
        {
            Assert.AreEqual(new Refusal(RefusalReason.OnlyOfficeRegisters), By(other).Refusal);
        }
    }

    [TestMethod]
    [DataRow(null, "vad som helst/7 åäö", true)]
    [DataRow("", "1", true)]
    [DataRow(@"\d{4}:\d+", "2026:13", true)]
    [DataRow(@"\d{4}:\d+", "2026:13x", false)]
    [DataRow(@"\d{4}:\d+", "x2026:13", false)]
    [DataRow(@"\d{4}:\d+|KS-\d+", "KS-7", true, DisplayName = "an alternative is bound as well")]
    [DataRow(@"KS \d{4}/\d{4}", "KS 2014/0047", true)]
    public void A_number_must_fit_the_whole_pattern(string? pattern, string number, bool fits) =>
        Assert.AreEqual(fits, CaseNumbers.Fits(pattern, number));

    [TestMethod]
    [DataRow("(", null)]
    [DataRow(@"(a)\1", null, DisplayName = "a back reference")]
    [DataRow(@"(?=a)a", null, DisplayName = "a look ahead")]
    [DataRow(@"\d{4}:\d+", "13/2026", DisplayName = "an example that does not fit")]
    public void A_pattern_that_cannot_be_used_is_refused_when_it_is_set(string pattern, string? example) =>
        Assert.AreEqual(new Refusal(RefusalReason.BadCaseNumberPattern, pattern, example ?? ""), CaseNumbers.RefusalOf(pattern, example));

    [TestMethod]
    public void A_pattern_that_would_backtrack_for_ever_takes_no_time() => Assert.IsFalse(CaseNumbers.Fits("(a+)+b", new string('a', 60)));
}
