using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using static System.FormattableString;

namespace FinsamBot.Edges.Tests.Frozen;

/// <summary>
/// A type as JSON with every field filled, also the optional ones and those of nested records; a list has one entry. Made from the
/// type's shape alone, so that a field or word that somebody adds shows by itself.
/// </summary>
internal sealed class FilledJson
{
    private readonly JsonSerializerOptions _options;
    private readonly int _variant;
    private readonly List<(JsonNode Place, Type Enum)> _words = [];
    private readonly Stack<Type> _within = new();
    private int _count;

    private FilledJson(JsonSerializerOptions options, int variant) => (_options, _variant) = (options, variant);

    /// <summary>How many variants show everything: as many as the most varied of its types has kinds.</summary>
    private int Variants { get; set; } = 1;

    /// <summary>Examples that together show every field of every kind.</summary>
    public static IEnumerable<JsonNode> Of(Type type, JsonSerializerOptions options)
    {
        for (var (variant, all) = (0, 1); variant < all; variant++)
        {
            var filled = new FilledJson(options, variant);
            yield return filled.Fill(type)!;
            all = filled.Variants;
        }
    }

    /// <summary>Every word that a field may hold, where the field holds a member of an enumeration.</summary>
    public static IEnumerable<(string Path, JsonNode Word)> WordsOf(Type type, JsonSerializerOptions options)
    {
        for (var (variant, all) = (0, 1); variant < all; variant++)
        {
            var filled = new FilledJson(options, variant);
            _ = filled.Fill(type);
            all = filled.Variants;
            foreach (var (place, words) in filled._words)
            {
                foreach (var word in Enum.GetValues(words))
                {
                    yield return (place.GetPath(), JsonSerializer.SerializeToNode(word, words, options)!);
                }
            }
        }
    }

    /// <summary>Null for a record within a record within itself: it looks like the one around it.</summary>
    private JsonNode? Fill(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
        {
            // The last one: a field that holds the first is often left out.
            var words = Enum.GetValues(plain);
            var word = JsonSerializer.SerializeToNode(words.GetValue(words.Length - 1), plain, _options)!;
            _words.Add((word, plain));
            return word;
        }

        var shape = _options.GetTypeInfo(plain);
        return shape.Kind switch
        {
            JsonTypeInfoKind.Object when _within.Count(t => t == plain) > 1 => null,
            JsonTypeInfoKind.Object => Record(shape),
            JsonTypeInfoKind.Enumerable => new JsonArray(Fill(shape.ElementType!)),
            JsonTypeInfoKind.Dictionary => new JsonObject { ["key"] = Fill(shape.ElementType!) },
            _ => Value(plain, ++_count),
        };
    }

    private JsonObject Record(JsonTypeInfo shape)
    {
        _within.Push(shape.Type);
        var json = new JsonObject();
        if (shape.PolymorphismOptions is { DerivedTypes: { Count: > 0 } kinds } told)
        {
            Variants = Math.Max(Variants, kinds.Count);
            var kind = kinds[_variant % kinds.Count];
            json[told.TypeDiscriminatorPropertyName] = (string)kind.TypeDiscriminator!;
            shape = _options.GetTypeInfo(kind.DerivedType);
        }

        foreach (var field in shape.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null))
        {
            if (Fill(field.PropertyType) is { } value)
            {
                json[field.Name] = value;
            }
        }

        _within.Pop();
        return json;
    }

    /// <summary>No two neighbours are equal, so that fields that change places show.</summary>
    private static JsonNode Value(Type type, int n) =>
        type switch
        {
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) || type == typeof(long) || type == typeof(decimal) => (n % 9) + 1,
            _ when type == typeof(DateOnly) || type == typeof(JsonElement) => Invariant($"2026-03-{(n % 9) + 10}"),
            _ when type == typeof(TimeOnly) => Invariant($"09:{(n % 9) + 10}:00"),
            _ when type == typeof(DateTimeOffset) => Invariant($"2026-04-02T08:{(n % 9) + 10}:00+00:00"),
            _ => Invariant($"text-{n}"),
        };
}
