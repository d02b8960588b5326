using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Office;

/// <summary>How far everything is, and what was reported once.</summary>
internal sealed class OfficeVerbs(OfficeStatus status, ReportArchive archive, OfficeFigures figures, ReportSearch search) : IVerbTable
{
    public const string Status = "status";

    /// <summary>The office's list of what every report waits for.</summary>
    public const string Office = "office.list";

    /// <summary>What was handed in.</summary>
    public const string Archive = "office.archive";

    /// <summary>What the quarter comes to.</summary>
    public const string Figures = "office.figures";

    private static readonly string[] FigureWords =
    [
        "siffror",
        "siffrorna",
        "kvartalets siffror",
        "statistik",
        "figures",
        "the figures",
        "statistics",
    ];

    private static readonly string[] Leads = ["", "visa ", "show "];
    private static readonly string[] ListWords = ["kansliets lista", "lista", "listan", "office list", "list", "the list"];

    private static readonly string[] BoardWords =
    [
        "styrelsen",
        "underlag till styrelsen",
        "underlaget till styrelsen",
        "styrelsens underlag",
        "hamta underlaget",
        "the board",
        "paper for the board",
        "get the paper",
    ];

    private static readonly string[] StatusWords =
    [
        "status*",
        "laget|lage|lagesbild*|lagesrapport*|nulage*",
        "hur gar|gatt|ligger|langt|star|ser|blir|e",
        "hur ar laget|det",
        "vem|vilka|vilken|nagon|alla|vilkas ar|e|blir|ligger|har sen|sena|sist|efter|klar|klara",
        "vem|vilka|vilken|nagon sen|sena|sist|slapar",
        "forsen*",
        "ar|e|ligger sen|sena|efter",
        "~sen|sena",
        "vad|hur|mycket|nagot ar kvar",
        "vad|hur|mycket|nagot kvar|aterstar|saknas|fattas",
        "kvar|aterstar|saknas|fattas",
        "vantar",
        "har|ar *skickad|*skickat|*skickats|inlamnad|inlamnat|lamnat|lamnats|kommit|inkommit|fatt|gatt|framme",
        "vem|vilka inte lamnat|skickat|gjort",
        "vem|vilka har inte lamnat|skickat|gjort",
        "har|ar lamnat|lamnats|skickat|skickats in",
        "vad|nagot hander|nytt|gang|gjort|missat|glomt",
        "missat|glomt",
        "nyhet*|nytt",
        "uppdatering*",
        "ligger|ar vi|jag|allt i tid|till",
        "var star|ar|befinner vi",
        "ar|e allt|alla klar|klart|klara|inlamnat|inskickat|gjort",
        "ar|e vi|ni|jag klara|klar|fardiga|fardig snart",
        "vad ar|e klart|gjort|ofardigt",
        "hur manga klara|klar|inlamnade|sena|forsenade",
        "vem|vad|vilka vantar",
        "*skickat|*lamnat ~allt|alla",
        "inskickat|inskickad|inlamnad|inlamnade|inkomna",
        "ofardig*|oklar*|paborjad*",
        "procent|procentuellt",
        "is|are|has everything|all|it|they sent|submitted|done|in|ready",
        "any news|update|updates",
        "where are we|things",
        "var|vart ar|e vi",
        "*rapport* inne|framme|mottagen|inkommen",
        "hur manga lamnat|skickat|klara",
        "hur mycket|manga kvar|aterstar",
        "allt|allting ok|bra|klart|gront",
        "fatt ~*rapport*",
        "uppfoljning*",
        "sammanstallning*",
        "vem|vilka inte rapporterat",
        "ar|e det|allt klart",
        "overblick*",
        "who hasnt|not submitted|sent",
        "i fas",
        "on track",
        "oversikt alla|insatser*",
        "who|anyone|anybody|which is|are|has|have late|overdue|missing|submitted|behind",
        "who late|overdue|missing|submitted|behind",
        "late",
        "overdue",
        "how far|going|things|much",
        "progress",
        "what is left|missing|remaining|remains",
        "what left|missing|remaining|remains",
        "has|have been sent|submitted|received",
    ];

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(Status, Who.Anybody, status.ShowAsync)
                .Said("status…", "lage…", "laget…")
                .Means(StatusWords)
                .CalledBy("Word_Status", "Do_Status"),
            Verb.Of(Archive, Who.Anybody, archive.ShowAsync)
                .Said("arkiv", "arkivet", "historik", "historiken", "archive", "history")
                .Means("arkiv*|archive*", "historik*", "gamla|tidigare|inlamnade|aldre|earlier|older|old *rapport*|report|reports")
                .CalledBy("Word_Archive", "Do_ShowArchive"),
            Verb.Of(Figures, Who.Administrators, figures.ShowAsync)
                .Said(Leads.SelectMany(lead => FigureWords.Select(word => lead + word)))
                .CalledBy("Word_Figures", "Do_ShowFigures"),
            Verb.Of("", Who.Administrators, (caller, _) => Task.FromResult(BoardCard.Where(caller.Reader)))
                .Said(Leads.SelectMany(lead => BoardWords.Select(word => lead + word))),
            Verb.Of("", Who.Anybody, data => data.Text(Fields.Words), search.ShowAsync).SaidAs(ReportSearch.Asked),
            Verb.Of(Office, Who.Anybody, status.ShowAsync).Said(Leads.SelectMany(lead => ListWords.Select(word => lead + word))),
        ];
}
