using System.Text.Json;
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

    private static TurnAnswer Wrap(string type, Action<Utf8JsonWriter> value)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("statusCode", 200);
            json.WriteString("type", type);
            json.WritePropertyName("value");
            value(json);
            json.WriteEndObject();
        }

        return TurnAnswer.Json(bytes.ToArray());
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

        public override TurnAnswer ToInvokeAnswer() => Wrap(Attachment.AdaptiveCard, json => json.WriteRawValue(Card.ToUtf8()));
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
            Wrap("application/vnd.microsoft.activity.message", json => json.WriteStringValue(CleanText.Of(Text)));
    }
}
