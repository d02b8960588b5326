using FinsamBot.Domain.Agenda;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Entries;
using FinsamBot.Teams.General;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Figures;

/// <summary>A deviation said in the chat that has no report yet.</summary>
internal static class DeviationCard
{
    /// <summary>Whose is it? What was said stands in the card, once, and can be worded better on the way.</summary>
    public static Card Ask(Reader to, IReadOnlyList<InterventionView> interventions, string said) =>
        Fitting.Fit(cap =>
            Card.Of(
                to,
                to["Deviation_Whose"],
                [
                    Heading(to["Deviation_Whose"]),
                    Pick(
                        Fields.ChosenIntervention,
                        to["Deviation_Intervention"],
                        interventions.Select(i => (i.Intervention.Name, i.Intervention.Id.Value)),
                        interventions[0].Intervention.Id.Value
                    ),
                    .. EntryTexts.Typed(to, said, DeviationEntry.Text, to["Deviation_Text"], cap),
                    Buttons(Button.To(FigureVerbs.Deviate, to["Do_Save"]).WithInputs().Main()),
                ]
            )
        );

    /// <summary>Saved, and not where the person may look for it.</summary>
    public static Card Told(Reader to, ReportView view, Notice notice) =>
        Card.Of(
            to,
            notice.Text,
            [
                notice.ToBox(),
                Buttons(
                    Button.To(WritingVerbs.Reports, to["Do_ShowReports"]).Main(),
                    view.Report.Submission is null ? null : Button.To(HandingInVerbs.AskCorrect, to["Do_Correct"]).About(view.Id)
                ),
            ]
        );

    /// <summary>Where a deviation stands that the report at hand does not show.</summary>
    public static Notice WhereIs(Reader to, ReportView view, DateOnly day, string line) =>
        Notice.Good(to[view.Period.Contains(day) ? "Deviation_SavedLate" : "Deviation_SavedElsewhere", line, to.Period(view)]);

    /// <summary>Nowhere to save it: what was said is shown, so that it can be copied.</summary>
    public static Card NoReport(Reader to, Notice notice, string said) =>
        Fitting.Fit(cap =>
            Card.Of(
                to,
                notice.Text,
                [
                    notice.ToBox(),
                    .. said.Length > 0 ? LongText.Unsaved(to, said, cap) : [],
                    Buttons(Button.To(WritingVerbs.Reports, to["Do_ShowReports"]).Main(), Button.To(GeneralVerbs.Help, to["Do_Help"])),
                ]
            )
        );
}
