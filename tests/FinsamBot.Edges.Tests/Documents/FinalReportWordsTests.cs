using FinsamBot.Documents.Word;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Edges.Tests.Mail;
using FinsamBot.Edges.Tests.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Documents;

/// <summary>A final report has no section for the steering group. Who is asked about it all the same is heard.</summary>
[TestClass]
public sealed class FinalReportWordsTests
{
    [TestMethod]
    public void What_a_member_says_of_it_stands_in_its_document_and_who_said_it_on_the_last_page()
    {
        var sample = Asked();
        sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, "Samverkan bör fortsätta i ordinarie verksamhet.", "code"));

        var lines = WordText.Read(WordReport.Render(sample.View).Content).Select(l => l.Text).ToList();

        var heading = lines.LastIndexOf("Styrgruppens svar");
        Assert.IsGreaterThan(heading, lines.IndexOf("Samverkan bör fortsätta i ordinarie verksamhet."), string.Join('\n', lines));
        Assert.Contains("Underlag: styrgruppens svar", lines);
    }

    [TestMethod]
    public void What_a_member_says_passes_the_same_gate_as_everything_that_is_handed_in()
    {
        var sample = Asked();
        sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, "Ring 070-174 06 05 om deltagaren.", "code"));

        Assert.AreEqual("Styrgruppens svar", sample.View.PersonalData.Single(p => p.Said is not null).Section.Number);
    }

    [TestMethod]
    public void The_letter_names_no_section_that_the_form_does_not_have()
    {
        var letter = SampleLetters.Letter(Asked(), typeof(ReviewRequest), "anna");

        StringAssert.Contains(letter.Text, "Alla avsnitt är skrivna.");
        Assert.DoesNotContain("(avsnitt )", letter.Text);
        Assert.DoesNotContain("Styrgruppens analys", letter.Text);
    }

    [TestMethod]
    public void It_is_ready_to_hand_in_and_not_to_send_where_no_button_sends()
    {
        var view = Sample.FinalReport().View;
        view = view with { Report = view.Report with { Submission = null, Status = ReportStatus.Writing, Registry = ReportRegistry.None } };

        var words = CardText.ReadAloud(OverviewCard.Of(CardText.Sofia, view).Json());

        StringAssert.Contains(words, "Klar att lämna in");
        Assert.DoesNotContain("styrgruppen", words);
        Assert.DoesNotContain("vartalsrapport", OverviewCard.Of(CardText.Sofia, view).Summary);
    }

    private static Sample Asked()
    {
        var sample = Sample.FinalReport();
        sample.At(Sample.Morning.AddHours(1)).Do(Sample.Rita, new CorrectReport("Styrgruppen ska läsa den."));
        sample.Do(Sample.Sofia, new SendToSteeringGroup(false));
        return sample;
    }
}
