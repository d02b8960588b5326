using System.Text;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Protocol.Activities;
using FinsamBot.Teams.Protocol.Inbound;

namespace FinsamBot.Teams.Conversation;

/// <summary>What the bot says: a card, or plain text where a card would be too much.</summary>
internal abstract record Answer
{
    private Answer() { }

    /// <summary>As a message of its own.</summary>
    public abstract Activity ToMessage();

    /// <summary>As the answer to a button: a card takes the place of the pressed one. A refusal is such an answer too, so the status is
    /// always 200.</summary>
    public abstract TurnAnswer ToInvokeAnswer();

    /// <param name="type">A media type, which holds nothing that JSON escapes.</param>
    /// <param name="value">JSON, already written.</param>
    private static TurnAnswer Wrap(string type, ReadOnlySpan<byte> value)
    {
        var head = Encoding.UTF8.GetBytes($$"""{"statusCode":200,"type":"{{type}}","value":""");
        return TurnAnswer.Json((byte[])[.. head, .. value, (byte)'}']);
    }

    internal sealed record Shown(Card Card) : Answer
    {
        public override Activity ToMessage() =>
            new()
            {
                Type = ActivityTypes.Message,
                Summary = Card.Summary,
                Attachments = [Attachment.Card(Card.ToUtf8())],
            };

        public override TurnAnswer ToInvokeAnswer() => Wrap(Attachment.AdaptiveCard, Card.ToUtf8());
    }

    internal sealed record Said(string Text) : Answer
    {
        public override Activity ToMessage() =>
            new()
            {
                Type = ActivityTypes.Message,
                Text = CleanText.Of(Text),
                TextFormat = "plain",
            };

        public override TurnAnswer ToInvokeAnswer() =>
            Wrap("application/vnd.microsoft.activity.message", Encoding.UTF8.GetBytes(JsonValue.Create(CleanText.Of(Text)).ToJsonString()));
    }
}
