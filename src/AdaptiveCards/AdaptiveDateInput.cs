namespace AdaptiveCards;

/// <summary>For a day, picked from a calendar. All days are yyyy-MM-dd.</summary>
public sealed class AdaptiveDateInput() : AdaptiveInput(TypeName)
{
    public const string TypeName = "Input.Date";

    /// <summary>The first that can be picked.</summary>
    public string? Min { get; set; }

    /// <summary>The last that can be picked.</summary>
    public string? Max { get; set; }

    /// <summary>What stands in it at first.</summary>
    public string? Value { get; set; }
}
