using System.Globalization;
using AdaptiveCards;

namespace FinsamBot.Teams.Cards;

/// <summary>What people type into and choose from.</summary>
internal static partial class Vocabulary
{
    public static AdaptiveElement LongInput(string id, string label, string value = "") => Input(id, label, value, multiline: true);

    /// <summary>Goes with inputs that may be emptied: see <see cref="Fields.Came"/>.</summary>
    public static AdaptiveElement Came() =>
        new AdaptiveTextInput
        {
            Id = Fields.Came,
            Value = "1",
            IsVisible = false,
        };

    public static AdaptiveElement LineInput(string id, string label, string value) => Input(id, label, value, multiline: false);

    public static AdaptiveElement Choice(string id, string label, IEnumerable<(string Title, string Value)> choices) =>
        Choice(id, label, choices, AdaptiveChoiceInputStyle.Expanded);

    /// <summary>One of several, folded together to one line.</summary>
    public static AdaptiveElement Pick(string id, string label, IEnumerable<(string Title, string Value)> choices, string? value = null)
    {
        var input = Choice(id, label, choices, AdaptiveChoiceInputStyle.Compact);
        input.Value = input.Choices.Exists(c => c.Value == value) ? value : null;
        return input;
    }

    /// <summary>Some of several, all in sight.</summary>
    public static AdaptiveElement Several(
        string id,
        string label,
        IEnumerable<(string Title, string Value)> choices,
        IReadOnlyList<string> chosen
    )
    {
        var input = Choice(id, label, choices, AdaptiveChoiceInputStyle.Expanded);
        input.IsMultiSelect = true;
        input.Value = string.Join(',', input.Choices.Select(c => c.Value).Intersect(chosen)) is { Length: > 0 } value ? value : null;
        return input;
    }

    /// <summary>Any of several, folded together.</summary>
    /// <param name="value">The chosen ones, with commas between them.</param>
    public static AdaptiveElement PickSome(string id, string label, IEnumerable<(string Title, string Value)> choices, string value)
    {
        var input = Choice(id, label, choices, AdaptiveChoiceInputStyle.Compact);
        input.IsMultiSelect = true;
        input.Value = value.Length > 0 ? value : null;
        return input;
    }

    /// <summary>Clients show digits to type; what has been typed and is no number stays as letters, to be mended.</summary>
    public static AdaptiveElement NumberInput(string id, string label, string value)
    {
        var isNumber = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        return value.Length > 0 && !isNumber
            ? LineInput(id, label, value)
            : new AdaptiveNumberInput
            {
                Id = id,
                Label = label,
                Value = isNumber ? number : null,
            };
    }

    /// <summary>Clients show a calendar to pick from, and send yyyy-MM-dd.</summary>
    public static AdaptiveElement DayInput(string id, string label, string? first = null, string? last = null, string? value = null) =>
        new AdaptiveDateInput
        {
            Id = id,
            Label = label,
            Min = first,
            Max = last,
            Value = value,
        };

    private static AdaptiveTextInput Input(string id, string label, string value, bool multiline) =>
        new()
        {
            Id = id,
            Label = label,
            Value = value,
            IsMultiline = multiline,
        };

    private static AdaptiveChoiceSetInput Choice(
        string id,
        string label,
        IEnumerable<(string Title, string Value)> choices,
        AdaptiveChoiceInputStyle style
    ) =>
        new()
        {
            Id = id,
            Label = label,
            Style = style,
            Wrap = true,
            Choices = [.. choices.Select(c => new AdaptiveChoice { Title = c.Title, Value = c.Value })],
        };
}
