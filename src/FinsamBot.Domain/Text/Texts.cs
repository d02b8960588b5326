using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Text;

/// <summary>
/// Why something was refused, the names of days, and how a list is read. Sentences about one folder's things stand in that folder, all of
/// them from this resource file.
/// </summary>
public static class Texts
{
    private static readonly TextSource Source = new(typeof(Texts));

    public static string Of(Refusal refusal, Language language)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return Source.Get(language, $"Refusal_{refusal.Reason}", refusal.Arguments);
    }

    /// <summary>The name as in running text: lower case in Swedish unless it begins with a proper name.</summary>
    public static string Of(NamedDay day, Language language) => Source.Get(language, $"Day_{day}");

    public static string Of(BreakName name, Language language) => Source.Get(language, $"BreakName_{name}");

    /// <summary>A, B och C</summary>
    public static string List(IReadOnlyList<string> items, Language language)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count < 2
            ? NameMarks.In(string.Concat(items), language)
            : Source.Get(language, "List_And", string.Join(", ", items.SkipLast(1)), items[^1]);
    }

    /// <summary>With a capital first, whatever it begins with in running text.</summary>
    public static string Capital(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    public static string Of(HolidayKind kind, Language language) => Source.Get(language, $"DayKind_{kind}");
}
