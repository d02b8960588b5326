using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Reports;

[TestClass]
public sealed class EvolveTests
{
    private static readonly Stamp AtTen = new(Sample.Morning, "anna", "command-99");

    [TestMethod]
    public void Every_event_of_a_command_remembers_the_command()
    {
        var report = Apply(Report.None, new SectionSaved("goals", "Två mål.", 1, false));

        Assert.Contains("command-99", report.Commands);
        Assert.AreEqual(new SectionText("Två mål.", 1, false, Sample.Anna, Sample.Morning), report.TextOf("goals"));
    }

    [TestMethod]
    public void A_delivery_changes_only_the_deliveries()
    {
        var before = Sample.Sent().Report;

        var after = Apply(before, new DeliveryStarted("key", ChannelKind.Mail, "anna", Sample.Morning));

        Assert.AreSame(before.Commands, after.Commands);
        Assert.AreEqual(AttemptState.Started, after.Deliveries["key"].State);
        Assert.AreEqual(before, after with { Deliveries = before.Deliveries });
    }

    [TestMethod]
    public void A_text_set_aside_stays_until_that_very_text_is_saved()
    {
        var aside = Apply(Report.None, new TextSetAside("goals", "Undanlagd.", 1));

        Assert.HasCount(1, Apply(aside, new SectionSaved("goals", "Annan.", 2, false)).SetAside);
        Assert.IsEmpty(Apply(aside, new SectionSaved("goals", "Undanlagd.", 2, false)).SetAside);
    }

    [TestMethod]
    public void A_text_thrown_away_before_texts_had_marks_was_the_latest()
    {
        var first = Apply(Report.None, new TextSetAside("goals", "Första.", 1));
        var both = Apply(first, new TextSetAside("goals", "Andra.", 1));

        Assert.AreEqual("Första.", Apply(both, new SetAsideDiscarded("goals")).SetAside.Single().Text);
    }

    [TestMethod]
    public void An_answer_to_a_round_that_never_was_is_ignored()
    {
        var report = Sample.Sent().Report;

        Assert.IsEmpty(Apply(report, new SteeringGroupAnswered(7, Sample.Anna, AnswerKind.NoRemarks, "", "code")).CurrentRound!.Answers);
    }

    [TestMethod]
    public void The_latest_answer_of_a_member_counts()
    {
        var report = Apply(Sample.Sent().Report, new SteeringGroupAnswered(1, Sample.Anna, AnswerKind.NoRemarks, "", "code"));
        report = Apply(report, new SteeringGroupAnswered(1, Sample.Anna, AnswerKind.Analysis, "Ändrat mig.", "code"));

        Assert.AreEqual("Ändrat mig.", report.CurrentRound!.Answers.Single().Value.Text);
        Assert.AreSequenceEqual([Sample.Karim, Sample.Lena], report.CurrentRound.Silent.Select(m => m.Person));
    }

    [TestMethod]
    public void A_report_from_when_codes_were_its_own_still_says_who_has_opened_it()
    {
        var report = Apply(Sample.Sent().Report, new SignInCodeRequested(Sample.Anna, 1, Sample.Morning.AddMinutes(10)));
        report = Apply(report, new SignInCodeTried(Sample.Anna, 1, false));
        Assert.IsEmpty(report.CurrentRound!.Read);

        report = Apply(report, new SignInCodeTried(Sample.Anna, 1, true));

        Assert.AreSequenceEqual([Sample.Anna], report.CurrentRound!.Read.Keys);
    }

    [TestMethod]
    public void An_event_of_another_stream_changes_nothing_but_its_command()
    {
        var before = Sample.Sent().Report;

        Assert.AreEqual(before, Apply(before, new LanguageChosen(Language.English)) with { Commands = before.Commands });
    }

    private static Report Apply(Report report, Event happened) => Evolve.Apply(report, new EventRecord(1, AtTen, happened));
}
