using FinsamBot.Domain.Forms;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Entries;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Writing;

/// <summary>Words that mean a page.</summary>
/// <param name="Name">As <see cref="Pages.Find"/> finds it.</param>
internal sealed record PageWords(string Name, string[] Patterns, Called Called);

/// <summary>What people say who want to write, or to read what is written.</summary>
internal static class WritingWords
{
    /// <summary>Longer words are recognised by what stands before their last letters, which are mostly an ending.</summary>
    private const int LongWord = 8;

    private const int Ending = 2;

    public static string[] Overview { get; } =
    [
        "~skriv*",
        "borj*|start*|oppna* skriv*|*rapport*",
        "fortsatt*",
        "fyll* i",
        "fylla",
        "~*rapport*",
        "~utkast*",
        "~oppna*",
        "oversikt*",
        "overview",
        "nasta steg",
        "vad ska|maste|behover|bor jag|vi|man gora",
        "vad gor jag|vi nu",
        "vad gora",
        "what now|next",
        "what should|must|do i|we do",
        "next step",
        "~ar klar|klara|fardig",
        "~klar|klara",
        "borj*",
        "paborj*",
        "kom|komma|satt|satta igang",
        "skapa*|create*",
        "~avsnitt*|rubrik*|kapitl*",
        "sections|chapters",
        "todo|tasks",
        "get started",
        "mina|min rapporter|rapport|insats|insatser",
        "var|vart ar|hittar|finns ~*rapport*",
        "fardig*",
        "done",
        "finished",
        "writ*",
        "continue",
        "redigera*",
        "~andr*",
        "uppdatera",
        "edit*",
        "~chang*",
        "fill in|report",
    ];

    public static string[] Preview { get; } =
    [
        "forhandsgransk*",
        "hur ser *rapport* ut",
        "hur blev",
        "skick* kopia|pdf",
        "las* innan",
        "visa|se|las* hela",
        "las* ~*rapport*",
        "~visa|se|titta|kolla|kika|see|view ~*rapport*|report",
        "se|visa|kolla hur|vad blev|blir|skrivit|skrev",
        "titta|kolla|kika|se|visa hur ser",
        "skriv* ut",
        "print*",
        "vad har skrivit|skrev|skrivet",
        "vad|det skrivit|skrev",
        "granska*",
        "korrlas*",
        "igenom ~*rapport*",
        "las|lasa|laser igenom",
        "kopia*",
        "exportera*|export*",
        "utskrift*",
        "pdf*",
        "preview*",
        "whole report",
        "~read ~report",
        "ladda|laddar ner|ned",
        "download*",
    ];

    public static PageWords[] Pages { get; } =
    [
        Of(SectionKind.Deviations, "avvikelser", "*avvikels*", "deviation*", "ta|radera|andra|ratta bort|om|till *avvikels*"),
        Of(
            SectionKind.Participants,
            "deltagare",
            "*deltagar*",
            "participant*",
            "inskriv*|utskriv*",
            "hur|antal|many manga *deltagar*|participant*"
        ),
        Of(SectionKind.Goals, "mal", "mal|malen|malet", "delmal*|insatsmal*|effektmal*|maluppfyll*", "goal*|objective*"),
        Of(
            SectionKind.Resources,
            "resurser",
            "resurs*",
            "tjanst|tjanster|tjansterna",
            "bemanning*|personal|personalen",
            "resource*|staff*",
            "post|posts"
        ),
    ];

    /// <summary>The headings of all forms. What is registered under a heading has words of its own.</summary>
    public static IEnumerable<PageWords> TitlesIn(TemplateCatalogue forms) =>
        forms
            .All.SelectMany(f => f.Pages)
            .Select(p => p.Title)
            .DistinctBy(t => t.Sv)
            .Select(t => new PageWords(
                SpokenWords.Fold(t.Sv),
                [.. new[] { t.Sv, t.En }.SelectMany(Patterns).Distinct()],
                Called(to => t.In(to.Language))
            ))
            .Where(p => p.Patterns.Length > 0);

    /// <summary>Its words together, and each long one of several; none for a heading of everyday words alone.</summary>
    private static IEnumerable<string> Patterns(string title)
    {
        var words = SpokenWords.Of(SpokenWords.Fold(title)).Where(w => w.Length > 0 && !SpokenMood.IsFiller(w)).ToList();
        return words.TrueForAll(w => EntryKinds.CalledBy(w) is not null)
            ? []
            :
            [
                string.Join(' ', words.Select(Stem)),
                .. words.Where(w => words.Count > 1 && w.Length >= LongWord && !IsOrdinary(w)).Select(Stem),
            ];
    }

    private static string Stem(string word) => word.Length < LongWord ? word : word[..^Ending] + "*";

    /// <summary>It stands in headings and is about everything.</summary>
    private static bool IsOrdinary(string word) =>
        word.Contains("styrgrupp", StringComparison.Ordinal)
        || word
            is "allmanna"
                or "uppgifter"
                or "information"
                or "general"
                or "resultaten"
                or "submitted"
                or "steering"
                or "deltagare"
                or "participants"
                or "number"
                or "intervention"
                or "insatsens"
                or "periodens";

    private static PageWords Of(SectionKind kind, string name, params string[] patterns) =>
        new(name, patterns, Called(to => to["Word_" + kind]));

    private static Called Called(Func<Reader, string> word) => new(word, to => to["Do_OpenOne", word(to)]);
}
