using System.Globalization;

namespace FinsamBot.Testing.PersonalData;

/// <summary>Parts of numbers by lot.</summary>
internal static class Drawn
{
    public static T From<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];

    public static string Digits(Random random, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    public static DateOnly Day(Random random, int firstYear, int lastYear) =>
        new DateOnly(firstYear, 1, 1).AddDays(
            random.Next(new DateOnly(lastYear, 12, 31).DayNumber - new DateOnly(firstYear, 1, 1).DayNumber + 1)
        );

    /// <summary>The control digit over nine digits, by weights 2, 1, 2, … and the sums of their digits (SKV 704).</summary>
    public static int Control(string nine)
    {
        var sum = nine.Select((c, i) => (c - '0') * (2 - (i % 2))).Sum(w => (w / 10) + (w % 10));
        return (10 - (sum % 10)) % 10;
    }

    public static string WithControl(string nine) => nine + Control(nine).ToString(CultureInfo.InvariantCulture);

    public static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
