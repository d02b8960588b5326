using System.Globalization;

namespace FinsamBot.Domain.Text;

/// <summary>Facts in rows, to be read on in a spreadsheet.</summary>
/// <param name="Name">Of the file and the sheet.</param>
public sealed record FactSheet(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Fact>> Rows);

/// <summary>One fact: a day, a number, or words; none of them where nothing is known.</summary>
public readonly record struct Fact
{
    private Fact(string words, DateOnly? day, int? number) => (Words, Day, Number) = (words, day, number);

    /// <summary>As it is written where everything is words: days as <see cref="Days.Iso"/>.</summary>
    public string Words => field ?? "";

    public DateOnly? Day { get; }

    public int? Number { get; }

    public static Fact Of(string? words) => new(words ?? "", null, null);

    public static Fact Of(DateOnly? day) => new(day is { } known ? Days.Iso(known) : "", day, null);

    public static Fact Of(int? number) => new(number?.ToString(CultureInfo.InvariantCulture) ?? "", null, number);
}
