using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Writing;

/// <summary>A page for those who may read but not write, and for everybody once the report is handed in.</summary>
internal static class ReadingCard
{
    public static Card Of(
        Reader to,
        ReportView view,
        TemplatePage page,
        Notice? notice,
        IReadOnlyDictionary<string, Unsaved> unsaved,
        int cap
    ) =>
        Card.Of(
            to,
            PageCard.Summary(to, view, page),
            [
                .. PageCard.Top(to, view, page, notice),
                .. page.Sections.SelectMany(s => Section(to, view, page, s, cap)),
                .. unsaved.Values.SelectMany(u => LongText.Unsaved(to, u.Text, cap)),
                Buttons(PageCard.Turning(to, view, page)),
            ]
        );

    /// <summary>Also used by the preview, where a page's own title would only repeat the label.</summary>
    public static IEnumerable<AdaptiveElement> Section(Reader to, ReportView view, TemplatePage page, TemplateSection section, int cap)
    {
        var text = SectionWords.Whole(view.Report, section, Language.Swedish);
        return
        [
            .. section.Label == page.Title ? Array.Empty<AdaptiveElement>() : [Subtle(section.Label.In(to.Language))],
            .. string.IsNullOrWhiteSpace(text) ? [Say(to["Page_Empty"])] : LongText.Shown(to, text, cap),
        ];
    }
}
