using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Reports.Rounds;

/// <summary>A round from the first request to the last word: comments, approvals, late answers, substitutes, and asking again.</summary>
[TestClass]
public sealed class RoundTests
{
    [TestMethod]
    public void Comments_on_sections_are_kept_beside_the_answer()
    {
        var sample = Sent();

        sample.Do(
            Anna,
            new AnswerReview(
                1,
                AnswerKind.Approved,
                "",
                "work-account",
                [new SectionComment("goals", "Bra."), new SectionComment("activities", " ")]
            )
        );

        var answer = sample.Report.CurrentRound!.Answers[Anna];
        Assert.AreEqual(AnswerKind.Approved, answer.Kind);
        Assert.AreSequenceEqual([new SectionComment("goals", "Bra.")], answer.Comments);
        Assert.IsFalse(answer.Late);
    }

    [TestMethod]
    public void An_answer_after_the_last_day_or_after_the_report_was_handed_in_is_kept_and_marked()
    {
        var sample = Sent();
        sample.At(Morning.AddDays(30)).Do(Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        sample.Do(Sofia, new SubmitReport(true));
        sample.Do(Karim, new AnswerReview(1, AnswerKind.Analysis, "Kom för sent.", "code"));

        Assert.IsTrue(sample.Report.CurrentRound!.Answers[Anna].Late);
        Assert.IsTrue(sample.Report.CurrentRound.AfterHandIn[Karim].Late);
        Assert.IsFalse(sample.Report.CurrentRound.Answers.ContainsKey(Karim), "What was handed in stays as it was.");
        Assert.IsTrue(
            sample.View.Due().Any(i => i is AnswerArrived { To.Id: "sofia" } told && told.Member == Karim),
            "The lead hears of it."
        );
    }

    [TestMethod]
    public void Only_those_whose_commented_sections_moved_and_the_silent_are_asked_again()
    {
        var sample = Sent();
        sample.Do(Anna, new AnswerReview(1, AnswerKind.Analysis, "", "code", [new SectionComment("goals", "Hur många?")]));
        sample.Do(Karim, new AnswerReview(1, AnswerKind.Approved, "", "code"));
        sample.Do(Sofia, new SaveSections([new SectionInput("activities", "Fler möten.", false, null)]));

        Assert.AreSequenceEqual([Lena], sample.View.WouldBeAsked.Select(m => m.Person), "What Anna commented on has not moved.");

        sample.Do(Sofia, new SaveSections([new SectionInput("goals", "Fjorton av tjugo.", false, null)]));
        sample.Do(Sofia, new SendToSteeringGroup(false));

        var round = sample.Report.CurrentRound!;
        Assert.AreSequenceEqual([Anna, Lena], round.Asked.Select(m => m.Person));
        Assert.AreEqual(
            (Karim, 1, sample.Report.Rounds[0].Version),
            (round.Standing.Single().Member.Person, round.Standing.Single().Round, round.Standing.Single().Version)
        );
        Assert.AreSequenceEqual([Anna, Lena, Karim], round.Statements.Select(s => s.Member.Person));
    }

    [TestMethod]
    public void A_text_about_the_whole_is_touched_by_any_change_and_a_return_too()
    {
        var sample = Sent();
        sample.Do(Anna, new AnswerReview(1, AnswerKind.Returned, "Skriv om målen.", "code"));
        sample.Do(Karim, new AnswerReview(1, AnswerKind.Analysis, "Planen håller.", "code"));
        sample.Do(Lena, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        Assert.IsEmpty(sample.View.WouldBeAsked);

        sample.Do(Sofia, new SaveSections([new SectionInput("goals", "Fjorton av tjugo.", false, null)]));

        Assert.AreSequenceEqual([Anna, Karim], sample.View.WouldBeAsked.Select(m => m.Person));
    }

    [TestMethod]
    public void An_answer_that_stands_stands_through_several_rounds()
    {
        var sample = Sent();
        sample.Do(Karim, new AnswerReview(1, AnswerKind.Approved, "", "code"));
        for (var n = 0; n < 2; n++)
        {
            sample.Do(Sofia, new SaveSections([new SectionInput("goals", $"Mål {n}", false, null)]));
            sample.Do(Sofia, new SendToSteeringGroup(false));
        }

        Assert.AreEqual(3, sample.Report.CurrentRound!.Number);
        Assert.AreEqual(1, sample.Report.CurrentRound.Standing.Single().Round);
    }

    [TestMethod]
    public void A_member_and_a_substitute_who_both_answer_are_both_shown()
    {
        var sample = WithSubstitute();
        sample.Do(PersonId.Bot, new NoteMemberAway(1, Anna));
        sample.Do(Karim, new AnswerReview(1, AnswerKind.Analysis, "Jag svarar för Anna.", "code"));
        Assert.AreEqual(Karim, sample.Report.CurrentRound!.Statements.First().Member.Person);

        sample.Do(Anna, new AnswerReview(1, AnswerKind.Approved, "", "code"));

        var statements = sample.Report.CurrentRound!.Statements.Where(s => (s.InsteadOf ?? s.Member).Person == Anna).ToList();
        Assert.AreSequenceEqual([Anna, Karim], statements.Select(s => s.Member.Person));
        Assert.AreEqual(Anna, statements[1].InsteadOf!.Person);
    }

    [TestMethod]
    public void Who_is_away_is_replaced_by_the_substitute_and_all_three_are_told()
    {
        var sample = WithSubstitute();

        sample.Do(PersonId.Bot, new NoteMemberAway(1, Anna));
        sample.Do(PersonId.Bot, new NoteMemberAway(1, Anna));

        var due = sample.View.Due().Select(i => $"{i.GetType().Name} {i.To.Id} {i.Channel}").ToList();
        CollectionAssert.IsSubsetOf(new[] { "ReviewRequest karim Mail", "SubstituteAsked anna Mail", "MemberAway sofia Teams" }, due);
        Assert.HasCount(1, due.Where(d => d.StartsWith("MemberAway sofia", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_letter_that_came_back_alerts_the_lead()
    {
        var sample = Sent();

        sample.Do(PersonId.Bot, new NoteLetterBounced(1, Lena));

        Assert.AreEqual(Lena, sample.View.Due().OfType<LetterCameBack>().Single().Member);
    }

    [TestMethod]
    public void A_letter_that_came_back_in_the_free_weeks_is_news_when_they_end()
    {
        var sample = Sent().At(DateTimeOffset.Parse("2026-07-08T10:00:00+02:00"));
        sample.Do(PersonId.Bot, new NoteLetterBounced(1, Lena));
        var calendar = Sample.Association.Calendar with { VacationDays = DayPolicy.Free };
        var circumstances = sample.Circumstances with { Association = Sample.Association with { Calendar = calendar } };

        var back = ReportAgenda.Due(sample.Report, circumstances, DateTimeOffset.Parse("2026-08-03T08:00:00+02:00"));

        Assert.AreEqual(Lena, back.OfType<LetterCameBack>().Single().Member);
    }

    [TestMethod]
    public void A_reply_by_mail_is_a_comment_and_never_an_approval()
    {
        var sample = Sent();
        sample.Do(Anna, new ReplyByMail(1, "Jag godkänner rapporten."));

        var answer = sample.Report.CurrentRound!.Answers[Anna];
        Assert.AreEqual((AnswerKind.Analysis, "Jag godkänner rapporten.", SignedInBy.Mail), (answer.Kind, answer.Text, answer.SignedInBy));
        Assert.AreEqual("anna", sample.View.Due().Single(i => i is ReplyReceipt).To.Id);
    }

    [TestMethod]
    public void A_reply_after_an_approval_is_added_to_it()
    {
        var sample = Sent();
        sample.Do(Anna, new AnswerReview(1, AnswerKind.Approved, "Bra.", "code", [new SectionComment("goals", "Tydligt.")]));
        sample.At(Morning.AddHours(1)).Do(Anna, new ReplyByMail(1, "Hälsa gruppen."));

        var answer = sample.Report.CurrentRound!.Answers[Anna];
        Assert.AreEqual((AnswerKind.Approved, "Bra.\n\nHälsa gruppen.", "code"), (answer.Kind, answer.Text, answer.SignedInBy));
        Assert.AreSequenceEqual([new SectionComment("goals", "Tydligt.")], answer.Comments);
        Assert.IsTrue(sample.View.Due().Any(i => i is ReplyReceipt));
    }

    [TestMethod]
    public void A_reply_without_words_is_answered_and_changes_nothing()
    {
        var sample = Sent();
        sample.Do(Anna, new ReplyByMail(1, " \n"));

        Assert.IsNull(sample.Report.CurrentRound!.LatestOf(Anna));
        Assert.AreEqual("anna", sample.View.Due().Single(i => i is ReplyReceipt).To.Id);
    }

    [TestMethod]
    public void Who_stands_by_an_earlier_answer_may_change_its_mind_about_the_new_version()
    {
        var sample = Sent();
        sample.Do(Karim, new AnswerReview(1, AnswerKind.Approved, "", "code"));
        sample.Do(Sofia, new SaveSections([new SectionInput("goals", "Fjorton av tjugo.", false, null)]));
        sample.Do(Sofia, new SendToSteeringGroup(false));
        sample.Do(Karim, new ReplyByMail(2, "Rätta tabellen."));
        sample.Do(PersonId.Bot, new NoteMemberAway(2, Karim));

        var round = sample.Report.CurrentRound!;
        var said = round.Statements.Single(s => s.Member.Person == Karim);
        Assert.AreEqual((AnswerKind.Analysis, 2, round.Version), (said.Answer!.Kind, said.Round, said.Version));
        Assert.IsEmpty(round.Away, "Nobody waits for an answer.");
    }

    [TestMethod]
    public void Opening_the_report_is_noted_once()
    {
        var sample = Sent();
        sample.Do(Anna, new EnterRound(1, "work-account"));
        sample.At(Morning.AddHours(1));

        Assert.IsEmpty(sample.Do(Anna, new EnterRound(1, "add-in")).Events);
        Assert.AreEqual(Morning, sample.Report.CurrentRound!.Read[Anna]);
    }

    [TestMethod]
    public void The_chair_may_word_the_groups_section_once_the_group_was_asked()
    {
        var sample = Sent();
        sample.Own = sample.Own with { Roles = sample.Own.Roles.Add((Lena, Role.Chair)) };
        var wording = new SaveSections([new SectionInput("steeringGroupAnalysis", "Gruppen står bakom rapporten.", true, null)]);

        Assert.AreEqual(RefusalReason.OnlyLeadWrites, sample.Do(Anna, wording).Refusal!.Reason);
        Assert.IsNull(sample.Do(Lena, wording).Refusal);
        Assert.IsFalse(sample.View.ChangedSinceSent, "The group's own words are nothing to ask about again.");
    }

    [TestMethod]
    [DataRow(NeededAnswers.All, 0, "karim lena")]
    [DataRow(NeededAnswers.Number, 1, "")]
    [DataRow(NeededAnswers.Number, 2, "karim lena")]
    [DataRow(NeededAnswers.Chair, 0, "lena")]
    public void The_association_decides_whose_answers_are_needed(NeededAnswers needed, int count, string missing)
    {
        var sample = Written();
        sample.Own = sample.Own with { Roles = sample.Own.Roles.Add((Lena, Role.Chair)) };
        sample.Do(Sofia, new SendToSteeringGroup(false));
        sample.Do(Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        sample.Own = sample.Own with
        {
            Routines = sample.Own.Routines.SetItem("kvartalsrapport", ReportRoutine.Usual with { Answers = new AnswerRule(needed, count) }),
        };

        Assert.AreEqual(missing, string.Join(' ', sample.View.MissingAnswers.Select(m => m.Person)));
        Assert.AreEqual(missing.Length == 0, sample.Do(Sofia, new SubmitReport(false)).Refusal is null);
    }

    [TestMethod]
    public void A_report_sent_at_night_or_on_a_free_day_reaches_the_group_on_a_working_morning()
    {
        var sample = Written();
        var goodFriday = new DateTimeOffset(2026, 4, 3, 18, 0, 0, TimeSpan.Zero);
        sample.At(goodFriday).Do(Sofia, new SendToSteeringGroup(false));

        Assert.AreEqual(
            new DateTimeOffset(2026, 4, 7, 6, 0, 0, TimeSpan.Zero),
            sample.View.Open().Where(o => o.Item is ReviewRequest).Min(o => o.At)
        );
        Assert.AreEqual(new DateOnly(2026, 4, 13), sample.Report.CurrentRound!.AnswerBy, "The day before it is due.");
    }

    [TestMethod]
    public void Later_answers_take_the_place_of_the_first_in_the_chat_and_the_last_is_told_aloud()
    {
        var sample = Sent();
        sample.Do(Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        var first = sample.View.Due().Single(i => i is AnswerArrived);
        sample.Deliver(first.Key, ChannelKind.Teams);

        sample.At(Morning.AddHours(1)).Do(Karim, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        sample.Do(Lena, new EnterRound(1, "work-account"));
        Assert.AreEqual("receipt-" + first.Key, sample.View.Due().OfType<AnswerArrived>().Single().Updates);
        Assert.AreEqual("receipt-" + first.Key, sample.View.Due().OfType<RoundMoved>().Single().Updates);

        sample.At(Morning.AddHours(2)).Do(Lena, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        Assert.IsNull(sample.View.Due().OfType<AnswerArrived>().Single(i => i.Member == Lena).Updates);
    }

    private static Sample WithSubstitute()
    {
        var sample = Written();
        sample.Own = sample.Own with
        {
            Roles = sample.Own.Roles.Remove((Karim, Role.SteeringMember)),
            Substitutes = sample.Own.Substitutes.SetItem(Anna, Karim),
        };
        sample.Do(Sofia, new SendToSteeringGroup(false));
        return sample;
    }
}
