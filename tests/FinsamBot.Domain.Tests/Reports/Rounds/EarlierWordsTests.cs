using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Reports.Rounds;

/// <summary>What was said in a round that is over stands in the report; only a word about the version of now is an answer about
/// it.</summary>
[TestClass]
public sealed class EarlierWordsTests
{
    [TestMethod]
    public void Who_commented_and_is_asked_again_has_not_unsaid_it()
    {
        var sample = AskedAgain();

        var draft = SteeringDraft.Of(sample.View, Language.Swedish);

        Assert.Contains(
            "**Anna Berg, Arbetsförmedlingen** har lämnat synpunkter (2 april, om versionen från 2 april):\n\nHur många?",
            draft
        );
        Assert.Contains("Projektledarens svar: Fjorton.", draft);
        Assert.Contains("**Anna Berg, Arbetsförmedlingen** har inte svarat på den nya versionen.", draft);
        Assert.Contains("Inget svar inkom från Lena Ström, Region Norrsken.", draft);
        Assert.IsTrue(
            sample.View.MissingAnswers.Any(m => m.Person == Anna),
            "Where an answer is needed, only one about the present version counts."
        );
    }

    [TestMethod]
    public void Who_answers_both_times_is_printed_both_times_the_oldest_first()
    {
        var sample = AskedAgain();
        sample.Do(Anna, new AnswerReview(2, AnswerKind.Approved, "Nu är det tydligt.", "code"));

        var draft = SteeringDraft.Of(sample.View, Language.Swedish);

        Assert.IsLessThan(
            draft.IndexOf("Nu är det tydligt.", StringComparison.Ordinal),
            draft.IndexOf("Hur många?", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("har inte svarat på den nya versionen", draft);
    }

    [TestMethod]
    public void The_same_words_about_both_versions_are_printed_once()
    {
        var sample = AskedAgain();
        sample.Do(Anna, new AnswerReview(2, AnswerKind.Analysis, "Hur många?", "code"));

        Assert.HasCount(2, SteeringDraft.Of(sample.View, Language.Swedish).Split("Hur många?"));
    }

    [TestMethod]
    public void Who_is_not_in_the_group_any_more_has_said_it_all_the_same()
    {
        var sample = AskedAgain();
        sample.Own = sample.Own with { Roles = sample.Own.Roles.Remove((Anna, Role.SteeringMember)) };
        sample.Do(Sofia, new SaveSections([new SectionInput("goals", "Femton av tjugo.", false, null)]));
        sample.Do(Sofia, new SendToSteeringGroup(false));

        Assert.IsFalse(sample.Report.CurrentRound!.WasAsked(Anna));
        Assert.Contains("Hur många?", SteeringDraft.Of(sample.View, Language.Swedish));
    }

    [TestMethod]
    public void A_reply_in_a_later_round_to_an_answer_that_stands_is_printed_below_it()
    {
        var sample = AskedAgain();

        sample.Do(Sofia, new ReplyToComment(2, Anna, null, "Nu sexton."));

        var draft = SteeringDraft.Of(sample.View, Language.Swedish);
        Assert.Contains("Projektledarens svar: Fjorton.\n\nProjektledarens svar: Nu sexton.", draft);
    }

    [TestMethod]
    public void A_personal_number_said_in_a_round_that_is_over_is_not_printed_and_stops_nobody()
    {
        var sample = AskedAgain("Det gäller 19811218-9876.");

        Assert.DoesNotContain("9876", SteeringDraft.Of(sample.View, Language.Swedish));
        Assert.IsFalse(sample.View.PersonalData.Any(p => p.Blocks));
    }

    [TestMethod]
    public void Who_has_left_the_group_is_reminded_of_nothing()
    {
        var sample = Sent();
        sample.Own = sample.Own with { Roles = sample.Own.Roles.Remove((Anna, Role.SteeringMember)) };

        var asked = sample.View.Due().Where(i => i is ReviewRequest or ReviewReminder).Select(i => i.To.Id).Distinct();

        Assert.AreSequenceEqual(["karim", "lena"], asked.Order(StringComparer.Ordinal));
    }

    /// <summary>Anna comments and gets a reply, what she spoke of is changed, and everybody is asked again.</summary>
    private static Sample AskedAgain(string words = "Hur många?")
    {
        var sample = Sent();
        sample.Do(Anna, new AnswerReview(1, AnswerKind.Analysis, words, "code"));
        sample.Do(Sofia, new ReplyToComment(1, Anna, null, "Fjorton."));
        sample.Do(Sofia, new SaveSections([new SectionInput("goals", "Fjorton av tjugo.", false, null)]));
        sample.Do(Sofia, new SendToSteeringGroup(false));
        return sample;
    }
}
