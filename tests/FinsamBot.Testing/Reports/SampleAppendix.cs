using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;

namespace FinsamBot.Testing.Reports;

/// <summary>The appendix of an invented association's year, as long as a test wants it.</summary>
public static class SampleAppendix
{
    private static readonly string[] Names =
    [
        "Vägen vidare",
        "Bron",
        "Öppna dörren",
        "Steg för steg",
        "Nya vägar",
        "Hållplatsen",
        "Tillsammans för unga",
    ];
    private static readonly string[] Owners =
    [
        "Älvbacka kommun",
        "Norrfors kommun",
        "Region Norrsken",
        "Sandhamre kommun",
        "Försäkringskassan",
        "Granvik kommun",
        "Östersele kommun",
    ];

    private static readonly string[] Sentences =
    [
        "Under året har gruppen träffats varje vecka och planerat tillsammans.",
        "Verkstaden har hållit öppet tre förmiddagar, och deltagarna har själva valt vad de vill göra.",
        "Samarbetet med vårdcentralen har blivit tätare sedan vi började ha gemensamma möten var fjortonde dag.",
        "Flera arbetsgivare har tagit emot praktikanter, bland annat inom handel, kök och trädgård.",
        "Det som har varit svårt är att nå unga som varken studerar eller arbetar.",
        "En enkät visar att de flesta känner sig mer trygga inför nästa steg än när de kom.",
        "Vi har haft vakanser under våren, vilket gjorde att några aktiviteter fick flyttas till hösten.",
        "Styrgruppen har följt utvecklingen och beslutat om **fler platser** från och med september.",
    ];

    /// <summary>As many interventions, with so many paragraphs each on average; chapters differ as real ones do.</summary>
    public static AnnualAppendix Of(int interventions = 7, int paragraphs = 12) =>
        new(
            "Samordningsförbundet Norrsken",
            2026,
            AppendixKind.Individual,
            new DateOnly(2027, 2, 15),
            [.. Enumerable.Range(0, interventions).Select(n => Chapter(n, 1 + (paragraphs * (1 + (n * 5 % 7)) / 4)))],
            Participants(interventions)
        )
        {
            Missing =
            [
                new MissingReport(
                    "Bron",
                    "kvartalsrapport",
                    new ReportingPeriod(new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30)),
                    new DateOnly(2026, 10, 14),
                    null
                ),
                new MissingReport(
                    "Nya vägar",
                    "årsrapport",
                    new ReportingPeriod(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)),
                    new DateOnly(2027, 1, 29),
                    4
                ),
                new MissingReport(
                    "Hållplatsen",
                    "kvartalsrapport",
                    new ReportingPeriod(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)),
                    new DateOnly(2026, 4, 14),
                    1
                ),
            ],
            NothingDue = ["Språngbrädan"],
        };

    public static string NameOf(int n) => n < Names.Length ? Names[n] : $"{Names[n % Names.Length]} {(n / Names.Length) + 1}";

    private static AppendixChapter Chapter(int n, int paragraphs) =>
        new(
            NameOf(n),
            Owners[n % Owners.Length],
            [
                new AppendixSection(2, "Periodens verksamhet och indikatorer", FormattedText.Parse(Prose(n, paragraphs))),
                new AppendixSection(
                    3,
                    "Metod och arbetssätt",
                    FormattedText.Parse(
                        "Arbetet sker i tre steg:\n\n1. Kartläggning tillsammans med deltagaren\n2. Prövning i *egen takt*\n3. "
                            + "Övergång till arbete eller studier\n\n"
                            + Prose(n + 3, paragraphs / 2)
                    )
                ),
                new AppendixSection(3, "Måluppfyllelse", FormattedText.Parse("Läs mer på https://norrsken.example.se/insatser."))
                {
                    Tables = [Goals],
                },
                new AppendixSection(
                    2,
                    "Slutsatser",
                    FormattedText.Parse(Prose(n + 5, 2) + (n == 1 ? "\nStatistik som följer är ett sätt att visa det, se bilaga 2." : ""))
                ),
            ]
        );

    private static AppendixTable Goals { get; } =
        new(
            "Insatsens mål och utfall",
            ["Mål", "Utfall", "Status"],
            [
                ["Minst 50 procent av deltagarna går till arbete eller studier", "16 av 30 (53,3 %)", "Uppfyllt"],
                ["Alla deltagare har en gemensam plan inom en månad", "27 av 30 (90 %)", "Delvis uppfyllt"],
                ["Tjugo nya praktikplatser", "8", "Påbörjat"],
            ]
        );

    private static string Prose(int seed, int paragraphs) =>
        string.Join(
            "\n\n",
            Enumerable
                .Range(0, paragraphs)
                .Select(p =>
                    (p + seed) % 5 == 3
                        ? "- " + string.Join("\n- ", Enumerable.Range(0, 4).Select(i => Sentences[(seed + (3 * p) + i) % Sentences.Length]))
                        : string.Join(
                            ' ',
                            Enumerable.Range(0, 3 + ((p + seed) % 4)).Select(i => Sentences[(seed + (5 * p) + i) % Sentences.Length])
                        )
                )
        );

    private static ParticipantTables Participants(int interventions)
    {
        var came = Enumerable.Range(0, interventions).Select(n => Line(n, 5 + (n * 7 % 19), 4 + (n * 5 % 13))).ToList();
        var left = Enumerable
            .Range(0, interventions)
            .Select(n => n == 1 ? Line(n, null, null) : Line(n, 5 + (n * 3 % 11), n == 4 ? 0 : 5 + (n * 4 % 9)))
            .ToList();
        return new ParticipantTables([Total(came), .. came], [Total(left) with { Women = null, Men = null }, .. left], 5);
    }

    private static ParticipantLine Line(int n, int? women, int? men) =>
        new(Owners[n % Owners.Length], NameOf(n), women, men, 0, women + men ?? 9);

    private static ParticipantLine Total(IReadOnlyList<ParticipantLine> lines) =>
        new("", "", lines.Sum(l => l.Women), lines.Sum(l => l.Men), 0, lines.Sum(l => l.All));
}
