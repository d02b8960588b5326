using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Changing;

/// <summary>What a change would come to: the days it moves and who is told. Nothing has been done yet.</summary>
internal static class ChangeConfirmCard
{
    private const int MostDays = 4;
    private const int MostNames = 6;

    public static Card Of(Caller caller, ChangeWish wish, InterventionView view, Foreseen foreseen, string verb)
    {
        var (to, says) = (caller.Reader, ChangeSays.Of(caller.Reader, wish, view));
        return Card.Of(
            to,
            says,
            [
                .. Opening(to["Change_Confirm"], view.Intervention.Name),
                Say(says),
                .. foreseen.Moved.Take(MostDays).Select(m => Moved(caller, m)),
                foreseen.Moved.Count > MostDays ? Subtle(to.Count("Change_MoreDays", foreseen.Moved.Count - MostDays)) : null,
                Say(Told(to, foreseen.Told)),
                Buttons(wish.On(verb, to["Do_Change_" + wish.Kind]).Main(), Button.To(ChangingVerbs.Interventions, to["Do_LeaveAsIs"])),
            ]
        );
    }

    private static AdaptiveElement Moved(Caller caller, DayMoved moved)
    {
        var to = caller.Reader;
        var report = $"{moved.Form.Name.In(to.Language)} {Days.Period(moved.Period, to.Language)}";
        return (moved.Before, moved.After) switch
        {
            ({ } before, { } after) => Say(to["Change_DayMoved", report, Near(after), Near(before)]),
            (null, { } after) => Say(to["Change_DayNew", report, Near(after)]),
            _ => Say(to["Change_DayGone", report]),
        };

        string Near(DateOnly day) => Days.Near(day, caller.Today, to.Language);
    }

    private static string Told(Reader to, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return to["Change_NobodyTold"];
        }

        var shown =
            names.Count > MostNames
                ? [.. names.Take(MostNames), to["Change_OthersTold", Numbers.InDigits(names.Count - MostNames, to.Language)]]
                : names;
        return to["Change_Told", to.List(shown)];
    }
}
