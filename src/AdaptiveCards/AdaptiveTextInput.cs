namespace AdaptiveCards;

/// <summary>For words.</summary>
public sealed class AdaptiveTextInput() : AdaptiveInput(TypeName)
{
    public const string TypeName = "Input.Text";

    /// <summary>What stands in it at first.</summary>
    public string? Value { get; set; }

    /// <summary>Null leaves it to the client, which gives one line.</summary>
    public bool? IsMultiline { get; set; }
}
