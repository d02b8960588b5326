using AdaptiveCards;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Office;

/// <summary>What the quarter that ended last comes to over all interventions, as the office's page has it; the page has the others, and the
/// pictures.</summary>
internal sealed class OfficeFigures(OverviewProjection projection)
{
    public async Task<Card> ShowAsync(Caller caller, CancellationToken cancellation)
    {
        var overview = await projection.FreshAsync(cancellation);
        return Of(caller.Reader, QuarterFigures.Of(overview, [overview.Quarters(null).Last(q => q.End < overview.Today)])[0]);
    }

    internal static Card Of(Reader to, QuarterFigures quarter)
    {
        var title = to["Figures_Title", Days.Months(quarter.Quarter, to.Language)];
        var sheets = FigureSheets.All([quarter], to.Language).Where(s => s.IsCounted).ToList();
        return Card.Of(
            to,
            title,
            [
                Heading(title),
                sheets.Count == 0 ? Say(to["Figures_NothingCounted"]) : null,
                .. sheets.SelectMany(Sheet),
                Buttons(Button.Open(to.Link(new PageLink.Office()), to["Do_OpenOfficePage"])),
            ]
        );
    }

    /// <summary>All is of one quarter, which the heading names.</summary>
    private static IEnumerable<AdaptiveElement> Sheet(FactSheet sheet) =>
        [
            Subheading(sheet.Name),
            sheet.Parts is null ? Facts(sheet.Columns.Zip(sheet.Rows[0], (c, f) => (c, f.Words)).Skip(1)) : Whole(sheet),
            .. sheet.Note.Length > 0 ? [Subtle(sheet.Note)] : Array.Empty<AdaptiveElement>(),
        ];

    /// <summary>Without the columns that hold nobody: a chat is narrow.</summary>
    private static AdaptiveElement Whole(FactSheet sheet)
    {
        var columns = Enumerable.Range(1, sheet.Columns.Count - 1).Where(c => sheet.Rows.Any(r => r[c].Number is not 0)).ToList();
        return Table([.. columns.Select(c => sheet.Columns[c])], sheet.Rows.Select(r => columns.ConvertAll(c => r[c].Words)));
    }
}
