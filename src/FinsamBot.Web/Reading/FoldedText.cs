using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Reading;

/// <summary>What a member or a writer said. A text that would push all else out of sight is folded behind its beginning, and is whole when
/// opened.</summary>
internal static class FoldedText
{
    private const int Longest = 2_000;
    private const int Beginning = 160;

    public static Html Show(Voice voice, string text) =>
        text.Length <= Longest
            ? Whole(text)
            : Html.Of(
                $"""
                <details class="folded">
                <summary><span lang="sv">{Start(text)}</span> {voice.Say("ShowWhole", Digits.Of(text.Length, voice.Language))}</summary>
                {Whole(text)}
                </details>
                """
            );

    private static Html Whole(string text) => Html.Of($"""<div class="written" lang="sv">{WrittenText.Show(text)}</div>""");

    /// <summary>Cut at a blank, so that no word and no pair of surrogates is split where that can be helped.</summary>
    private static string Start(string text)
    {
        var start = text.Trim()[..Beginning].ReplaceLineEndings(" ");
        var blank = start.LastIndexOf(' ');
        return (
                blank > 0 ? start[..blank]
                : char.IsHighSurrogate(start[^1]) ? start[..^1]
                : start
            ) + "…";
    }
}
