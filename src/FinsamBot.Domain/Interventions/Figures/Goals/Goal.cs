using System.Text.Json.Serialization;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures.Goals;

/// <summary>Where a goal stands. What is expected in the end is a matter of its own (<see cref="GoalStanding.Forecast"/>).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GoalStatus>))]
public enum GoalStatus
{
    NotSaid,
    Met,
    PartlyMet,
    Started,
    OnTrack,
    Delayed,
    NotMet,
    TooEarly,
    NotMeasurable,
    Reworked,
}

[JsonConverter(typeof(JsonStringEnumConverter<TargetKind>))]
public enum TargetKind
{
    /// <summary>It happens or it does not.</summary>
    YesNo,

    /// <summary>At least so many.</summary>
    Count,

    /// <summary>At least so many per cent of those it is counted on.</summary>
    Share,

    /// <summary>So many, between two numbers.</summary>
    Range,
}

/// <summary>What is to be reached.</summary>
/// <param name="From">The number, the percentage, or the lower end; null where there is none.</param>
/// <param name="To">The upper end of a range.</param>
public sealed record GoalTarget(
    TargetKind Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? From = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? To = null
)
{
    public static GoalTarget YesNo { get; } = new(TargetKind.YesNo);
}

/// <summary>Where a goal stands at the end of a period.</summary>
/// <param name="Numerator">How many it holds for; null where nothing is counted.</param>
/// <param name="Denominator">On how many it is counted; null where the count stands alone.</param>
/// <param name="Forecast">How it is expected to end, in the writer's words.</param>
/// <param name="Comment">What it rests on; the reason where it cannot be measured, or when and why it was reworked.</param>
public sealed record GoalStanding(
    GoalStatus Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Numerator = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Denominator = null,
    string Forecast = "",
    string Comment = ""
)
{
    public static GoalStanding Unsaid { get; } = new(GoalStatus.NotSaid);

    /// <summary>See <see cref="CleanText"/>.</summary>
    internal GoalStanding Clean() => this with { Forecast = CleanText.Of(Forecast), Comment = CleanText.Of(Comment) };

    /// <summary>Per cent with one decimal; null where there is nothing to divide.</summary>
    [JsonIgnore]
    public decimal? Percent =>
        Numerator is { } n && Denominator is { } d && d > 0 ? Math.Round(100m * n / d, 1, MidpointRounding.AwayFromZero) : null;
}

/// <summary>What was said of a goal in an earlier report.</summary>
public sealed record GoalStep(
    DateOnly PeriodEnd,
    GoalStatus Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Numerator = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Denominator = null
);

/// <summary>A goal with where it stands, and what earlier reports said of it.</summary>
/// <param name="Id">The same through all reports of the intervention.</param>
/// <param name="Unit">The part of the intervention it belongs to; empty: the intervention itself.</param>
/// <param name="Thread">One step for each earlier report, oldest first.</param>
public sealed record Goal(
    string Id,
    string Unit,
    GoalLevel Level,
    string Text,
    GoalTarget Target,
    GoalStanding Standing,
    IReadOnlyList<GoalStep> Thread
)
{
    /// <summary>By content, the thread step by step: a goal just decided on and the same one read back are equal.</summary>
    public bool Equals(Goal? other) =>
        other is not null
        && (Id, Unit, Level, Text, Target, Standing) == (other.Id, other.Unit, other.Level, other.Text, other.Target, other.Standing)
        && Thread.SequenceEqual(other.Thread);

    public override int GetHashCode() => HashCode.Combine(Id, Unit, Level, Text, Target, Standing, Thread.Count);

    /// <summary>Whether a section shows it. A form that has no place of its own for sub-goals shows them with the intervention's.</summary>
    public bool StandsIn(TemplateSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return section.Level is not { } level || Level == level || (level == GoalLevel.Intervention && Level == GoalLevel.SubGoal);
    }

    /// <summary>The goal as the next report begins with it: what is said now becomes the last step of its thread.</summary>
    public Goal CarriedFrom(DateOnly periodEnd) =>
        this with
        {
            Standing = GoalStanding.Unsaid,
            Thread =
                Standing.Status == GoalStatus.NotSaid
                    ? Thread
                    : [.. Thread, new GoalStep(periodEnd, Standing.Status, Standing.Numerator, Standing.Denominator)],
        };
}
