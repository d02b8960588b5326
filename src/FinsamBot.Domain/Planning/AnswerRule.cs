using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Planning;

[JsonConverter(typeof(JsonStringEnumConverter<NeededAnswers>))]
public enum NeededAnswers
{
    /// <summary>Everybody who was asked.</summary>
    All,

    /// <summary>So many of them.</summary>
    Number,

    /// <summary>The chair; everybody where the group has none.</summary>
    Chair,
}

/// <summary>Whose answers a report needs before it is handed in without a question. Everybody is asked and reminded all the same.</summary>
/// <param name="Count">Used by <see cref="NeededAnswers.Number"/> only.</param>
public sealed record AnswerRule(NeededAnswers Needed, int Count = 0)
{
    public static AnswerRule Everybody { get; } = new(NeededAnswers.All);
}
