using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Deliveries;

/// <summary>What a delivery is about. It is stored beside the key, so that whoever asks later what was sent reads no key.</summary>
/// <param name="Kind">The word for the kind of agenda item.</param>
/// <param name="Round">The round of the steering group.</param>
/// <param name="Person">The person it speaks of.</param>
/// <param name="Version">The version of the report that is to be signed.</param>
/// <param name="Party">Who is to sign it, by the place among the parties.</param>
public sealed record Subject(
    string Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Round = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PersonId? Person = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Version = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Party = null
)
{
    // The kinds that are asked for later. All others are known to their records only.
    public const string ReviewRequest = "reviewRequest";
    public const string ReviewReminder = "reviewReminder";
    public const string AnswerArrived = "answerArrived";
    public const string ReplyReceipt = "replyReceipt";
    public const string SignatureRequest = "signatureRequest";
    public const string SignatureReminder = "signatureReminder";
}
