namespace AdaptiveCards;

/// <summary>For yes or no.</summary>
public sealed class AdaptiveToggleInput() : AdaptiveInput(TypeName)
{
    public const string TypeName = "Input.Toggle";

    /// <summary>The words beside it.</summary>
    public string? Title { get; set; }

    /// <summary><c>true</c> or <c>false</c>, as it stands at first and as it is sent.</summary>
    public string? Value { get; set; }

    /// <inheritdoc cref="AdaptiveTextBlock.Wrap"/>
    public bool Wrap { get; set; }
}
