using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace FinsamBot.Simulation.Audit;

/// <summary>A value as text, the same for equal content: sets and dictionaries in order, records by what was set.</summary>
internal static class Canon
{
    private static readonly ConcurrentDictionary<Type, (PropertyInfo[] Properties, FieldInfo[] Fields)> PartsOf = new();

    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string or Enum or bool:
                text.Append(value).Append(';');
                break;
            case IFormattable formattable:
                text.Append(formattable.ToString(value is DateTimeOffset or DateOnly ? "O" : null, CultureInfo.InvariantCulture))
                    .Append(';');
                break;
            case IEnumerable many:
                var parts = many.Cast<object?>().Select(Of);
                text.Append('[').AppendJoin(',', value is IList ? parts : parts.Order(StringComparer.Ordinal)).Append(']');
                break;
            default:
                WriteParts(text, value);
                break;
        }
    }

    private static void WriteParts(StringBuilder text, object value)
    {
        text.Append('{');
        var (properties, fields) = PartsOf.GetOrAdd(value.GetType(), Parts);
        foreach (var property in properties)
        {
            text.Append(property.Name).Append('=');
            Write(text, property.GetValue(value));
        }

        foreach (var field in fields)
        {
            Write(text, field.GetValue(value));
        }

        text.Append('}');
    }

    private static (PropertyInfo[] Properties, FieldInfo[] Fields) Parts(Type type) =>
        (
            [
                .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(p => p.CanWrite || type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal))
                    .OrderBy(p => p.Name, StringComparer.Ordinal),
            ],
            type.GetFields(BindingFlags.Public | BindingFlags.Instance)
        );
}
