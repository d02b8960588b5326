using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Spoken;

/// <summary>A deviation as somebody said it: when, which kind it seems to be, and in which words.</summary>
internal sealed partial record SpokenDeviation(DateOnly On, DeviationKind Kind, string Text)
{
    /// <summary>Words that leave the day open, or name one that no calendar has: it is asked for. Empty when there are none.</summary>
    public string Vague { get; init; } = "";

    /// <summary>In kronor; null when none was said, or several were.</summary>
    public int? Amount { get; init; }

    /// <summary>As it would be registered, if nothing is added.</summary>
    public Deviation Plain => new(0, On, Kind, Text, Amount);

    /// <summary>Beginnings of words that tell which kind is meant; the first kind that fits is taken, and can be changed on the
    /// card.</summary>
    private static readonly (DeviationKind Kind, string[] Stems)[] Stems =
    [
        (DeviationKind.Reallocation, ["omfordel", "omdispon", "realloc"]),
        (DeviationKind.WaitsForParty, ["vantar pa", "invanta", "inte fatt besked", "waiting for", "waits for", "awaiting"]),
        (
            DeviationKind.Finances,
            [
                "ekonomi",
                "budget",
                "kostnad",
                "kostat",
                "faktur",
                "overskott",
                "underskott",
                "upparbet",
                "medel ",
                "finan",
                "cost",
                "invoice",
                "overspen",
                "underspen",
            ]
        ),
        (DeviationKind.Schedule, ["forsen", "tidsplan", "skjut", "skots upp", "uppskjut", "framflytt", "delay", "postpone", "schedule"]),
        (
            DeviationKind.Staffing,
            [
                "slutat",
                "slutade",
                "slutar",
                "sjukskriv",
                "sjuk ",
                "vakan",
                "vikari",
                "rekryt",
                "bemann",
                "personal",
                "coach",
                "foraldraledi",
                "tjanstledi",
                "anstall",
                "quit",
                "sick",
                "staff",
                "vacan",
                "recruit",
                "resign",
            ]
        ),
        (
            DeviationKind.Goals,
            ["malet", "malen", "delmal", "effektmal", "insatsmal", "farre deltagare", "fler deltagare", "goal", "fewer participants"]
        ),
    ];

    /// <summary>What deviates; null for words about something else.</summary>
    /// <param name="written">Without punctuation at the ends.</param>
    public static string? In(string written)
    {
        if (Deviation().Match(SpokenDates.Flat(written)) is not { Success: true } match)
        {
            return null;
        }

        var what = written[match.Length..].Trim();
        return SpokenWords.Of(SpokenWords.Fold(what)) is [var first, ..] && SpokenMood.Asks(first) ? null : what;
    }

    public static SpokenDeviation Read(string said, DateOnly today)
    {
        var day = SpokenPast.Find(said, today) ?? SpokenDates.Find(said, today);
        // The day alone in front is a date and no part of the sentence.
        var isInFront = day is { IsReal: true } && said.StartsWith(day.Words, StringComparison.Ordinal) && char.IsAsciiDigit(day.Words[0]);
        var text = isInFront ? Behind(said, day!.Words.Length) : said;
        return new SpokenDeviation(
            day is { IsReal: true } ? Meant(day, said, today) : today,
            KindOf(said),
            Phrases.Sentence(text.Length > 0 ? text : said)
        )
        {
            Vague = day switch
            {
                null => SpokenPast.Vague(said) ?? "",
                { IsReal: false } => day.Words,
                _ => "",
            },
            Amount = SpokenNumber.AmountIn(said),
        };
    }

    /// <summary>A day alone, as it is typed in a field: also one that has been, in words. Null for anything else.</summary>
    public static DateOnly? DayOf(string typed, DateOnly today)
    {
        var day = SpokenPast.Find(typed, today) ?? SpokenDates.Find(typed, today);
        return day is { IsReal: true } && day.Rest.Trim(' ', '.').Length == 0 && day.First == day.Last ? Meant(day, typed, today) : null;
    }

    /// <summary>The sentence behind what stands in front of it and is no part of it.</summary>
    public static string Behind(string said, int front) => said[front..].TrimStart(' ', ':', ',', '.', '-', '–');

    private static DeviationKind KindOf(string said)
    {
        var flat = " " + SpokenWords.Fold(said) + " ";
        return Stems.FirstOrDefault(k => k.Stems.Any(s => flat.Contains(" " + s, StringComparison.Ordinal))).Kind;
    }

    /// <summary>
    /// A plan means the next day of a name, who tells of a deviation the one before. Where the words tell of what is to come, the nearer
    /// one is taken.
    /// </summary>
    private static DateOnly Meant(SaidDays said, string all, DateOnly today)
    {
        var isAhead = SpokenPast.IsAhead(all);
        var words = SpokenDates.Flat(said.Words);
        if (said.First <= today || Fixed().IsMatch(words))
        {
            return said.First;
        }

        if (!words.Any(char.IsAsciiDigit))
        {
            return IsGone(words, said.Rest) || !(isAhead || words.Contains(' ', StringComparison.Ordinal))
                ? said.First.AddDays(-DaysInWeek)
                : said.First;
        }

        var before =
            words[0] is 'v' or 'w'
                ? DateOnly.FromDateTime(
                    ISOWeek.ToDateTime(today.Year, ISOWeek.GetWeekOfYear(said.First.ToDateTime(default)), DayOfWeek.Monday)
                )
            : DayOnly().IsMatch(words) ? said.First.AddMonths(-1)
            : YearBefore(said.First);
        return before <= today && (!isAhead || today.DayNumber - before.DayNumber <= said.First.DayNumber - today.DayNumber)
            ? before
            : said.First;
    }

    /// <summary>I tisdags or last Tuesday, and not på tisdag.</summary>
    private static bool IsGone(string weekday, string rest) =>
        weekday.EndsWith("dags", StringComparison.Ordinal) || SpokenDates.Flat(rest).Split(' ').Any(w => w is "last" or "forra");

    /// <summary>29 February is not in every year.</summary>
    private static DateOnly YearBefore(DateOnly day) => Enumerable.Range(1, 8).Select(n => day.AddYears(-n)).First(d => d.Day == day.Day);

    private const int DaysInWeek = 7;

    [GeneratedRegex(
        "^(?:(?:en |a |skriv |skriva |notera |spara |add |lagg till |lagga till |rapportera |anmala "
            + "|registrera )*(?:ny |new )?(?:avvikelse|deviation)\\b"
            + "|(?:avvikelser|avvikelsen|deviations) ?:)[ :,.–-]*",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Deviation();

    /// <summary>Days that are the same one whoever names them, or lie ahead in so many words.</summary>
    [GeneratedRegex(
        "[0-9]{4}|^(?:i ?morgon|i ?overmorgon|tomorrow|(?:the )?day after|nasta|next|om |in )",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Fixed();

    [GeneratedRegex("^(?:den|the) [0-9]{1,2}[a-z:]{0,3}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DayOnly();
}
