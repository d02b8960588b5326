using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.General;

/// <summary>A line or two where nothing was done, and what the reader most likely wants.</summary>
internal static class UnsureCard
{
    private const int MostButtons = 3;

    public static Card Of(Reader to, string text, string? more, IReadOnlyList<Button> likely) =>
        Card.Of(to, text, [Say(text), more is null ? null : Close(Say(more)), Buttons(likely)]);

    /// <summary>Whether this was meant.</summary>
    public static Card Of(Reader to, Guess guess, IReadOnlyList<Button> likely)
    {
        var (before, word) = (to["Unsure_Meant"], guess.Called.Word(to));
        var meant = guess.ButtonFor(to);
        var others = likely.Where(b => b.Title != meant.Title).Select(b => b with { IsMain = false });
        return Card.Of(
            to,
            $"{before} {word}?",
            [
                Line(Run(before + " "), Run(word, bold: true), Run("?")),
                Close(Say(to["Unsure_Unchanged"])),
                Buttons([meant.Main(), .. others.Take(MostButtons - 1)]),
            ]
        );
    }
}
