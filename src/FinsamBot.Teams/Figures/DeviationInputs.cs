using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Reports.Figures.Deviations;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Figures;

/// <summary>Something that did not go as planned, and what is done about it.</summary>
internal static class DeviationInputs
{
    public const string Day = "deviation.day";

    public const string Kind = "deviation.kind";

    public const string Text = "deviation.text";

    public const string Amount = "deviation.amount";

    public const string Action = "deviation.action";

    public static IEnumerable<JsonObject?> Of(Reader to, EntryForm form, int cap) =>
        [
            .. EntryTexts.Long(to, form, Text, to["Deviation_Text"], cap),
            .. DayInputs(to, form, cap),
            Pick(
                Kind,
                to["Deviation_Kind"],
                Enum.GetValues<DeviationKind>()
                    .OrderBy(k => k == DeviationKind.Other)
                    .Select(k => (DeviationWords.Of(k, to.Language), $"{k}")),
                form[Kind]
            ),
            .. EntryTexts.Line(to, form, Amount, to["Deviation_Amount"], cap),
            .. EntryTexts.Long(to, form, Action, to["Deviation_Action"], cap),
        ];

    /// <summary>A day that clients cannot show as one stays as it was typed, to be mended.</summary>
    private static IEnumerable<JsonObject> DayInputs(Reader to, EntryForm form, int cap) =>
        form[Day].Length == 0 || Days.TryIso(form[Day], out _)
            ? [DayInput(Day, to["Deviation_Day"], value: form[Day].Length > 0 ? form[Day] : null)]
            : EntryTexts.Line(to, form, Day, to["Deviation_Day"], cap);

    public static ImmutableDictionary<string, string> Empty(DateOnly today) => Of(new Deviation(0, today, DeviationKind.Other, ""));

    public static ImmutableDictionary<string, string> Of(Deviation deviation) =>
        new Dictionary<string, string>
        {
            [Day] = Days.Iso(deviation.On),
            [Kind] = $"{deviation.Kind}",
            [Text] = deviation.Text,
            [Amount] = deviation.Amount?.ToString(CultureInfo.InvariantCulture) ?? "",
            [Action] = deviation.Action,
        }.ToImmutableDictionary();
}
