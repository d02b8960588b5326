using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;

namespace FinsamBot.Mail.Letters.Layout;

/// <summary>What stands in a letter, before it is either HTML or text.</summary>
/// <param name="Preview">The line a mail program shows beside the subject. Never anything out of a report.</param>
/// <param name="Title">The letter's one main heading.</param>
internal sealed record Page(
    Language Language,
    string Subject,
    string Preview,
    string Title,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<string> Footer
)
{
    /// <summary>What stands of it in a letter that gathers several things; nothing for a letter that always goes alone.</summary>
    public IReadOnlyList<Block> Gist { get; init; } = [];

    public IReadOnlyList<RenderedDocument> Attachments { get; init; } = [];

    /// <summary>A reply to the letter is read.</summary>
    public bool WantsReplies { get; init; }

    /// <inheritdoc cref="Letter.IsAnswer"/>
    public bool IsAnswer { get; init; }

    public Letter ToLetter() =>
        new(CleanText.Line(Subject), HtmlLayout.Write(this), CleanText.Of(TextLayout.Write(this)), Attachments)
        {
            WantsReplies = WantsReplies,
            IsAnswer = IsAnswer,
        };
}

internal abstract record Block
{
    private Block() { }

    /// <param name="Level">2 or 3.</param>
    public sealed record Heading(int Level, string Text) : Block;

    public sealed record Passage(FormattedText Text) : Block;

    /// <summary>Short fields with their labels.</summary>
    public sealed record Fields(IReadOnlyList<(string Label, string Value)> Rows) : Block;

    /// <summary>The letter's one thing to do, and the address for those whose program shows no button.</summary>
    public sealed record Button(string Label, string Otherwise, Uri Target) : Block;

    /// <summary>One of several things: a name, a few words and a link; each may be missing.</summary>
    public sealed record Row(string Name, string Text, string? Label = null, Uri? Target = null) : Block;

    /// <summary>Digits to copy.</summary>
    public sealed record Code(string Digits) : Block;

    /// <summary>Our own sentence; days may be in bold.</summary>
    public static Block Say(string sentence) => new Passage(FormattedText.Parse(sentence));
}
