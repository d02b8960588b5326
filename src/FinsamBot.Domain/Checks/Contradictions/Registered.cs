using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Calendar.Dates;

namespace FinsamBot.Domain.Checks.Contradictions;

/// <summary>Numbers in prose against the number of new and discharged participants of a year that a table or the register gives.</summary>
public static partial class Registered
{
    /// <summary>A number stands so close behind the words that make it a total.</summary>
    private const int Behind = 15;

    /// <param name="year">The year that the numbers are about: sentences about a part of it, or about all time, are not compared.</param>
    public static IEnumerable<Contradiction> Against(string where, Prose prose, int year, int? newOnes, int? discharged)
    {
        ArgumentNullException.ThrowIfNull(prose);
        foreach (var statement in prose.Statements)
        {
            if (
                statement.People.FirstOrDefault() is { } said
                && OfTable(said.Clause, newOnes, discharged) is { } number
                && said.Value != number
                && IsAbout(statement.Text, year)
            )
            {
                yield return new Contradiction(ContradictionKind.TextAgainstTable, where, statement.Text, Number(number));
            }
        }

        if (newOnes is { } came && RunningDifference(prose, year) is var (from, to, stands) && to - from != came)
        {
            yield return new Contradiction(ContradictionKind.RunningTotal, where, stands, $"{to} − {from} = {to - from} ({came})");
        }
    }

    /// <summary>The number of the table that a clause is about; null when it is about neither.</summary>
    private static int? OfTable(string clause, int? newOnes, int? discharged)
    {
        if (Left().IsMatch(clause))
        {
            return discharged;
        }

        return Came().IsMatch(clause) ? newOnes : null;
    }

    /// <summary>Two running totals, a year apart.</summary>
    private static (int From, int To, string Stands)? RunningDifference(Prose prose, int year)
    {
        var totals = prose
            .Statements.Select(s => (Total: TotalIn(s), s.Text))
            .Where(t => t.Total is not null)
            .Select(t => (t.Total!.Value.Day, t.Total.Value.Number, t.Text))
            .ToList();
        var before = totals.Where(t => IsNear(t.Day, year - 1)).Select(t => ((int, string)?)(t.Number, t.Text)).LastOrDefault();
        var after = totals.Where(t => IsNear(t.Day, year)).Select(t => ((int, string)?)(t.Number, t.Text)).LastOrDefault();
        return before is var (from, first) && after is var (to, last) && to >= from ? (from, to, $"{first} {last}") : null;
    }

    private static bool IsNear(DateOnly day, int year) => Math.Abs(day.DayNumber - new DateOnly(year, 12, 31).DayNumber) <= 15;

    /// <summary>The number that everything had come to, and the day it is about: a day in the sentence, or the end of the year it
    /// names.</summary>
    private static (DateOnly Day, int Number)? TotalIn(CountingSentence statement)
    {
        var number = Total()
            .Matches(statement.Text)
            .Select(c => statement.People.FirstOrDefault(p => p.Index >= c.Index && p.Index <= c.Index + c.Length + Behind))
            .LastOrDefault(p => p is not null);
        var dates = number is null ? [] : WrittenDates.Find(statement.Text[..number.Index]);
        return dates.Count == 0 || number is null ? null : (dates.LastOrDefault(d => d.IsDay, dates[^1]).End, number.Value);
    }

    private static bool IsAbout(string text, int year) =>
        !Sofar().IsMatch(text)
        && WrittenDates.Find(text) is var dates
        && (
            dates.Count > 0
                ? dates.All(d => d.Precision == DatePrecision.Year && d.Start.Year == year && d.End.Year == year)
                : ThisYear().IsMatch(text)
        );

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\b(?:avslutats|avslutade|skrivits ut|skrevs ut|utskrivna|utskrivits)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Left();

    [GeneratedRegex(
        @"\b(?:nya deltagare|nya personer|skrivits in|skrevs in|börjat i projektet|inremitterats|registrerats in|inskrivits)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Came();

    [GeneratedRegex(
        @"\b(?:totalt|sammanlagt|uppe i|upp till|har eller har haft)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Total();

    [GeneratedRegex(
        @"\b(?:fram till|hittills|sedan start|sedan projektstart|totalt|sammanlagt|hösten|våren|första halvåret|andra halvåret)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Sofar();

    [GeneratedRegex(
        @"\b(?:under|i) (?:hela )?året\b|\bi år\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex ThisYear();
}
