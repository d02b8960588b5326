using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Reports;

/// <summary>Steering groups answer in meetings: what the minutes say is the answer of those who were there.</summary>
[TestClass]
public sealed class MinutesTests
{
    [TestMethod]
    public void Those_who_were_there_have_answered_and_the_others_have_not()
    {
        var round = AnsweredAtMeeting().Report.CurrentRound!;

        Assert.AreSequenceEqual(["Lena Ström"], round.Silent.Select(m => m.Name));
        Assert.AreEqual(AnswerKind.Approved, round.Answers[Anna].Kind);
        Assert.AreEqual(("§ 14", Sofia), (round.Answers[Karim].Meeting!.Paragraph, round.Answers[Karim].Meeting!.By));
    }

    [TestMethod]
    public void The_section_says_who_was_at_which_meeting_and_who_has_registered_it_once()
    {
        var draft = SteeringDraft.Of(AnsweredAtMeeting().View, Language.Swedish);

        StringAssert.Contains(
            draft,
            "Vid styrgruppens möte onsdag 8 april 2026, § 14: gruppen godkänner rapporten. "
                + "Med på mötet: Anna Berg, Arbetsförmedlingen och Karim Haddad, Försäkringskassan. "
                + "Svaret är registrerat av Sofia Lind. Protokoll: 2026:14."
        );
        Assert.AreEqual(2, draft.Split("Planen för hösten").Length, "The words stand once.");
        StringAssert.Contains(draft, "Inget svar inkom från Lena Ström");
    }

    [TestMethod]
    public void A_word_of_ones_own_goes_before_the_meetings_whenever_it_came()
    {
        var before = Sent().LettersLeave();
        before.Do(Anna, new AnswerReview(1, AnswerKind.Returned, "Skriv hur många som deltagit.", "code"));
        before.Do(Sofia, Minutes());
        Assert.AreEqual(AnswerKind.Returned, before.Report.CurrentRound!.Answers[Anna].Kind);
        Assert.AreEqual(AnswerKind.Approved, before.Report.CurrentRound!.Answers[Karim].Kind);

        var after = AnsweredAtMeeting();
        after.Do(Anna, new AnswerReview(1, AnswerKind.Returned, "Så sa vi inte.", "code"));
        Assert.AreEqual("Så sa vi inte.", after.Report.CurrentRound!.Answers[Anna].Text);
        Assert.DoesNotContain("Anna Berg", MeetingWords.Of(Meeting(after), after.View, Language.Swedish).First());
    }

    [TestMethod]
    public void Who_says_the_same_as_the_meeting_has_said_it()
    {
        var sample = AnsweredAtMeeting();
        sample.Do(Karim, new AnswerReview(1, AnswerKind.Approved, "", "code"));

        Assert.IsNull(sample.Report.CurrentRound!.Answers[Karim].Meeting);
    }

    [TestMethod]
    public void The_members_are_told_and_whoever_registered_it_is_not()
    {
        var told = AnsweredAtMeeting().View.Open().Select(o => o.Item).OfType<MinutesTold>().Select(i => i.To.Id);

        Assert.AreSequenceEqual(["anna", "karim"], told.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(i => i.Item is ReviewReminder { Member.Value: "anna" }, AnsweredAtMeeting().View.Open());
    }

    [TestMethod]
    public void The_same_minutes_again_change_nothing_and_corrected_ones_replace_them()
    {
        var sample = AnsweredAtMeeting();
        var again = Decide(
            sample,
            Sofia,
            new AnswerAtMeeting(
                1,
                new DateOnly(2026, 4, 8),
                "§ 14",
                [Karim, Anna],
                AnswerKind.Approved,
                "Planen för hösten tas upp i juni.",
                "2026:14"
            )
        );
        Assert.IsEmpty(again.Events);

        sample.Do(Sofia, Minutes() with { Paragraph = "§ 15" });
        Assert.AreEqual("§ 15", Meeting(sample).Paragraph);
    }

    [TestMethod]
    public void The_minutes_that_were_handed_over_stand_beside_where_they_lie()
    {
        var sample = Sent().LettersLeave().At(Morning.AddDays(7));
        sample.Do(Sofia, Minutes() with { File = "2026:14", Kept = Protocol });

        Assert.AreEqual(Protocol, Meeting(sample).Kept);
        StringAssert.Contains(
            MeetingWords.Of(Meeting(sample), sample.View, Language.Swedish).First(),
            "Protokoll: 2026:14, Protokoll april.pdf."
        );
    }

    [TestMethod]
    public void Who_corrects_what_was_entered_need_not_hand_the_minutes_over_again()
    {
        var sample = Sent().LettersLeave().At(Morning.AddDays(7));
        sample.Do(Sofia, Minutes() with { Kept = Protocol });

        sample.Do(Sofia, Minutes() with { Paragraph = "§ 15" });
        Assert.AreEqual(("§ 15", Protocol), (Meeting(sample).Paragraph, Meeting(sample).Kept));

        var other = Protocol with { Sha256 = "0e", Name = "Rättat protokoll.pdf" };
        sample.Do(Sofia, Minutes() with { Paragraph = "§ 15", Kept = other });
        Assert.AreEqual(other, Meeting(sample).Kept);

        sample.Do(Sofia, Minutes() with { Day = new DateOnly(2026, 4, 2) });
        Assert.IsNull(Meeting(sample).Kept, "The minutes of one day are not those of another.");
    }

    [TestMethod]
    public void Whoever_writes_the_chair_and_the_administrators_register_minutes_and_no_other()
    {
        var sample = Sent();
        sample.Own = sample.Own with { Roles = sample.Own.Roles.Add((Karim, Role.Chair)) };

        Assert.AreSequenceEqual(
            Sample
                .Association.People.Keys.Where(p => Decide(sample, p, Minutes()).Refusal?.Reason != RefusalReason.OnlyLeadWrites)
                .OrderBy(p => p.Value, StringComparer.Ordinal),
            RegistryPeople.MinuteTakers(sample.Circumstances, sample.View.Today).Select(p => p.Id)
        );
    }

    [TestMethod]
    [DataRow("anna", RefusalReason.OnlyLeadWrites)]
    [DataRow("rita", RefusalReason.OnlyLeadWrites)]
    [DataRow("bo", null)]
    public void The_lead_and_the_deputy_register_it_and_no_member(string who, RefusalReason? reason) =>
        Assert.AreEqual(reason, Decide(Sent().LettersLeave(), new PersonId(who), Minutes()).Refusal?.Reason);

    [TestMethod]
    public void The_chair_registers_it()
    {
        var sample = Sent().LettersLeave();
        sample.Own = sample.Own with { Roles = sample.Own.Roles.Add((Karim, Role.Chair)) };

        Assert.IsNull(Decide(sample, Karim, Minutes()).Refusal);
    }

    private static readonly FiledDocument Protocol = new("Protokoll april.pdf", Filing.PdfType, "0d", 4, "archive/r/minutes/0d.pdf");

    private static AnswerAtMeeting Minutes() => new(1, new DateOnly(2026, 4, 1), "§ 14", [Anna, Karim], AnswerKind.Approved, "");

    private static MeetingSource Meeting(Sample sample) => sample.Report.CurrentRound!.Answers[Karim].Meeting!;

    private static Decision Decide(Sample sample, PersonId actor, Command command) =>
        Domain.Reports.Decide.On(sample.Report, sample.Circumstances, new Request(command, actor, "again", sample.Now));
}
