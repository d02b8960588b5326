using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>The steering group's section as it follows from what happened, paragraph by paragraph.</summary>
[TestClass]
public sealed class SteeringDraftTests
{
    private const string Review = "vagen-vidare/kvartalsrapport-2026-03-31/review/1/";

    [TestMethod]
    public void Who_said_what_and_when_and_who_was_reminded_and_silent()
    {
        var sample = Sent().LettersLeave();
        sample.Do(Anna, new AnswerReview(1, AnswerKind.Analysis, "Målen nås.", "code", [new SectionComment("goals", "Hur många?")]));
        sample.Do(Sofia, new ReplyToComment(1, Anna, "goals", "Sexton."));
        sample.Do(Sofia, new ReplyToComment(1, Anna, null, "Tack."));
        sample.At(Morning.AddDays(7)).Deliver(Review + "reminder/A-2w/karim");
        sample.At(Morning.AddDays(12)).Do(Karim, new AnswerReview(1, AnswerKind.Approved, "", "code"));
        sample.Deliver(Review + "reminder/A-2w/lena");

        Assert.AreSequenceEqual(
            [
                "Styrgruppen fick rapporten 2 april och ombads svara senast 13 april.",
                "**Anna Berg, Arbetsförmedlingen** har lämnat synpunkter (2 april):",
                "Målen nås.",
                "Om avsnitt 2.4: Hur många?",
                "Projektledarens svar 2.4: Sexton.",
                "Projektledarens svar: Tack.",
                "**Karim Haddad, Försäkringskassan** godkänner rapporten (14 april, efter sista svarsdag).",
                "Inget svar inkom från Lena Ström, Region Norrsken. Påminnelse skickades 14 april.",
            ],
            Paragraphs(sample)
        );
    }

    [TestMethod]
    public void Who_was_away_and_whom_no_letter_reached_are_said_to_be_silent_for_that()
    {
        var sample = Sent().LettersLeave();
        sample.Do(PersonId.Bot, new NoteMemberAway(1, Lena));
        sample.Do(PersonId.Bot, new NoteLetterBounced(1, Karim));

        var said = Paragraphs(sample);

        Assert.Contains("Inget svar inkom från Anna Berg, Arbetsförmedlingen.", said);
        Assert.Contains("Inget svar inkom från Lena Ström, Region Norrsken, som var borta.", said);
        Assert.Contains("Inget svar inkom från Karim Haddad, Försäkringskassan: mejlet nådde inte fram.", said);
    }

    [TestMethod]
    [DataRow("2026-04-12T12:00:00+02:00", true)]
    [DataRow("2026-04-13T12:00:00+02:00", false, DisplayName = "on the last day to answer")]
    public void Handed_in_while_somebody_could_still_answer_is_said(string handedIn, bool said)
    {
        var sample = Sent().LettersLeave().At(DateTimeOffset.Parse(handedIn));
        sample.Do(Sofia, new SubmitReport(true));

        Assert.AreEqual(
            said,
            Paragraphs(sample)[0].EndsWith("Rapporten lämnades in 12 april, innan svarstiden hade gått ut.", StringComparison.Ordinal)
        );
    }

    [TestMethod]
    public void Before_anybody_was_asked_there_is_nothing_to_say() =>
        Assert.AreEqual("", SteeringDraft.Of(Written().View, Language.Swedish));

    private static string[] Paragraphs(Sample sample) => SteeringDraft.Of(sample.View, Language.Swedish).Split("\n\n");
}
