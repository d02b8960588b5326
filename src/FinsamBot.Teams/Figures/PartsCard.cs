using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Entries;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Figures;

/// <summary>Which part of the intervention is to be counted? Each opens when it is tapped.</summary>
internal static class PartsCard
{
    public static Card Of(
        Reader to,
        ReportView view,
        TemplatePage page,
        TemplateSection section,
        IReadOnlyList<string> parts,
        Notice? notice = null
    )
    {
        var counted = EntryKinds.In(section).Lines(section, view.Report.Figures, to.Language);
        return Card.Of(
            to,
            to["Parts_Title"],
            [
                notice?.ToBox(),
                .. Head.Of(to, to["Parts_Title"], view),
                .. EntryLine
                    .OfParts(to, counted, parts)
                    .Select(line =>
                    {
                        var open = Button
                            .To(FigureVerbs.Entry, to["Do_CountPart", line.Name])
                            .About(view.Id)
                            .With(Fields.Section, section.Id)
                            .With(Fields.Entry, line.Id);
                        return Row(open, [Run(line.Name, bold: true, color: AdaptiveTextColor.Accent), Run(": " + line.Says)]);
                    }),
                Buttons(Button.To(WritingVerbs.Page, to["Do_BackToSection"]).About(view.Id).With(Fields.Page, page.Id).Main()),
            ]
        );
    }
}
