using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.FollowUp;
using FinsamBot.Teams.Spoken;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Teams.Cards.CardText;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>Cards about Uppföljning Finsam, as files. Look at what changed before accepting it.</summary>
[TestClass]
public sealed class GoldenFollowUpTests
{
    private static readonly DateOnly Today = new(2026, 4, 2);

    [TestMethod]
    [DataRow("follow-up")]
    [DataRow("follow-up-en")]
    [DataRow("follow-up-missing")]
    [DataRow("follow-up-office")]
    [DataRow("questionnaires")]
    [DataRow("questionnaires-refused")]
    [DataRow("questionnaires-quarter")]
    public void What_is_carried_over(string name)
    {
        var view = Sample.Opened().View;
        var own = new InterventionView(view.Circumstances, Domain.Forms.TemplateCatalogue.BuiltIn, Sample.Morning);
        var card = name switch
        {
            "follow-up" => FollowUpCard.Of(Sofia, own, Counted, Today, Notice.Good(Sofia["Questionnaires_Saved", 12, "januari–mars 2026"])),
            "follow-up-en" => FollowUpCard.Of(SofiaInEnglish, own, Counted, Today, null),
            "follow-up-missing" => FollowUpCard.Of(
                Sofia,
                own,
                List(CountedReports.Of("Vägen vidare", Sample.FirstQuarter, null)),
                Today,
                null
            ),
            "follow-up-office" => FollowUpCard.All(Rita, List(Standing, CountedReports.Of("Nya steg", Sample.FirstQuarter, null))),
            "questionnaires" => QuestionnaireCard.Form(Sofia, own, Sample.FirstQuarter, "12", Today, null),
            "questionnaires-refused" => QuestionnaireCard.Form(
                Sofia,
                own,
                Sample.FirstQuarter,
                "-3",
                Today,
                Notice.Of(new Refusal(RefusalReason.CountOutOfRange, 5_000), Sofia)
            ),
            _ => QuestionnaireCard.AskQuarter(
                Sofia,
                own,
                new SpokenQuestionnaires(12, false, null),
                [Sample.FirstQuarter, Domain.Calendar.CalendarQuarter.Of(Today)]
            ),
        };

        Assert.IsTrue(card.Fits);
        Golden.Matches(name + ".json", Of(card));
    }

    [TestMethod]
    public void A_card_says_the_numbers_of_the_sheet()
    {
        var random = new Random(5);
        var view = Sample.Opened().View;
        var own = new InterventionView(view.Circumstances, Domain.Forms.TemplateCatalogue.BuiltIn, Sample.Morning);
        for (var n = 0; n < 40; n++)
        {
            var list = List(CountedReports.Of("Vägen vidare", Sample.FirstQuarter, CountedReports.Some(random, 30), random.Next(20)));
            var said = ReadAloud(FollowUpCard.Of(Sofia, own, list, Today, null).Json()).Split('\n');

            foreach (var row in FollowUpSheet.Of(list).Rows)
            {
                Assert.Contains(row[4].Words, said);
                Assert.Contains(row[^1].Words, said);
            }
        }
    }

    private static InterventionStanding Standing =>
        CountedReports.Of("Vägen vidare", Sample.FirstQuarter, new ParticipantFlow("", new(6, 8), new(3, 2, 1), new(2, 1)), 12);

    private static FollowUpList Counted => List(Standing);

    private static FollowUpList List(params IEnumerable<InterventionStanding> standings) => FollowUpList.Of(standings, Sample.FirstQuarter);
}
