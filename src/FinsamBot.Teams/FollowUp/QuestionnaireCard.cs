using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Spoken;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.FollowUp;

/// <summary>Asks how many questionnaires were collected, or in which quarter.</summary>
internal static class QuestionnaireCard
{
    /// <summary>As many quarters back as are offered.</summary>
    private const int MostQuarters = 8;

    private const int LongestNumber = 40;

    /// <param name="count">What stands in the field.</param>
    public static Card Form(Reader to, InterventionView view, ReportingPeriod quarter, string count, DateOnly today, Notice? notice) =>
        Card.Of(
            to,
            notice?.Text ?? to["Questionnaires_Title"],
            [
                notice?.ToBox(),
                .. Head.Of(to["Questionnaires_Title"], view),
                NumberInput(FollowUpInputs.Count, to["Questionnaires_Count"], Fitting.Shortened(count, LongestNumber)),
                Pick(
                    FollowUpInputs.Quarter,
                    to["Questionnaires_Quarter"],
                    Quarters(view, quarter, today).Select(q => (Phrases.Sentence(Days.Months(q, to.Language)), CalendarQuarter.NameOf(q))),
                    CalendarQuarter.NameOf(quarter)
                ),
                Subtle(to["Questionnaires_What"]),
                Buttons(
                    Button.To(FollowUpVerbs.Save, to["Do_Save"]).With(Fields.Intervention, view.Intervention.Id.Value).WithInputs().Main(),
                    Button
                        .To(FollowUpVerbs.Show, to["Do_ShowFollowUp"])
                        .With(Fields.Intervention, view.Intervention.Id.Value)
                        .With(Fields.Day, Days.Iso(quarter.End))
                ),
            ]
        );

    /// <summary>Soon after a quarter both it and the next may be meant.</summary>
    public static Card AskQuarter(Reader to, InterventionView view, SpokenQuestionnaires told, IReadOnlyList<ReportingPeriod> quarters) =>
        Card.Of(
            to,
            to["Questionnaires_WhichQuarter"],
            [
                .. Head.Of(to["Questionnaires_WhichQuarter"], view),
                Buttons(
                    quarters.Select(q =>
                        Button
                            .To(FollowUpVerbs.Count, to["Do_ChooseOne", Days.Months(q, to.Language)])
                            .With(Fields.Intervention, view.Intervention.Id.Value)
                            .With(Fields.Said, told.Said(q))
                    )
                ),
            ]
        );

    private static IEnumerable<ReportingPeriod> Quarters(InterventionView view, ReportingPeriod chosen, DateOnly today)
    {
        var latest = CalendarQuarter.Of(view.Intervention.LatestDay(today));
        var all = CalendarQuarter.From(latest.Start.AddMonths(-(MostQuarters - 1) * CalendarQuarter.Months), MostQuarters);
        return all.Reverse().Where(q => q == chosen || view.Intervention.RunsIn(q)).Append(chosen).Distinct();
    }
}
