using FinsamBot.Domain.Checks.Contradictions;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;
using FinsamBot.Intake;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Intake;

[TestClass]
public sealed class FormsFinalTests
{
    [TestMethod]
    public void The_parts_of_a_final_report_are_found_in_any_order()
    {
        var report = FormsReading.Read(FormsFinalTexts.Plain);

        Assert.AreEqual(("slutrapport", "2020-01-01–2022-12-31"), (report.Form, $"{report.Period}"));
        Assert.AreEqual(
            ("Språng", "Viks kommun", report.Period),
            (report.Interventions[0].Name, report.Interventions[0].Owner, report.Interventions[0].Period)
        );
        Assert.AreEqual("2020/7", report.Field("caseNumber")!.Value);
        Assert.AreEqual("Möten varje månad.", report.Section("cooperation")!.Text, "The label is wrapped.");
        Assert.AreEqual(
            "2021-03-01 Projektledaren slutade.|2021-09-01 Ny projektledare från 1 september.",
            string.Join('|', report.Deviations.Select(d => $"{d.On:yyyy-MM-dd} {d.Text}"))
        );
        Assert.AreEqual(
            "Viks kommun 2023-01-30 Eva Prov|Region Norrsken 2023-01-30 Ove Prov",
            string.Join('|', report.Signatures.Select(s => $"{s.Organisation} {s.On:yyyy-MM-dd} {s.PrintedName}"))
        );
        Assert.IsEmpty(report.Unplaced);
    }

    [TestMethod]
    public void A_part_of_the_intervention_has_its_own_name_period_goals_and_participants()
    {
        var report = FormsReading.Read(FormsFinalTexts.WithPart);

        Assert.AreEqual(
            "Språng 2020-01-01–2022-12-31 False|Skutt 2021-10-01–2022-12-31 True",
            string.Join('|', report.Interventions.Select(i => $"{i.Name} {i.Period} {i.IsPart}"))
        );
        Assert.AreEqual(
            "overallGoals|overallGoals Skutt|effectGoals Språng|effectGoals Skutt",
            string.Join(
                '|',
                report
                    .Sections.Where(s => s.Id.EndsWith("Goals", StringComparison.Ordinal) && s.Confidence > 0)
                    .Select(s => $"{s.Id} {s.Part}".Trim())
            )
        );
        Assert.AreEqual(
            "Språng 80 50 30|Skutt 15",
            string.Join('|', report.Participants.Select(p => $"{p.Intervention} {p.All} {p.Women} {p.Men}".Trim()))
        );
        Assert.AreEqual("False Insatsägare|True Samverkanspart", string.Join('|', report.Signatures.Select(s => $"{s.IsSigned} {s.Role}")));
        Assert.AreEqual("Signerat elektroniskt, 4 sidor före denna", report.Unplaced.Single());
        StringAssert.StartsWith(report.Section("resources")!.Text, "Finansierade: Viks kommun");
        Assert.AreEqual("Syftet är att fler ska arbeta.", report.Section("aim")!.Text);
    }

    [TestMethod]
    public void Numbers_times_and_deviations_that_disagree_are_pointed_out()
    {
        var found = FormsReading.Read(FormsFinalTexts.WithPart).Contradictions.ToDictionary(c => c.Kind, c => c.Against);

        Assert.AreEqual("6/15 = 40 %; 6/12".Split(';')[0], found[ContradictionKind.Percentage].Split(';')[0]);
        StringAssert.Contains(found[ContradictionKind.GenderMissing], "80 = 50 + 30");
        StringAssert.Contains(found[ContradictionKind.Duration], "15 mån");
        Assert.IsTrue(found.ContainsKey(ContradictionKind.DeviationNotListed));
        Assert.HasCount(4, found);
    }

    [TestMethod]
    public void What_is_taken_in_has_the_text_of_every_part_and_the_figures()
    {
        var reports = new OldReports(TemplateCatalogue.BuiltIn, new FakeClock(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)));

        var taken = reports
            .Understand("slut.txt", System.Text.Encoding.UTF8.GetBytes(FormsFinalTexts.WithPart), Language.Swedish, default)
            .Reports.Single();

        Assert.AreEqual(("Språng", "Viks kommun", "slutrapport"), (taken.Intervention, taken.Owner, taken.Form.Id));
        var goals = taken.Texts.Single(t => t.Section == "effectGoals").Text;
        Assert.IsTrue(
            goals.IndexOf("**Språngs effektmål**", StringComparison.Ordinal)
                < goals.IndexOf("**Skutts effektmål**", StringComparison.Ordinal)
        );
        Assert.AreEqual("/80 Skutt/15", string.Join(' ', taken.Figures.Participants.Select(p => $"{p.Unit}/{p.TookPart.All}")));
        Assert.AreEqual(new DateOnly(2020, 11, 1), taken.Figures.Deviations.Single().On);
        Assert.HasCount(4, taken.Remarks);
    }

    [TestMethod]
    public void A_file_that_cannot_be_understood_says_why_in_the_readers_language()
    {
        var reports = new OldReports(TemplateCatalogue.BuiltIn, TimeProvider.System);

        StringAssert.Contains(reports.Understand("x.txt", "Hej"u8.ToArray(), Language.English, default).Refused!, "does not look like");
        StringAssert.Contains(reports.Understand("x.txt", ReadOnlyMemory<byte>.Empty, Language.Swedish, default).Refused!, "tom");
    }
}
