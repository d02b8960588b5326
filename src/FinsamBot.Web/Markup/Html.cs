namespace FinsamBot.Web.Markup;

/// <summary>Markup that is safe to send: literals of our own code with every hole encoded. There is no way to make one from a plain
/// string.</summary>
public readonly record struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty => default;

    public static Html Of(HtmlBuilder content) => new(content.Markup);

    /// <summary>The markup when the condition holds, otherwise nothing.</summary>
    public static Html When(bool condition, Func<Html> markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        return condition ? markup() : Empty;
    }

    public override string ToString() => _markup ?? "";
}
