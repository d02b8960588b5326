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
        var when = SpokenWhen.Read(said, today);
        return new SpokenDeviation(when.On, KindOf(said), Phrases.Sentence(when.Text))
        {
            Vague = when.Vague,
            Amount = SpokenNumber.AmountIn(said),
        };
    }

    private static DeviationKind KindOf(string said)
    {
        var flat = " " + SpokenWords.Fold(said) + " ";
        return Stems.FirstOrDefault(k => k.Stems.Any(s => flat.Contains(" " + s, StringComparison.Ordinal))).Kind;
    }

    [GeneratedRegex(
        "^(?:(?:en |a |skriv |skriva |notera |spara |add |lagg till |lagga till |rapportera |anmala "
            + "|registrera )*(?:ny |new )?(?:avvikelse|deviation)\\b"
            + "|(?:avvikelser|avvikelsen|deviations) ?:)[ :,.–-]*",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Deviation();
}
