namespace AdaptiveCards;

/// <summary>One paragraph of runs, each with its own looks; letters stay letters in it.</summary>
public sealed class AdaptiveRichTextBlock() : AdaptiveElement(TypeName)
{
    public const string TypeName = "RichTextBlock";

    public List<AdaptiveInline> Inlines
    {
        get => field ??= [];
        set;
    }
}
