using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Reports.Figures;

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
/// <param name="Number">Within the report; it stays when another is removed.</param>
/// <param name="On">The day it happened or was noted.</param>
/// <param name="Amount">In whole kronor; null where no money is meant.</param>
/// <param name="Action">What is done about it; empty: nothing has been said yet.</param>
public sealed record Deviation(
    int Number,
    DateOnly On,
    DeviationKind Kind,
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Amount = null,
    string Action = ""
);

/// <summary>A post in the intervention.</summary>
/// <param name="Unit">The part of the intervention; empty: the intervention itself.</param>
/// <param name="Percent">Of full time.</param>
/// <param name="IsFunded">Paid by the association; else by the organisation itself (medfinansierad).</param>
public sealed record Staffing(int Number, string Unit, string Organisation, string Role, int Percent, bool IsFunded);
