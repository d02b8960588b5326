using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;

namespace FinsamBot.Teams.Writing;

/// <summary>One page of the form: to write for those who may, else to read.</summary>
internal static class PageCard
{
    /// <param name="unsaved">Texts, by section, that were just sent and could not be saved: they are shown so that nobody has to write them
    /// again.</param>
    public static Card Of(
        Reader to,
        ReportView view,
        TemplatePage page,
        Notice? notice = null,
        IReadOnlyDictionary<string, Unsaved>? unsaved = null
    )
    {
        unsaved ??= new Dictionary<string, Unsaved>();
        return Fitting.Fit(cap =>
            page.Sections.Any(s => s.FilledBy == FilledBy.SteeringGroup) ? SteeringGroupCard.Of(to, view, page, notice, cap)
            : to.MayWrite(view) ? WritingCard.Of(to, view, page, notice, unsaved, cap)
            : ReadingCard.Of(to, view, page, notice, unsaved, cap)
        );
    }

    /// <summary>What every page begins with.</summary>
    public static IEnumerable<AdaptiveElement?> Top(Reader to, ReportView view, TemplatePage page, Notice? notice) =>
        [notice?.ToBox(), .. Head.Of(to, to.Name(page), view), .. PageProgress.BarFor(to, view, page)];

    public static string Summary(Reader to, ReportView view, TemplatePage page) =>
        to["Page_Summary", to.Name(page), view.Intervention.Name];

    /// <summary>Previous, next and overview, where nothing can have been typed.</summary>
    public static IEnumerable<Button?> Turning(Reader to, ReportView view, TemplatePage page) =>
        [
            view.Template.PageBefore(page) is { } before ? Show(view, to["Do_Previous"], before) : null,
            view.Template.PageAfter(page) is { } after ? Show(view, to["Do_Next"], after) : null,
            Button.To(WritingVerbs.Overview, to["Do_Overview"]).About(view.Id),
        ];

    private static Button Show(ReportView view, string title, TemplatePage page) =>
        Button.To(WritingVerbs.Page, title).About(view.Id).With(Fields.Page, page.Id);
}

/// <summary>A text that was sent and could not be saved.</summary>
/// <param name="IsWhole">It was meant as the section's whole text.</param>
internal sealed record Unsaved(string Text, bool IsWhole);
