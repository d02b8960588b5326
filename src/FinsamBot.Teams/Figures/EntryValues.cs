using System.Collections.Immutable;
using FinsamBot.Domain.Reports.Writing;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Entries;

namespace FinsamBot.Teams.Figures;

/// <summary>What stands in the inputs of an entry's card: as it was typed, and what marks it.</summary>
internal static class EntryValues
{
    /// <summary>What the card sent. Clients leave out inputs that are empty; one that was too long for the card stays as it is
    /// saved.</summary>
    /// <param name="begun">What the card began with: it names the inputs, and holds for those that the card has not.</param>
    public static ImmutableDictionary<string, string> Typed(EntryForm begun, CardData data) =>
        begun.Values.ToImmutableDictionary(
            v => v.Key,
            v =>
                data.Typed(v.Key) is var typed
                && string.IsNullOrWhiteSpace(typed)
                && (data.Has(Fields.Kept(v.Key)) || begun.Kind.IsNeverEmpty(v.Key))
                    ? v.Value
                    : typed.Trim()
        );

    /// <summary>Tells what is saved from what somebody else has made of it; empty for what is not saved.</summary>
    public static string MarkOf(ImmutableDictionary<string, string>? saved) =>
        saved is null ? "" : AsideText.MarkOf(string.Join('\n', saved.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Value)));

    public static bool AreSame(ImmutableDictionary<string, string> one, ImmutableDictionary<string, string> other) =>
        one.All(v => Text(v.Value) == Text(other[v.Key]));

    /// <summary>Clients send line ends in their own way.</summary>
    private static string Text(string value) => value.Trim().ReplaceLineEndings("\n");
}
