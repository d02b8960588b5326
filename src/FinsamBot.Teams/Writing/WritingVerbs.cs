using System.Text.RegularExpressions;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Entries;

namespace FinsamBot.Teams.Writing;

/// <summary>A report and its pages: to see, to write, to choose between two texts.</summary>
internal sealed partial class WritingVerbs(Gatekeeper gatekeeper, Saving saving, Choosing choosing) : IVerbTable
{
    /// <summary>The reader's report, or the choice between several.</summary>
    public const string Reports = "reports";

    public const string Overview = "report.overview";
    public const string Preview = "report.preview";
    public const string Page = "page.show";
    public const string Save = "page.save";
    public const string UseSetAside = "page.useSetAside";
    public const string DiscardSetAside = "page.discardSetAside";

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(Reports, Who.Anybody, OwnAsync),
            Verb.Shows(Overview, Who.Involved, (to, view) => OverviewCard.Of(to, view))
                .Said("rapport…", "rapporten…", "rapporter…", "kvartalsrapport…", "report…", "reports…") with
            {
                Opens = true,
            },
            Verb.Shows(Preview, Who.Involved, PreviewCard.Of).Said("forhandsgranska…", "forhandsgranskning…", "visa…", "preview…", "show…"),
            Verb.Shows(Page, Who.Involved, data => data.Text(Fields.Page) ?? "", Pages.Show)
                .SaidAs(said =>
                    SectionNumber().Match(said.Folded) is { Success: true } section ? PageOf(section.Groups["number"].Value) : null
                )
                .Said(EntryKinds.Words.Select(w => w + "…"), (word, _) => PageOf(word)),
            Verb.OnReport(Save, Who.Involved, PageSave.Of, saving.SaveAsync),
            Verb.OnReport(UseSetAside, Who.Involved, AsideChoice.Of, choosing.UseAsync),
            Verb.OnReport(DiscardSetAside, Who.Involved, AsideChoice.Of, choosing.DiscardAsync),
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

    [GeneratedRegex(
        @"^(?:(?:avsnitt|section|kapitel|skriv|write) )?(?<number>\d(?:\.\d{1,2})?[a-z]?)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex SectionNumber();
}
