using System.Text.Json.Nodes;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Edges.Tests.Teams.Conversation;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Rounds;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Teams.Cards.CardText;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>A card with inputs is never replaced while somebody may be typing.</summary>
[TestClass]
public sealed class StayingCardTests
{
    [TestMethod]
    public void What_is_brought_up_to_date_in_the_chat_has_no_inputs_and_becomes_no_other_card()
    {
        var sample = Sample.Sent();
        sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        var view = sample.View;
        foreach (
            var card in (Card[])
                [
                    RoundCard.Answered(Sofia, view, 1, Sample.Anna),
                    RoundCard.Answered(Sofia, view, 1, Sample.Lena),
                    RoundCard.Away(Sofia, view, 1, Sample.Anna),
                    RoundCard.Bounced(Sofia, view, 1, Sample.Anna),
                ]
        )
        {
            var seen = new Seen(card.Json(), null);
            Assert.IsFalse(HasInputs(card));
            Assert.IsGreaterThan(0, seen.Buttons.Count);
            foreach (var title in seen.Buttons)
            {
                Assert.AreEqual("Action.Submit", seen.Button(title)["type"]!.ToString(), $"{title} is answered below the card.");
            }
        }
    }

    [TestMethod]
    public async Task What_asks_to_be_refreshed_has_no_inputs_and_the_answer_is_written_on_a_card_of_its_own()
    {
        await using var chat = await Chat.StartAsync();
        await chat.RegisterAsync(Sample.Association.People[Sample.Anna] with { TeamsObjectId = "object-anna" });
        await chat.SaysAsync("hej", Sample.Anna);
        await chat.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("activities", "Vi har börjat.", true, null)]));
        await chat.DoAsync(Sample.Sofia, new SendToSteeringGroup(true));
        var asked = await chat.SendsAsync("review.show", new JsonObject { ["fb.report"] = Chat.Report.ToString() }, Sample.Anna);
        Assert.IsNotNull(asked.Card!["refresh"]);
        Assert.DoesNotContain("Input.", asked.Card.ToJsonString());

        var writing = await chat.PressesAsync(asked, "Skriv ett svar", Sample.Anna);
        Assert.IsNull(writing.Card!["refresh"]);
        var refused = await chat.PressesAsync(writing, "Läst, inga synpunkter", Sample.Anna, ("text.", "En synpunkt"));
        Assert.IsNull(refused.Card!["refresh"]);
        Assert.AreEqual("En synpunkt", refused.Input("text."));

        var done = await chat.PressesAsync(refused, "Skicka synpunkter", Sample.Anna, ("text.", "En synpunkt"));
        StringAssert.Contains(done.Words, "Tack. Ditt svar är sparat.");
        Assert.DoesNotContain("Input.", done.Card!.ToJsonString());
    }

    private static bool HasInputs(Card card) => card.Json().ToJsonString().Contains("\"Input.", StringComparison.Ordinal);
}
