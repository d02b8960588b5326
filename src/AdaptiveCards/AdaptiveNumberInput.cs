namespace AdaptiveCards;

/// <summary>For a number; telephones show digits to type.</summary>
public sealed class AdaptiveNumberInput() : AdaptiveInput(TypeName)
{
    public const string TypeName = "Input.Number";

    /// <summary>What stands in it at first; zero is a number too, and null is none.</summary>
    public double? Value { get; set; }
}
