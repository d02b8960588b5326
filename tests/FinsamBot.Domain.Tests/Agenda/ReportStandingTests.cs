using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>
/// What people are told about where a report stands. It is to be with the steering group on Wednesday 25 March 2026, and is due
/// on Tuesday 14 April.
/// </summary>
[TestClass]
public sealed class ReportStandingTests
{
    [TestMethod]
    [DataRow("2026-03-25", false, DisplayName = "on the last day to send")]
    [DataRow("2026-03-26", true)]
    [DataRow("2026-04-14", true, DisplayName = "on the due day")]
    [DataRow("2026-04-15", false, DisplayName = "late, and that is another thing")]
    public void A_report_is_at_risk_when_the_group_should_have_had_it_before_today(string day, bool atRisk) =>
        Assert.AreEqual(atRisk, On(Opened(), day).IsAtRisk);

    [TestMethod]
    public void Once_sent_handed_in_or_handed_back_for_a_correction_it_is_at_no_risk()
    {
        Assert.IsFalse(On(Sent(), "2026-04-14").IsAtRisk);
        Assert.IsFalse(On(Submitted(), "2026-04-14").IsAtRisk);

        var neverAsked = Written();
        neverAsked.Do(Sofia, new SubmitReport(true));
        neverAsked.File(Edition.Submitted);
        neverAsked.Do(Sofia, new CorrectReport("Fel siffra."));
        Assert.IsNull(neverAsked.Report.Submission);
        Assert.IsFalse(On(neverAsked, "2026-04-14").IsAtRisk);
        Assert.IsFalse(On(neverAsked, "2026-04-15").IsLate, "A correction has no days to keep.");
    }

    [TestMethod]
    [DataRow("2026-04-02", true, 6, false, DisplayName = "six working days left")]
    [DataRow("2026-04-07", true, 5, true, DisplayName = "as many as the routine gives for preparing")]
    [DataRow("2026-04-07", false, 5, false, DisplayName = "all sections are written")]
    public void Where_nobody_is_asked_empty_sections_are_a_risk_in_the_last_days(string day, bool empty, int left, bool atRisk)
    {
        var sample = empty ? Opened() : Written();
        var view = On(sample, day) with { Circumstances = sample.Circumstances with { Template = WithoutSteeringGroup() } };

        Assert.IsNull(view.Plan.SendBy);
        Assert.AreEqual(left, view.WorkingDaysLeft);
        Assert.AreEqual(atRisk, view.IsAtRisk);
    }

    [TestMethod]
    public void Who_wants_a_completion_is_named_until_its_latest_word_is_another()
    {
        var sample = Sent();
        sample.Do(Anna, new AnswerReview(1, AnswerKind.Returned, "Siffrorna saknas.", "code"));
        sample.Do(Karim, new AnswerReview(1, AnswerKind.Analysis, "Bra.", "code"));
        Assert.AreSequenceEqual([Anna], sample.View.ReturnedBy.Select(m => m.Person));
        Assert.IsFalse(sample.View.WantsCompletion, "Nothing is changed: it would be the same report.");

        sample.Do(Sofia, new SaveSections([new SectionInput("goals", "16 av 19.", true, null)]));
        Assert.IsTrue(sample.View.WantsCompletion);
        Assert.AreSequenceEqual(["goals"], sample.View.ChangedSince(sample.Report.CurrentRound!).Select(s => s.Id));
        Assert.AreSequenceEqual([Anna, Karim, Lena], sample.View.WouldBeAsked.Select(m => m.Person));

        sample.Do(Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        Assert.IsEmpty(sample.View.ReturnedBy);
        Assert.IsFalse(sample.View.WantsCompletion);
    }

    [TestMethod]
    public void A_change_wants_no_completion_that_nobody_has_asked_for()
    {
        var sample = Sent();
        sample.Do(Sofia, new SaveSections([new SectionInput("goals", "16 av 19.", true, null)]));

        Assert.IsTrue(sample.View.ChangedSinceSent);
        Assert.IsFalse(sample.View.WantsCompletion);
        Assert.IsEmpty(Sent().View.ChangedSince(Sent().Report.CurrentRound!));
        Assert.IsFalse(Submitted().View.ChangedSinceSent);
    }

    [TestMethod]
    public void The_writers_and_the_chair_may_word_the_groups_section_from_the_sending_to_the_hand_in()
    {
        var sample = Sent();
        sample.Own = sample.Own with { Roles = sample.Own.Roles.Add((Karim, Role.Chair)) };

        Assert.IsTrue(sample.View.MayWordGroupsSection(Sofia));
        Assert.IsTrue(sample.View.MayWordGroupsSection(Karim));
        Assert.IsFalse(sample.View.MayWordGroupsSection(Anna), "A member answers; the chair words.");
        Assert.IsFalse(Written().View.MayWordGroupsSection(Sofia));
        Assert.IsFalse(Submitted().View.MayWordGroupsSection(Sofia));
    }

    [TestMethod]
    public void Answers_that_are_missing_are_those_of_the_silent_and_nobody_is_missing_before_the_round()
    {
        var sample = Sent();
        sample.Do(Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));

        Assert.AreSequenceEqual([Karim, Lena], sample.View.MissingAnswers.Select(m => m.Person));
        Assert.IsEmpty(Written().View.MissingAnswers);
        Assert.IsEmpty(Written().View.ReturnedBy);
    }

    [TestMethod]
    public void A_member_without_an_address_cannot_be_asked()
    {
        var people = Sample.Association.People;
        var association = Sample.Association with { People = people.SetItem(Lena, people[Lena] with { Mail = " " }) };
        var view = Written().View with { Circumstances = Written().Circumstances with { Association = association } };

        Assert.AreSequenceEqual(["Lena Ström"], view.MembersWithoutAddress.Select(p => p.Name));
        Assert.AreSequenceEqual([Anna, Karim], view.WouldBeAsked.Select(m => m.Person));
    }

    [TestMethod]
    public void A_day_of_today_is_neither_ahead_nor_before_the_period_and_the_first_day_ahead_is_named()
    {
        var sample = Opened();
        sample.Do(Sofia, new SaveSections([new SectionInput("reportDate", "2026-04-20", true, null)]));

        Assert.AreEqual(new DateOnly(2026, 4, 20), sample.View.DateAhead);
        Assert.IsFalse(sample.View.DateBeforePeriod);
    }

    [TestMethod]
    public void Documents_that_wait_for_the_archive_are_next_at_once()
    {
        var sample = Submitted();
        foreach (var item in sample.View.Due())
        {
            sample.Deliver(item.Key, item.Channel);
        }

        Assert.AreEqual(sample.Now, sample.View.Next());
        Assert.AreNotEqual(sample.Now, Opened().View.Next());
    }

    private static ReportView On(Sample sample, string day) => sample.At(DateTimeOffset.Parse(day + "T10:00:00+02:00")).View;

    private static ReportTemplate WithoutSteeringGroup() =>
        Sample.Template with
        {
            Chapters =
            [
                .. Sample.Template.Chapters.Select(c =>
                    c with
                    {
                        Pages =
                        [
                            .. c.Pages.Select(p => p with { Sections = [.. p.Sections.Where(s => s.FilledBy != FilledBy.SteeringGroup)] }),
                        ],
                    }
                ),
            ],
        };
}
