using System.Globalization;

namespace FinsamBot.Domain.Text;

/// <summary>Facts in rows, to be read on in a spreadsheet.</summary>
/// <param name="Name">Of the file and the sheet.</param>
public sealed record FactSheet(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Fact>> Rows)
{
    /// <summary>The columns whose numbers are parts of the last one's: a picture draws them as one bar. Null: they are not.</summary>
    public Range? Parts { get; init; }

    /// <summary>Whether any number in it is above 0, shown or not.</summary>
    public bool IsCounted => Rows.Any(r => r.Any(f => f.Number > 0 || f.IsMasked));

    /// <summary>What a reader must know to understand it; empty: nothing.</summary>
    public string Note { get; init; } = "";
}

/// <summary>One fact: a day, a number, or words; none of them where nothing is known.</summary>
public readonly record struct Fact
{
    /// <summary>As official statistics write a number that is there and not shown.</summary>
    public const string Hidden = "..";

    private Fact(string words, DateOnly? day, int? number) => (Words, Day, Number) = (words, day, number);

    /// <summary>As it is written where everything is words: days as <see cref="Days.Iso"/>.</summary>
    public string Words => field ?? "";

    public DateOnly? Day { get; }

    public int? Number { get; }

    /// <summary>A number that is there and not shown.</summary>
    public bool IsMasked => Words == Hidden;

    public static Fact Of(string? words) => new(words ?? "", null, null);

    public static Fact Of(DateOnly? day) => new(day is { } known ? Days.Iso(known) : "", day, null);

    public static Fact Of(int? number) => new(number?.ToString(CultureInfo.InvariantCulture) ?? "", null, number);

    /// <summary>Null: it is masked.</summary>
    public static Fact Shown(int? number) => number is null ? Of(Hidden) : Of(number);
}
