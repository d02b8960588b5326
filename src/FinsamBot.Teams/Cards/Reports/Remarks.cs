using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards.Reports;

/// <summary>Figures that do not seem to fit each other or the text: worth a look, and never in anybody's way.</summary>
internal static class Remarks
{
    private const int MostLines = 5;

    private const int MostButtons = 3;

    private const int LongestLine = 300;

    /// <summary>What to look at in a section, on its page.</summary>
    public static IEnumerable<AdaptiveElement> On(Reader to, ReportView view, TemplateSection section)
    {
        var lines = FigureChecks
            .In(view.Report, section)
            .Take(MostLines)
            .Select(r => Say(to["Remark_Check", Fitting.OneLine(RemarkWords.Of(r, to.Language), LongestLine)]))
            .ToList();
        return lines.Count == 0 ? [] : [Box(AdaptiveContainerStyle.Emphasis, lines)];
    }

    /// <summary>How many there are, before the report leaves the writer.</summary>
    public static IEnumerable<AdaptiveElement> Before(Reader to, IReadOnlyList<FigureRemark> all) =>
        all.Count > 0 ? [Box(AdaptiveContainerStyle.Emphasis, [Say(to.Count("Remarks", all.Count))])] : [];

    /// <summary>To the pages where they are.</summary>
    public static IEnumerable<Button> Buttons(Reader to, ReportView view, IReadOnlyList<FigureRemark> all) =>
        all.Select(r => view.Template.PageOf(view.Template.Section(r.Section)!))
            .Distinct()
            .Take(MostButtons)
            .Select(p => Button.To(WritingVerbs.Page, to["Do_Show", to.Name(p)]).About(view.Id).With(Fields.Page, p.Id));

    public static IReadOnlyList<FigureRemark> All(ReportView view) => FigureChecks.Of(view.Report, view.Template);
}
