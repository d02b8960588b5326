namespace AdaptiveCards;

/// <summary>A line of an <see cref="AdaptiveFactSet"/>.</summary>
public sealed class AdaptiveFact(string title, string value)
{
    public string Title { get; set; } = title;

    public string Value { get; set; } = value;
}
