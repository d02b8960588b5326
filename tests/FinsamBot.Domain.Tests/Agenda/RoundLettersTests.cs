using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>Since when the steering group has the report: told from the letters that left, and from nothing else.</summary>
[TestClass]
public sealed class RoundLettersTests
{
    private const string Request = "vagen-vidare/kvartalsrapport-2026-03-31/review/1/request/";
    private static readonly DateTimeOffset TuesdayMorning = DateTimeOffset.Parse("2026-04-07T08:00:00+02:00");

    [TestMethod]
    public void Sent_on_the_night_of_Good_Friday_the_letters_leave_on_Tuesday_morning()
    {
        var sample = Written().At(DateTimeOffset.Parse("2026-04-03T23:00:00+02:00"));
        sample.Do(Sofia, new SendToSteeringGroup(false));

        Assert.AreEqual(new RoundLetters(null, TuesdayMorning), Letters(sample));
        Assert.AreEqual(TuesdayMorning, RoundLetters.FirstLeavesAt(sample.View));
        Assert.AreEqual("Breven går tisdag 7 april kl. 8.00.", Said(sample));
        Assert.AreEqual(Said(sample), LetterWords.Waiting(sample.View, Language.Swedish));
    }

    [TestMethod]
    public void In_working_hours_they_are_on_their_way()
    {
        Assert.AreEqual("Breven är på väg.", Said(Sent()));
        Assert.AreEqual("Breven är på väg.", LetterWords.Waiting(Sent().View, Language.Swedish));
    }

    [TestMethod]
    public void When_one_has_left_the_group_has_it_since_then_and_the_rest_is_said_to_wait()
    {
        var sample = Sent();
        sample.At(Morning.AddMinutes(5)).Deliver(Request + "anna");

        Assert.AreEqual("De första i styrgruppen fick rapporten torsdag 2 april kl. 10.05. Alla brev har inte gått än.", Said(sample));
        Assert.AreEqual("", LetterWords.Waiting(sample.View, Language.Swedish));
        Assert.AreEqual(new RoundLetters(Morning.AddMinutes(5), null), To(sample, "anna"));
        Assert.AreEqual(new RoundLetters(null, Morning), To(sample, "karim"), "It may leave since it was asked for.");
    }

    [TestMethod]
    public void When_all_have_left_the_first_one_counts()
    {
        var sample = Sent();
        foreach (var (member, minutes) in new[] { ("karim", 9), ("anna", 7), ("lena", 8) })
        {
            sample.At(Morning.AddMinutes(minutes)).Deliver(Request + member);
        }

        Assert.AreEqual(new RoundLetters(Morning.AddMinutes(7), null), Letters(sample));
        Assert.AreEqual("Styrgruppen fick rapporten torsdag 2 april kl. 10.07.", Said(sample));
    }

    [TestMethod]
    public void A_letter_that_was_refused_has_reached_nobody()
    {
        var sample = Sent();
        sample.Happen(
            new(Morning, "finsambot", "deliver"),
            new DeliveryStarted(Request + "anna", ChannelKind.Mail, "anna", Morning.AddMinutes(2)),
            new DeliveryRefused(Request + "anna", "no such address")
        );

        Assert.IsNull(Letters(sample).FirstAt);
        Assert.AreEqual(new RoundLetters(null, null), To(sample, "anna"));
    }

    [TestMethod]
    public void Where_everybody_answered_before_any_letter_left_nothing_is_said_to_have_arrived()
    {
        var sample = Sent();
        foreach (var member in new[] { Anna, Karim, Lena })
        {
            sample.Do(member, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        }

        Assert.AreEqual("Styrgruppen har kunnat läsa rapporten sedan torsdag 2 april kl. 10.00. Inget brev har gått.", Said(sample));
    }

    private static RoundLetters Letters(Sample sample) => RoundLetters.Of(sample.View, sample.Report.CurrentRound!);

    private static RoundLetters To(Sample sample, string member) => RoundLetters.To(new(member), sample.View, sample.Report.CurrentRound!);

    private static string Said(Sample sample) => LetterWords.Of(sample.View, sample.Report.CurrentRound!, Language.Swedish);
}
