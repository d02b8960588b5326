using System.Text.RegularExpressions;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Entries;

namespace FinsamBot.Teams.Writing;

/// <summary>A report and its pages: to see, to write, to choose between two texts.</summary>
internal sealed partial class WritingVerbs(
    Gatekeeper gatekeeper,
    Saving saving,
    Choosing choosing,
    LooseTexts looseTexts,
    TemplateCatalogue forms
) : IVerbTable
{
    /// <summary>The reader's report, or the choice between several.</summary>
    public const string Reports = "reports";

    public const string Overview = "report.overview";
    public const string Preview = "report.preview";
    public const string Page = "page.show";
    public const string Save = "page.save";
    public const string UseSetAside = "page.useSetAside";
    public const string DiscardSetAside = "page.discardSetAside";

    /// <summary>Asks into which section of a report a text goes that was put into the chat.</summary>
    public const string AskWhere = "text.ask";

    public const string PutIn = "text.put";

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(Reports, Who.Anybody, OwnAsync),
            Verb.Shows(Overview, Who.Involved, (to, view) => OverviewCard.Of(to, view))
                .Said("rapport…", "rapporten…", "rapporter…", "kvartalsrapport…", "report…", "reports…")
                .Said("oppna…", "open…")
                .Said("skriv pa hela sidan", "write on the page")
                .Said("borja skriva", "fortsatt skriva", "start writing", "continue writing")
                .Means(WritingWords.Overview)
                .Means(["slutrapport*", "slutredovisning*", "final report"], _ => CardData.With(Fields.Form, FinalReport.Form), null)
                .CalledBy("Word_Report", "Do_ShowReports") with
            {
                Opens = true,
            },
            Verb.Shows(Preview, Who.Involved, PreviewCard.Of)
                .Said("forhandsgranska…", "forhandsgranskning…", "visa…", "preview…", "show…")
                .Means(WritingWords.Preview)
                .CalledBy("Word_Preview", "Do_Preview"),
            WritingWords
                .Pages.Concat(WritingWords.TitlesIn(forms))
                .Aggregate(
                    Verb.Shows(Page, Who.Involved, data => data.Text(Fields.Page) ?? "", Pages.Show)
                        .SaidAs(said => NumberIn(said) is { } number ? PageOf(number) : null)
                        .Said(EntryKinds.Words.Select(w => w + "…"), (word, _) => PageOf(word)),
                    (verb, page) => verb.Means(page.Patterns, _ => PageOf(page.Name), page.Called)
                ),
            Verb.OnReport(Save, Who.Involved, PageSave.Of, saving.SaveAsync),
            Verb.OnReport(UseSetAside, Who.Involved, AsideChoice.Of, choosing.UseAsync),
            Verb.OnReport(DiscardSetAside, Who.Involved, AsideChoice.Of, choosing.DiscardAsync),
            Verb.OnReport(AskWhere, Who.ItsWriters, KeptFile.Of, looseTexts.AskAsync),
            Verb.OnReport(PutIn, Who.ItsWriters, TextForSection.Of, looseTexts.PutAsync),
        ];

    private Task<Card> OwnAsync(Caller caller, CancellationToken cancellation) =>
        gatekeeper.OnAsync(
            new Which(null) { Then = Overview, Opens = true },
            Who.Involved,
            caller,
            view => Task.FromResult(OverviewCard.Of(caller.Reader, view)),
            cancellation
        );

    private static CardData PageOf(string name) => CardData.With(Fields.Page, name);

    /// <summary>2.1, avsnitt 2,1, §2.1, skriv 2.1 Aktiviteter, avsnitt två punkt ett; null where something else is said.</summary>
    private static string? NumberIn(Said said)
    {
        if (said.Words.Count is 0 or > MostAround)
        {
            return null;
        }

        var line = SpokenPoint().Replace(string.Join(' ', said.Words.Select(Digit)), "$1.$2");
        if (SectionNumber().Match(line) is { Success: true } match && (match.Groups["lead"].Success || !match.Groups["title"].Success))
        {
            return match.Groups["number"].Value;
        }

        // The only number there is, and no clock.
        var numbers = line.Split(' ').Where(w => w.Any(char.IsAsciiDigit)).ToList();
        return numbers is [var only] && PointedNumber().IsMatch(only) && !OtherNumber().IsMatch(line) ? only : null;
    }

    private static string Digit(string word) => Array.IndexOf(Digits, word) is > 0 and var digit ? $"{digit}" : word;

    private static readonly string[] Digits = ["", "ett", "tva", "tre", "fyra", "fem", "sex"];

    private const int MostAround = 9;

    [GeneratedRegex("([1-6]) (?:punkt|komma|point|dot) ([1-9])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SpokenPoint();

    [GeneratedRegex("^[1-9]\\.[0-9]{1,2}[a-z]?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PointedNumber();

    [GeneratedRegex(
        "(?:^| )(?:kl|klockan|mote|motet|moten|meeting|avvikelse|deviation|mote[a-z]+|paminn[a-z]*|borta"
            + "|procent|kronor|miljoner)(?: |$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex OtherNumber();

    [GeneratedRegex(
        @"^(?<lead>(?:(?:ga|gor|oppna|visa|skriv|skriva|andra|redigera|fyll|fylla|lagg|hoppa|till|i|in|om|pa|the"
            + @"|me|mig|avsnitt|avsnittet|punkt"
            + "|punkten|kapitel|rubrik|ruta|del|stycke|nummer|nr|paragraf|section|chapter|write|open|show|edit|go"
            + "|to|fill|fix|fixa|se) )+)?"
            + @"(?<number>[1-9](?:\.[0-9]{1,2})?[a-z]?)(?<title> [a-z][a-z ]{2,60})?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex SectionNumber();
}
