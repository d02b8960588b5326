using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.People;
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
                NoteOn(wish, view) is { } note ? Say(to[note]) : null,
                .. foreseen.Moved.Take(MostDays).Select(m => Moved(caller, m)),
                foreseen.Moved.Count > MostDays ? Subtle(to.Count("Change_MoreDays", foreseen.Moved.Count - MostDays)) : null,
                Say(Told(to, foreseen.Told)),
                foreseen.Told.Count > 0 && WhereTo(caller.Association.Sending) is { } whereTo ? Subtle(to[whereTo]) : null,
                Buttons(wish.On(verb, to["Do_Change_" + wish.Kind]).Main(), Button.To(ChangingVerbs.Interventions, to["Do_LeaveAsIs"])),
            ]
        );
    }

    /// <summary>Key of what to think of before it is done; null where there is nothing.</summary>
    private static string? NoteOn(ChangeWish wish, InterventionView view)
    {
        if (wish.Kind is ChangeKind.Split or ChangeKind.Substitute)
        {
            return wish.Kind == ChangeKind.Split ? "Change_SplitNote" : "Change_SubstituteNote";
        }

        return
            wish is { Kind: ChangeKind.Take, Role: Role.Lead or Role.Deputy }
            && view.Intervention.Roles.All(r => r.Role is not (Role.Lead or Role.Deputy) || (r.Person, r.Role) == (wish.From, wish.Role))
            ? "Change_NobodyWrites"
            : null;
    }

    private static AdaptiveElement Moved(Caller caller, DayMoved moved)
    {
        var to = caller.Reader;
        var report = $"{moved.Form.Name.In(to.Language)} {Days.Period(moved.Period, to.Language)}";
        return Say(
            moved.Kind switch
            {
                DayMoveKind.Added => to["Change_DayNew", report, Near(moved.After)],
                DayMoveKind.Dropped => to["Change_DayGone", report],
                DayMoveKind.OtherPeriod => to["Change_DayPeriod", report, Near(moved.After)],
                _ => to["Change_DayMoved", report, Near(moved.After), Near(moved.Before)],
            }
        );

        string Near(DateOnly? day) => Days.Near(day!.Value, caller.Today, to.Language);
    }

    /// <summary>Key of what becomes of the messages; null where they reach those they are to.</summary>
    private static string? WhereTo(SendingMode sending) =>
        sending switch
        {
            SendingMode.ToNobody => "Change_Silent",
            SendingMode.ToOffice => "Change_Trial",
            _ => null,
        };

    private static string Told(Reader to, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return to["Change_NobodyTold"];
        }

        var shown =
            names.Count > MostNames
                ? [.. names.Take(MostNames), to["Change_OthersTold", Digits.Of(names.Count - MostNames, to.Language)]]
                : names;
        return to["Change_Told", to.List(shown)];
    }
}
