using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Mail;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Office;
using FinsamBot.Teams.Reminding;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Mail.SampleObligations;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>A sentence says what is known on the day it is read, and nothing beside that.</summary>
[TestClass]
public sealed class WhatIsKnownTests
{
    private static readonly DateOnly Promise = new(2026, 4, 22);
    private static readonly DateTimeOffset BeforePeriodEnds = StockholmTime.At(new DateOnly(2026, 3, 16), new TimeOnly(9, 0));
    private static readonly DateTimeOffset AfterDue = Morning(4, 15);

    [TestMethod]
    public void Who_has_sent_the_report_is_not_told_that_it_is_time_to_write()
    {
        var sample = Written(BeforePeriodEnds);
        Assert.Contains(typeof(Prompt), Kinds(sample), "Written and not sent, it is still the writer's.");

        sample.At(BeforePeriodEnds).Do(Sample.Sofia, new SendToSteeringGroup(false));
        sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));

        Assert.DoesNotContain(typeof(Prompt), Kinds(sample));
    }

    [TestMethod]
    public void Nothing_is_said_to_be_saved_where_nothing_is_written()
    {
        var blank = Sample.Opened().At(AfterDue);
        blank.Contacts.Clear();
        var some = Sample.Written().At(AfterDue);
        some.Contacts.Clear();

        Assert.DoesNotContain("är sparat", SampleLetters.Letter(blank, typeof(Reminder), "sofia").Text);
        StringAssert.Contains(SampleLetters.Letter(some, typeof(Reminder), "sofia").Text, "Det du har skrivit är sparat.");
    }

    [TestMethod]
    [DataRow("2026-03-24", "2026-03-26", "Enligt planen ska en rapport skickas till styrgruppen onsdag 25 mars.")]
    [DataRow("2026-04-13", "2026-04-15", "Enligt planen ska en rapport lämnas in tisdag 14 april.")]
    [DataRow("2026-05-04", "2026-05-08", "Enligt planen ska ingen rapport skickas till styrgruppen eller lämnas in de dagarna.")]
    public void Who_takes_over_hears_of_every_day_that_falls_into_the_absence(string first, string last, string expected)
    {
        var days = (DateOnly.Parse(first, null), DateOnly.Parse(last, null));

        var words = CardText.ReadAloud(StandInAskedCard.Of(CardText.ReaderFor(Sample.Bo), Away(days), Sample.Sofia, days.Item2).Json());

        StringAssert.Contains(words, expected);
        Assert.AreEqual(
            expected.Contains("ingen", StringComparison.Ordinal),
            words.Contains("ingen rapport", StringComparison.Ordinal),
            words
        );
    }

    [TestMethod]
    public void The_letter_to_a_stand_in_names_the_first_day_too()
    {
        var letter = Write(Language.Swedish, Due(Away((new DateOnly(2026, 3, 24), new DateOnly(2026, 3, 26))), typeof(StandInAsked), "bo"));

        Assert.AreEqual("Du tar över för Sofia Lind tisdag 24 mars till och med torsdag 26 mars: Vägen vidare", letter.Subject);
        StringAssert.Contains(letter.Text, "ska skickas till styrgruppen onsdag 25 mars");
    }

    [TestMethod]
    public void A_promise_that_has_passed_promises_nothing_any_more()
    {
        var sample = Sample.Sent().LettersLeave();
        sample.Do(Sample.Sofia, new PromiseReport(Promise));
        var (before, after) = (sample.At(Morning(4, 20)).View, sample.At(Morning(4, 24)).View);

        StringAssert.Contains(List(before), "Den ska komma onsdag 22 april.");
        StringAssert.Contains(List(after), "Enligt projektledaren skulle den ha kommit onsdag 22 april.");
        Assert.DoesNotContain("ska komma", List(after) + CardText.ReadAloud(EscalationCard.Of(CardText.Rita, after).Json()));
        StringAssert.Contains(
            CardText.ReadAloud(ReminderCard.Of(CardText.Sofia, after).Json()),
            "Du har sagt till kansliet att den skulle komma onsdag 22 april."
        );
    }

    [TestMethod]
    public void When_enough_have_answered_nobody_says_that_all_have()
    {
        var sample = Sample.Sent().LettersLeave();
        sample.Own = sample.Own with
        {
            Routines = sample.Own.Routines.SetItem(
                Sample.Template.Id,
                ReportRoutine.Usual with
                {
                    Answers = new AnswerRule(NeededAnswers.Number, 1),
                }
            ),
        };
        sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));

        var words =
            CardText.ReadAloud(OverviewCard.Of(CardText.Sofia, sample.View).Json())
            + CardText.ReadAloud(ReminderCard.Of(CardText.Sofia, sample.View).Json());

        StringAssert.Contains(words, "De svar som behövs har kommit");
        Assert.DoesNotContain("tyrgruppen har svarat", words);
    }

    private static string List(ReportView view) =>
        CardText.ReadAloud(OfficeListCard.Of(CardText.Rita, OfficeList.Of([view]), view.Today, "Office_Title").Json());

    private static IEnumerable<Type> Kinds(Sample sample) =>
        ReportAgenda.Open(sample.Report, sample.Circumstances, BeforePeriodEnds).Select(o => o.Item.GetType());

    private static Sample Written(DateTimeOffset now)
    {
        var sample = new Sample().At(now);
        sample.Do(PersonId.Bot, new OpenReport(Sample.FirstQuarter));
        sample.Do(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        return sample;
    }

    private static InterventionView Away((DateOnly First, DateOnly Last) days)
    {
        var view = OfIntervention(Morning(3, 16), Sample.Intervention);
        var contacts = new Dictionary<PersonId, Contact>
        {
            [Sample.Sofia] = Contact.None with { Absences = [new Absence(days.First, days.Last, Sample.Bo, Morning(3, 16))] },
        };
        return view with { Circumstances = view.Circumstances with { Contacts = contacts } };
    }
}
