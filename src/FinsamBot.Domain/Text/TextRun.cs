using System.Text;

namespace FinsamBot.Domain.Text;

/// <summary>A stretch of letters that look alike.</summary>
/// <param name="Link">Where it leads when it is pressed: http, https or mailto, as written; null for letters.</param>
public readonly record struct TextRun(string Text, bool Bold, bool Italic = false, Uri? Link = null)
{
    /// <inheritdoc cref="AddressOf"/>
    public string? Address => Link is null ? null : AddressOf(Link);

    /// <summary>The address can be read in the text itself.</summary>
    public bool IsBareLink => Link is not null && (LinkMarks.Target(Text) == Link || LinkMarks.Target("mailto:" + Text) == Link);

    /// <summary>The letters, and beside them the address they hide.</summary>
    public string WithAddress => Link is null || IsBareLink ? Text : $"{Text} ({Address})";

    /// <summary>With the marks that <see cref="FormattedText.Parse"/> reads.</summary>
    public string Written
    {
        get
        {
            var stars = new string('*', (Bold ? 2 : 0) + (Italic ? 1 : 0));
            return stars + (Link is null || IsBareLink ? Text : $"[{Text}]({Address})") + stars;
        }
    }

    /// <summary>The address as other programs take it: as written where that is ASCII already.</summary>
    public static string AddressOf(Uri link) =>
        Ascii.IsValid(link.OriginalString) && link.IsWellFormedOriginalString() ? link.OriginalString : link.AbsoluteUri;
}
