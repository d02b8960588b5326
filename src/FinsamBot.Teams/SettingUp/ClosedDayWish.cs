using System.Text.RegularExpressions;
using FinsamBot.Domain.Calendar;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.SettingUp;

/// <summary>Days on which somebody is closed, or is not after all.</summary>
/// <param name="Opens">The days are taken out of the calendar again.</param>
/// <param name="Who">An authority; empty for the association itself.</param>
internal sealed partial record ClosedDayWish(bool Opens, string Who, DateOnly? First, DateOnly? Last)
{
    private const int Most = 31;

    /// <summary>What looked like a day, and is none.</summary>
    public SaidDays? Unreal { get; private init; }

    public static ClosedDayWish? Of(CardData data, DateOnly today) =>
        data.Text(Fields.Said) is { } said ? Said(said, today)
        : data.Day(Fields.Day) is { } first
            ? new ClosedDayWish(
                data.Text(Fields.Kind) == nameof(Opens),
                data.Text(Fields.Words) ?? "",
                first,
                data.Day(Fields.Last) ?? first
            )
        : null;

    /// <summary>It was said to be a bridge day: one working day between two free ones.</summary>
    public bool IsBridge { get; private init; }

    /// <summary>Days from the first to the last on which it would be open; empty where there are too many to be a slip.</summary>
    public IReadOnlyList<DateOnly> Days(WorkCalendar calendar)
    {
        if (First is not { } first || Last is not { } last || last.DayNumber - first.DayNumber is < 0 or >= Most)
        {
            return [];
        }

        var all = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
        return [.. all.Where(d => Opens ? calendar.ClosedDays.Contains(d) : calendar.IsWorkingDay(d))];
    }

    /// <summary>A button that carries it.</summary>
    public Button On(string verb, string title)
    {
        var bare = Button.To(verb, title).With(Fields.Kind, Opens ? nameof(Opens) : "Closes");
        var button = Who.Length > 0 ? bare.With(Fields.Words, Who) : bare;
        return First is { } first && Last is { } last
            ? button.With(Fields.Day, Domain.Text.Days.Iso(first)).With(Fields.Last, Domain.Text.Days.Iso(last))
            : button;
    }

    private static ClosedDayWish Said(string said, DateOnly today)
    {
        var match = Words().Match(SpokenDates.Flat(said));
        var rest = match.Groups["rest"] is { Success: true } part ? said.Substring(part.Index, part.Length) : "";
        var days = SpokenDates.Find(rest, today);
        var who = WhoIn(days?.Rest ?? rest);
        return days is { IsReal: true }
            ? new ClosedDayWish(match.Groups["opens"].Success, who, days.First, days.Last) { IsBridge = match.Groups["bridge"].Success }
            : new ClosedDayWish(match.Groups["opens"].Success, who, null, null) { Unreal = days };
    }

    /// <summary>Who is closed, without the words before it.</summary>
    public static string WhoIn(string rest) =>
        string.Join(
            ' ',
            rest.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .SkipWhile(w => Before.Contains(w.Trim(',', ':'), StringComparer.OrdinalIgnoreCase))
        );

    private static readonly string[] Before = ["", "den", "på", "för", "hos", "the", "on", "for", "at"];

    [GeneratedRegex(
        "^(?:(?:(?<opens>ta bort|tag bort|stryk|remove)|lagg(?:a)? till|add|ny|nya|new)(?: en| a| the)?"
            + " (?:stangda? dag(?:en|ar)?|closed(?: days?)?|days? off|(?<bridge>klamdag(?:en)?|bridge day))(?<rest>(?:[ :,].*)?)"
            + "|(?:stangt |ledigt? |closed |off )?(?:pa |on )?(?:the )?(?<bridge>klamdag(?:en)?|bridge day)(?<rest>[ :,].*[0-9].*))$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Words();
}
