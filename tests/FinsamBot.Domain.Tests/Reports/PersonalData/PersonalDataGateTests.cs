using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Reports.PersonalData;

[TestClass]
public sealed class PersonalDataGateTests
{
    private const string Story = "En av deltagarna hade varit hemlös i två år.";

    [TestMethod]
    public void A_personal_number_is_never_sent_whoever_accepts_it()
    {
        var sample = With("Deltagaren 811228-9874 har börjat.");

        var refused = sample.Do(Sofia, new SendToSteeringGroup(true, AcceptPersonalData: true));

        Assert.AreEqual(new Refusal(RefusalReason.PersonalNumberFound, "2.1"), refused.Refusal);
        Assert.IsEmpty(refused.Events);
        Assert.IsNull(sample.Report.CurrentRound);
    }

    [TestMethod]
    public void A_short_field_may_hold_no_personal_number_either()
    {
        var sample = Written();
        sample.Do(Sofia, new SaveSections([new SectionInput("submitterName", "Sofia Lind, 811228-9874, 070-123 45 67", true, null)]));

        Assert.AreEqual(new Refusal(RefusalReason.PersonalNumberFound, "3b"), sample.Do(Sofia, new SendToSteeringGroup(false)).Refusal);
        Assert.AreSequenceEqual([FindingKind.PersonalNumber], sample.View.PersonalData.Select(p => p.Kind));
    }

    [TestMethod]
    public void Going_on_is_an_event_without_a_word_of_the_text_and_the_same_words_are_not_asked_about_again()
    {
        var sample = With(Story);
        Assert.AreEqual(new Refusal(RefusalReason.PersonalDataWarned, "2.1"), sample.Do(Sofia, new SendToSteeringGroup(false)).Refusal);

        var sent = sample.Do(Sofia, new SendToSteeringGroup(false, AcceptPersonalData: true));

        var accepted = (PersonalDataAccepted)sent.Events[0];
        Assert.AreEqual(
            (FindingKind.SinglePersonStory, "activities"),
            (accepted.Findings.Single().Kind, accepted.Findings.Single().Section)
        );
        Assert.IsInstanceOfType<SentToSteeringGroup>(sent.Events[1]);
        var line = System.Text.Encoding.UTF8.GetString(
            EventLine.Write(Cursor.Start, [accepted], new Stamp(Morning, "sofia", "c")).Lines.Span
        );
        Assert.DoesNotContain("hemlös", line);
        Assert.IsEmpty(sample.View.PersonalData);
        Assert.IsNull(sample.Do(Sofia, new SubmitReport(true)).Refusal);
    }

    [TestMethod]
    public void Other_words_are_asked_about_anew()
    {
        var sample = With(Story);
        sample.Do(Sofia, new SendToSteeringGroup(false, AcceptPersonalData: true));
        sample.Do(Sofia, new SaveSections([new SectionInput("goals", "Han dömdes till fängelse.", true, null)]));

        Assert.AreEqual(new Refusal(RefusalReason.PersonalDataWarned, "2.4"), sample.Do(Sofia, new SubmitReport(true)).Refusal);
        var events = sample.Do(Sofia, new SubmitReport(true, AcceptPersonalData: true)).Events;
        Assert.AreSequenceEqual(["goals"], ((PersonalDataAccepted)events[0]).Findings.Select(f => f.Section));
    }

    [TestMethod]
    public void What_the_steering_group_says_is_looked_at_before_it_is_handed_in()
    {
        var sample = Sent();
        sample.Do(Anna, new AnswerReview(1, AnswerKind.Analysis, "Bra.", "code", [new SectionComment("goals", "Gäller det 811228-9874?")]));

        Assert.AreEqual(new Refusal(RefusalReason.PersonalNumberFound, "2.6"), sample.Do(Sofia, new SubmitReport(true)).Refusal);
        var place = sample.View.PersonalData.Single();
        Assert.AreEqual(("Gäller det ", "811228-9874", "?", "Anna Berg"), (place.Before, place.Found, place.After, place.Said!.Name));

        sample.Do(Anna, new AnswerReview(1, AnswerKind.Analysis, "Bra.", "code"));
        Assert.IsNull(sample.Do(Sofia, new SubmitReport(true)).Refusal);
    }

    [TestMethod]
    public void What_is_registered_one_by_one_is_looked_at_too()
    {
        var sample = Written();
        sample.Do(
            Sofia,
            new NoteDeviation(null, new DateOnly(2026, 2, 3), DeviationKind.Other, "Starten sköts upp.", null, "Ring 070-123 45 67.")
        );
        sample.Do(
            Sofia,
            new SaveGoal(
                null,
                "",
                GoalLevel.Intervention,
                "Alla har en plan.",
                GoalTarget.YesNo,
                new GoalStanding(GoalStatus.Started, Comment: "Utom 811228-9874.")
            )
        );

        Assert.AreEqual(new Refusal(RefusalReason.PersonalNumberFound, "2.4"), sample.Do(Sofia, new SendToSteeringGroup(true)).Refusal);
        Assert.AreSequenceEqual(["2.2", "2.4"], sample.View.PersonalData.Select(p => p.Section.Number));
    }

    [TestMethod]
    public void What_the_office_knows_is_no_finding()
    {
        var sample = With("Frågor besvaras av Arvid Sund, 070-000 00 01, arvid.sund@norrsken.example.se.");

        Assert.IsNull(sample.Do(Sofia, new SendToSteeringGroup(false)).Refusal);
    }

    [TestMethod]
    public void A_place_shows_whole_words_of_its_own_line()
    {
        var sample = With(
            $"Första raden.\nUnder hela den långa och händelserika våren har vi alltså haft kontakt med lena@exempel.se om "
                + $"lokalen\nTredje raden."
        );

        var place = sample.View.PersonalData.Single();

        Assert.AreEqual(
            ("våren har vi alltså haft kontakt med ", "lena@exempel.se", " om lokalen"),
            (place.Before, place.Found, place.After)
        );
    }

    private static Sample With(string activities)
    {
        var sample = Written();
        sample.Do(Sofia, new SaveSections([new SectionInput("activities", activities, true, null)]));
        return sample;
    }
}
