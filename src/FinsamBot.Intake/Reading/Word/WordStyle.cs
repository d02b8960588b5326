using System.Text.RegularExpressions;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>What a style says that matters to the words; null where it leaves it to the style it is based on.</summary>
internal sealed partial record WordStyle(
    string Id,
    string Name,
    string? BasedOn,
    int? Outline,
    int? List,
    int? Level,
    bool? Bold,
    bool? Italic,
    bool? Hidden
)
{
    /// <summary>Levels from 0. Word names its own styles in English in every language; people name theirs as they like.</summary>
    public int? Heading => HeadingName().Match(Name) is { Success: true } match ? match.Groups[1].Value[0] - '1' : Outline;

    public bool IsContents => ContentsName().IsMatch(Name);

    public bool IsBulleted => BulletName().IsMatch(Name);

    /// <summary>A style that the file uses without describing it goes by its id.</summary>
    public static WordStyle Unknown(string id) => new(id, id, null, null, null, null, null, null, null);

    [GeneratedRegex(
        @"^(?:heading|rubrik)\s?([1-9])\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex HeadingName();

    [GeneratedRegex(
        @"^(?:toc|innehåll|innehållsförteckning)\s?(?:[1-9]|heading)$|^innehållsförteckningsrubrik$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex ContentsName();

    [GeneratedRegex(
        @"^(?:list bullet|punktlista)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex BulletName();
}
