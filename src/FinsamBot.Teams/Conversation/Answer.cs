using AdaptiveCards;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Bot.Activities;
using FinsamBot.Teams.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FinsamBot.Teams.Conversation;

/// <summary>What the bot says: a card, or plain text where a card would be too much.</summary>
internal abstract record Answer
{
    private Answer() { }

    /// <summary>As a message of its own.</summary>
    public abstract Activity ToMessage();

    /// <summary>As the answer to a button: a card takes the place of the pressed one. A refusal is such an answer too, so the status is
    /// always 200.</summary>
    public abstract InvokeResponse ToInvokeResponse();

    private static InvokeResponse Wrap(string type, object value) =>
        new()
        {
            Status = 200,
            Body = new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = type,
                Value = value,
            },
        };

    internal sealed record Shown(Card Card) : Answer
    {
        public override Activity ToMessage() =>
            new()
            {
                Type = ActivityTypes.Message,
                Summary = Card.Summary,
                Attachments = [new Attachment(AdaptiveCard.ContentType, content: new FinishedJson(Card.ToUtf8()))],
            };

        public override InvokeResponse ToInvokeResponse() => Wrap(AdaptiveCard.ContentType, new FinishedJson(Card.ToUtf8()));
    }

    internal sealed record Said(string Text) : Answer
    {
        public override Activity ToMessage() =>
            new()
            {
                Type = ActivityTypes.Message,
                Text = CleanText.Of(Text),
                TextFormat = TextFormatTypes.Plain,
            };

        public override InvokeResponse ToInvokeResponse() => Wrap("application/vnd.microsoft.activity.message", CleanText.Of(Text));
    }
}
