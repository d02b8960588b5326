using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Interventions.Figures.Deviations;

[JsonConverter(typeof(JsonStringEnumConverter<DeviationKind>))]
public enum DeviationKind
{
    Other,
    Staffing,
    Finances,
    Reallocation,
    Goals,
    Schedule,

    /// <summary>Nothing can be done before somebody else has done something.</summary>
    WaitsForParty,
}

/// <summary>Something that did not go as planned.</summary>
/// <param name="Number">Within the intervention; it stays when another is removed.</param>
/// <param name="On">The day it happened or was noted.</param>
/// <param name="Amount">In whole kronor; null where no money is meant.</param>
/// <param name="Action">What is done about it; empty: nothing has been said yet.</param>
/// <param name="IsLate">The report of its day was handed in when it was registered, and does not tell it.</param>
public sealed record Deviation(
    int Number,
    DateOnly On,
    DeviationKind Kind,
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Amount = null,
    string Action = "",
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsLate = false
);
