using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Calendar;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.SettingUp;

/// <summary>What somebody does with its bridge days, or with its vacation weeks, every year.</summary>
/// <param name="IsVacation">It is about weeks; else about bridge days.</param>
/// <param name="Opens">It works on those days.</param>
/// <param name="Who">An authority; empty for the association itself.</param>
/// <param name="Weeks">Null where none were said, or none that can be.</param>
internal sealed partial record YearlyClosingWish(bool IsVacation, bool Opens, string Who, VacationWeeks? Weeks)
{
    private const string Vacation = nameof(Vacation);
    private const string Bridge = nameof(Bridge);
    private const int WeeksOfYear = 53;

    public static YearlyClosingWish? Of(CardData data) =>
        data.Text(Fields.Said) is { } said ? Told(said)
        : data.Text(Fields.Kind) is { } kind
            ? new YearlyClosingWish(
                kind.StartsWith(Vacation, StringComparison.Ordinal),
                kind.EndsWith(nameof(Opens), StringComparison.Ordinal),
                data.Text(Fields.Words) ?? "",
                WeeksOf(data.Number(Fields.Day), data.Number(Fields.Last))
            )
        : null;

    /// <summary>Weeks have to be said where they are closed.</summary>
    public bool IsWhole => !IsVacation || Opens || Weeks is not null;

    public WorkCalendar After(WorkCalendar calendar)
    {
        var policy = Opens ? DayPolicy.Works : DayPolicy.Free;
        return IsVacation
            ? calendar with
            {
                VacationDays = policy,
                Vacation = Weeks ?? calendar.Vacation,
            }
            : calendar with
            {
                BridgeDays = policy,
            };
    }

    /// <summary>A button that carries it.</summary>
    public Button On(string verb, string title)
    {
        var button = Button.To(verb, title).With(Fields.Kind, (IsVacation ? Vacation : Bridge) + (Opens ? nameof(Opens) : ""));
        button = Who.Length > 0 ? button.With(Fields.Words, Who) : button;
        return Weeks is { } weeks ? button.With(Fields.Day, Text(weeks.First)).With(Fields.Last, Text(weeks.Last)) : button;
    }

    private static YearlyClosingWish Told(string said)
    {
        var flat = SpokenDates.Flat(said);
        var (match, weeks) = (Words().Match(flat), WeekNumbers().Match(flat));
        var first = weeks.Success ? Number(weeks.Groups["first"]) : null;
        return new YearlyClosingWish(
            match.Groups["vacation"].Success,
            match.Groups["opens"].Success,
            ClosedDayWish.WhoIn(Beside(said, match.Groups["rest"], weeks)),
            WeeksOf(first, Number(weeks.Groups["last"]) ?? first)
        );
    }

    /// <summary>What stands behind the words, without the weeks.</summary>
    private static string Beside(string said, Group rest, Match weeks)
    {
        var start = rest.Success ? rest.Index : said.Length;
        if (!weeks.Success)
        {
            return said[start..];
        }

        var before = weeks.Index > start ? said[start..weeks.Index] : "";
        return $"{before} {said[Math.Max(start, weeks.Index + weeks.Length)..]}";
    }

    private static VacationWeeks? WeeksOf(int? first, int? last) =>
        first is >= 1 && last is <= WeeksOfYear && last - first is >= 0 and < VacationWeeks.MostWeeks
            ? new VacationWeeks(first.Value, last.Value)
            : null;

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static string Text(int week) => week.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?:(?<bridge>(?:alltid )?(?:stangt|stang|ledigt?|lediga|closed|off)(?: pa| on)? (?:alla |all )?(?:klamdagar(?:na)?|bridge days)"
            + "|klamdagar(?:na)? (?:ar )?(?:stangda|stangt|lediga)|bridge days (?:are )?(?:closed|off))"
            + "|(?<opens>(?:oppet|open)(?: pa| on)? (?:alla |all )?(?:klamdagar(?:na)?|bridge days)"
            + "|klamdagar(?:na)? (?:ar )?(?:oppna|arbetsdagar|vanliga arbetsdagar)|bridge days (?:are )?(?:open|working days))"
            + "|(?<opens>(?<vacation>(?:ta bort|tag bort|stryk|remove)(?: the)? (?:semesterstangt|semesterstangning(?:en)?"
            + "|semesterveckor(?:na)?|vacation weeks|summer closing)))"
            + "|(?<vacation>semesterstangt|semesterstangning|semesterveckor(?:na)?(?: ar)?|stangt for semester|closed for (?:the )?vacation"
            + "|vacation weeks(?: are)?))(?<rest>(?:[ :,].*)?)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex Words();

    [GeneratedRegex(
        @"\b(?:(?:semester)?(?:vecka|veckorna|veckor)(?: ar)?|weeks?(?: are)?|v\.?) ?(?<first>[0-9]{1,2})"
            + @"(?: ?(?:-|–|—|till och med|t\.?o\.?m\.?|till|to|och|and) ?(?:vecka |week |v\.? ?)?(?<last>[0-9]{1,2}))?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex WeekNumbers();
}
