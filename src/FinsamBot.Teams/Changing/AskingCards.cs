using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Staff;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Changing;

/// <summary>Asks for what a change lacks: which intervention, which report, who, which day, why.</summary>
internal static class AskingCards
{
    private const int Most = 6;

    /// <param name="chosen">The button that goes on with the intervention.</param>
    public static Card Which(Reader to, IReadOnlyList<InterventionView> views, Func<InterventionView, Button> chosen)
    {
        var title = to[views.Count == 0 ? "Change_NoneOfThatName" : "Change_Which"];
        return Card.Of(
            to,
            title,
            [
                Heading(title),
                Buttons([
                    .. views.Take(Most).Select(v => chosen(v).Titled(to["Do_ChooseOne", v.Intervention.Name])),
                    views.Count is 0 or > Most ? Button.To(ChangingVerbs.Interventions, to["Do_ShowInterventions"]) : null,
                ]),
            ]
        );
    }

    public static Card WhichReport(Reader to, ChangeWish wish, InterventionView view, IReadOnlyList<PlannedReport> planned)
    {
        var title = to[planned.Count == 0 ? "Change_NoReport" : "Change_WhichReport"];
        return Card.Of(
            to,
            title,
            [
                .. Opening(title, view.Intervention.Name),
                Buttons([
                    .. planned
                        .Take(Most)
                        .Select(p =>
                            (wish with { Form = p.Id.Template, PeriodEnd = p.Id.PeriodEnd }).On(
                                ChangingVerbs.Ask,
                                to["Do_ChooseOne", Days.Period(p.Plan.Period, to.Language)]
                            )
                        ),
                    planned.Count == 0 ? Button.To(ChangingVerbs.Interventions, to["Do_ShowInterventions"]) : null,
                ]),
            ]
        );
    }

    /// <summary>What is still missing, to be typed or chosen.</summary>
    /// <param name="verb">What goes on with it.</param>
    public static Card Fill(Caller caller, ChangeWish wish, InterventionView view, string verb, Notice? notice = null)
    {
        var to = caller.Reader;
        var title = to["Change_Ask_" + wish.Kind];
        return Card.Of(
            to,
            title,
            [
                notice?.ToBox(),
                .. Opening(title, view.Intervention.Name),
                .. InputsOf(caller, wish, view),
                Buttons(
                    Asked(wish).On(verb, to["Do_GoOn"]).WithInputs().Main(),
                    Button.To(ChangingVerbs.Interventions, to["Do_LeaveAsIs"])
                ),
            ]
        );
    }

    /// <summary>What stands in an input is not carried by the button as well.</summary>
    private static ChangeWish Asked(ChangeWish wish) =>
        wish.Kind switch
        {
            ChangeKind.Split => wish with { Words = "", Day = null },
            ChangeKind.Parties => wish with { Words = "" },
            _ => wish,
        };

    private static IEnumerable<AdaptiveElement> InputsOf(Caller caller, ChangeWish wish, InterventionView view)
    {
        var to = caller.Reader;
        var parties = string.Join('\n', view.Intervention.Changes.Parties);
        return wish.Kind switch
        {
            ChangeKind.Split =>
            [
                LongInput(ChangeWish.WordsInput, to["Change_SplitNames"], wish.Words),
                DayInput(Fields.ChosenDay, to["Change_SplitDay"], value: wish.Day is { } first ? Days.Iso(first) : null),
            ],
            ChangeKind.Parties => [LongInput(ChangeWish.WordsInput, to["Change_PartyNames"], wish.Words.Length > 0 ? wish.Words : parties)],
            _ => [InputOf(caller, wish)],
        };
    }

    private static AdaptiveElement InputOf(Caller caller, ChangeWish wish)
    {
        var to = caller.Reader;
        return wish.Kind switch
        {
            ChangeKind.HandOver or ChangeKind.Give or ChangeKind.Substitute => PersonInput.One(
                to,
                ChangeWish.NextInput,
                to["Change_TakesOver"],
                caller.Association,
                wish.To?.Value ?? ""
            ),
            ChangeKind.End or ChangeKind.Ask or ChangeKind.Due => DayInput(Fields.ChosenDay, to["Change_NewDay"]),
            ChangeKind.Rename or ChangeKind.Owner => LineInput(ChangeWish.WordsInput, to["Change_NewName"], wish.Words),
            _ => LineInput(ChangeWish.WordsInput, to["Change_Why"], wish.Words),
        };
    }
}
