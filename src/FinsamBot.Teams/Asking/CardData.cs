using System.Collections.Immutable;
using System.Globalization;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using Newtonsoft.Json.Linq;

namespace FinsamBot.Teams.Asking;

/// <summary>What a pressed button sent, or words in its place: our own fields and the inputs by id. Any client can send anything, so
/// nothing here is believed or can throw.</summary>
internal sealed class CardData
{
    private readonly ImmutableDictionary<string, (JTokenType Kind, string Text)> _fields;

    private CardData(ImmutableDictionary<string, (JTokenType, string)> fields, bool isReadable) =>
        (_fields, IsReadable) = (fields, isReadable);

    public static CardData Empty { get; } = Of(null);

    /// <summary>False when something in it is no valid text, such as half an emoji: then nothing of it is used.</summary>
    public bool IsReadable { get; }

    /// <summary>Whether any of the card's inputs arrived, beside our own fields.</summary>
    public bool HasInputs => _fields.Keys.Any(name => !name.StartsWith(Fields.Prefix, StringComparison.Ordinal) && Has(name));

    /// <summary>The texts in it, for a button that sends the same once more.</summary>
    public IEnumerable<(string Name, string Text)> Texts =>
        _fields.Where(f => f.Value.Kind == JTokenType.String).Select(f => (f.Key, f.Value.Text));

    /// <summary>As a button with this one field would have sent it.</summary>
    public static CardData With(string field, string text) =>
        new(Empty._fields.SetItem(field, (JTokenType.String, text)), isReadable: true);

    public static CardData Of(object? data)
    {
        if (data is not JObject values)
        {
            return new CardData(ImmutableDictionary<string, (JTokenType, string)>.Empty, data is not JValue { Type: JTokenType.Undefined });
        }

        var fields = ImmutableDictionary.CreateBuilder<string, (JTokenType, string)>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            fields[name] = (value?.Type ?? JTokenType.Null, Scalar(value));
        }

        return new CardData(fields.ToImmutable(), isReadable: true);
    }

    public bool Has(string name) => _fields.TryGetValue(name, out var field) && field.Kind is not JTokenType.Null;

    /// <summary>The text exactly as sent; null when there is none or it is something else than a text.</summary>
    public string? Text(string name) => _fields.TryGetValue(name, out var field) && field.Kind == JTokenType.String ? field.Text : null;

    /// <summary>What was typed or chosen, which clients send as text or as number; empty when there is nothing or something else.</summary>
    public string Typed(string name) =>
        _fields.TryGetValue(name, out var field) && field.Kind is JTokenType.String or JTokenType.Integer or JTokenType.Float
            ? field.Text
            : "";

    /// <summary>A whole number, which clients send as number or as text.</summary>
    public int? Number(string name) =>
        _fields.TryGetValue(name, out var field)
        && int.TryParse(field.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A day as yyyy-MM-dd.</summary>
    public DateOnly? Day(string name) => Days.TryIso(Text(name), out var day) ? day : null;

    /// <summary>A toggle, which clients send as text or as truth value.</summary>
    public bool? Flag(string name) => _fields.TryGetValue(name, out var field) && bool.TryParse(field.Text, out var flag) ? flag : null;

    private static string Scalar(JToken? value) =>
        value switch
        {
            JValue { Value: decimal number } => InSwedish(number),
            JValue scalar => Convert.ToString(scalar.Value, CultureInfo.InvariantCulture) ?? "",
            _ => "",
        };

    /// <summary>As somebody would type it: 12.0 is twelve, and the point of 1.234 is none between thousands.</summary>
    private static string InSwedish(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture).Replace('.', ',');
}
