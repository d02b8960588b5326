using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Figures;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>What the checks before sending point at in a text that is being written, and where it stands there.</summary>
[TestClass]
public sealed class TextFindingsTests
{
    private static readonly TemplateSection Activities = Template.Section("activities")!;

    [TestMethod]
    [DataRow("Av dem har 75 av 150 gått vidare.", "75 av 150", "75 av 156")]
    [DataRow("Av dem har 16 AV totalt 156 gått vidare.", "16 AV totalt 156", "75 AV totalt 156")]
    [DataRow("Vi fick 12 nya deltagare.", "12 nya deltagare", "14 nya deltagare")]
    [DataRow("Vi har 9 utskrivna deltagare.", "9 utskrivna deltagare", "1 utskrivna deltagare")]
    [DataRow("Ring 19811218-9876.", "19811218-9876", "")]
    [DataRow("Skriv till nils.ek@mail.example.se.", "nils.ek@mail.example.se", null)]
    public void Each_stands_where_it_is_written_with_what_may_stand_instead(string text, string says, string? proposal)
    {
        var found = TextFindings.In(Registered(), Activities, "🙂 Först.\n\n- " + text).Single();

        Assert.AreEqual(says, ("🙂 Först.\n\n- " + text).Substring(found.Start, found.Length));
        Assert.AreEqual(proposal, found.Proposal);
    }

    [TestMethod]
    public void They_are_those_that_the_report_is_judged_by_when_it_is_sent()
    {
        const string Text = "Vi fick 12 nya deltagare, 16 av 156. Ring 070-174 06 05 eller 19811218-9876.";
        var view = Registered(Text);

        var found = TextFindings.In(view, Activities, Text);

        Assert.AreSequenceEqual(
            FigureChecks.In(view.Report, Activities).Select(r => $"{r.Kind} {r.Arguments[0]}").Order(StringComparer.Ordinal),
            found.Where(f => f.Remark is not null).Select(f => $"{f.Remark!.Kind} {f.Remark.Arguments[0]}").Order(StringComparer.Ordinal)
        );
        Assert.AreSequenceEqual(
            view.WrittenPersonalData.Where(p => p.Section.Id == "activities").Select(p => p.Hash),
            found.Where(f => f.PersonalData is not null).Select(f => f.PersonalData!.Hash)
        );
        Assert.IsEmpty(TextFindings.BesideText(view, Activities));
    }

    [TestMethod]
    public void A_text_of_any_length_gives_no_more_than_can_be_shown_and_cuts_no_number_in_two()
    {
        var line = "Vi fick 12 nya deltagare.\n";
        var many = string.Concat(Enumerable.Repeat(line, 2000));

        Assert.HasCount(TextFindings.Most, TextFindings.In(Registered(), Activities, many));
        Assert.IsEmpty(TextFindings.In(Registered(), Activities, new string('a', TextFindings.LongestText) + "\n" + line));
        var cut = new string('a', TextFindings.LongestText - 30) + "\n" + many[..25] + "0 hus";
        Assert.IsEmpty(TextFindings.In(Registered(), Activities, cut));
    }

    [TestMethod]
    public void What_is_not_the_leads_to_write_is_judged_for_personal_data_alone()
    {
        var found = TextFindings.In(
            Registered(),
            Activities with
            {
                FilledBy = FilledBy.SteeringGroup,
            },
            "Vi fick 12 nya deltagare. Ring 19811218-9876."
        );

        Assert.IsNotNull(found.Single().PersonalData);
    }

    private static ReportView Registered(string text = "")
    {
        var sample = Opened();
        sample.Do(
            Sofia,
            new SaveGoal(
                null,
                "",
                GoalLevel.Effect,
                "Hälften går vidare.",
                new GoalTarget(TargetKind.Share, 50),
                new GoalStanding(GoalStatus.NotMet, 75, 156, "Nås inte.", "Många väntar.")
            )
        );
        sample.Do(Sofia, new SaveSections([new SectionInput("activities", text, false, null)]));
        var flow = new ParticipantFlow("", new Headcount(3, 3), new Headcount(6, 8), new Headcount(1, 0));
        var report = sample.Report;
        return sample.View with { Report = report with { Figures = report.Figures with { Participants = [flow] } } };
    }
}
