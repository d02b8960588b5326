using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Writing;

/// <summary>The whole report to read, as it stands.</summary>
internal static class PreviewCard
{
    public static Card Of(Reader to, ReportView view) =>
        Fitting.Fit(cap =>
            Card.Of(
                to,
                to["Preview_Summary", view.Intervention.Name],
                [
                    .. Head.Of(to, view.Template.Name.In(to.Language), view),
                    Standing.LineFor(to, view),
                    .. view.Template.Pages.SelectMany(p => Page(to, view, p, cap)),
                    OverviewCard.Following(to, view),
                    Buttons(
                        to.MayWrite(view) ? NextStep.Of(view).ButtonFor(to, view) : null,
                        Button.Open(to.Link(new PageLink.Reading(view.Id, to.Id)), to["Do_ReadWhole"]),
                        Button.To(WritingVerbs.Overview, to["Do_Overview"]).About(view.Id)
                    ),
                ]
            )
        );

    private static IEnumerable<AdaptiveElement> Page(Reader to, ReportView view, TemplatePage page, int cap) =>
        [Subheading(to.Name(page)), .. page.Sections.SelectMany(s => Section(to, view, page, s, cap))];

    private static IEnumerable<AdaptiveElement> Section(Reader to, ReportView view, TemplatePage page, TemplateSection section, int cap) =>
        section.FilledBy != FilledBy.SteeringGroup ? ReadingCard.Section(to, view, page, section, cap)
        : view.Report.CurrentRound is { } round ? AnswerLines.Of(to, view, round, cap)
        : [Say(to["Group_NotAsked"])];
}
