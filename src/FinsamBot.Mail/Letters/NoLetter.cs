using FinsamBot.Domain.Agenda;

namespace FinsamBot.Mail.Letters;

/// <summary>What has no letter, and why.</summary>
internal static class NoLetter
{
    public static IReadOnlyDictionary<Type, string> Why { get; } =
        new Dictionary<Type, string>
        {
            [typeof(ReviewInChat)] = "the letter that asks has been sent beside it",
            [typeof(RoundMoved)] = "it only brings a card in the chat up to date, and is no news",
        };
}
