using AdaptiveCards;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.SettingUp;

/// <summary>The days on which nobody works besides the holidays, and what a change of them would come to.</summary>
internal static class ClosedDaysCard
{
    private const int Most = 10;

    public static Card Of(Caller caller, Notice? notice = null)
    {
        var (to, association) = (caller.Reader, caller.Association);
        return Card.Of(
            to,
            to["Closed_Title"],
            [
                notice?.ToBox(),
                Heading(to["Closed_Title"]),
                LineOf(caller, to["Closed_Association"], association.Calendar),
                .. association.MemberCalendars.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => LineOf(caller, c.Key, c.Value)),
                Subtle(to["Closed_How"]),
                Buttons(Button.Open(to.Link(new PageLink.Office()), to["Do_OpenOfficePage"])),
            ]
        );
    }

    public static Card Confirm(Caller caller, ClosedDayWish wish, WorkCalendar calendar)
    {
        var to = caller.Reader;
        var says = Says(to, wish, wish.Days(calendar));
        return Card.Of(
            to,
            says,
            [
                Heading(to["Change_Confirm"]),
                Say(says),
                wish.IsBridge && !wish.Days(calendar).All(calendar.IsBridgeDay) ? Say(to["Closed_NoBridge"]) : null,
                Say(to["Closed_Moves"]),
                Buttons(
                    wish.On(SettingUpVerbs.SetClosed, to[wish.Opens ? "Do_OpenDays" : "Do_CloseDays"]).Main(),
                    Button.To(SettingUpVerbs.Closed, to["Do_LeaveAsIs"])
                ),
            ]
        );
    }

    public static Card ConfirmYearly(Caller caller, YearlyClosingWish wish)
    {
        var to = caller.Reader;
        var says = Says(to, wish);
        return Card.Of(
            to,
            says,
            [
                Heading(to["Change_Confirm"]),
                Say(says),
                Say(to["Closed_Moves"]),
                Buttons(wish.On(SettingUpVerbs.SetYearly, to["Do_SetYearly"]).Main(), Button.To(SettingUpVerbs.Closed, to["Do_LeaveAsIs"])),
            ]
        );
    }

    public static string Says(Reader to, YearlyClosingWish wish)
    {
        var who = wish.Who.Length > 0 ? wish.Who : to["Closed_Association"];
        return (wish.IsVacation, wish.Opens) switch
        {
            (true, true) => to["Yearly_SaysNoVacation", who],
            (true, false) => to["Yearly_SaysVacation", who, WeeksOf(to, wish.Weeks!)],
            (false, true) => to["Yearly_SaysOpen", who],
            _ => to["Yearly_SaysClosed", who],
        };
    }

    public static string Says(Reader to, ClosedDayWish wish, IReadOnlyList<DateOnly> days) =>
        to[
            wish.Opens ? "Closed_SaysOpen" : "Closed_SaysClosed",
            wish.Who.Length > 0 ? wish.Who : to["Closed_Association"],
            to.List([.. days.Select(d => Days.Full(d, to.Language))])
        ];

    private static AdaptiveElement LineOf(Caller caller, string who, WorkCalendar calendar)
    {
        var to = caller.Reader;
        var ahead = calendar
            .ClosedDays.Where(d => d >= caller.Today)
            .Take(Most)
            .Select(d => Days.Near(d, caller.Today, to.Language))
            .ToList();
        if (calendar.BridgeDays == DayPolicy.Free)
        {
            ahead.Add(to["Closed_Bridges"]);
        }

        if (calendar is { VacationDays: DayPolicy.Free, Vacation: { } weeks })
        {
            ahead.Add(to["Closed_Weeks", WeeksOf(to, weeks)]);
        }

        return Line(Run(who + ": ", bold: true), Run(ahead.Count > 0 ? to.List(ahead) : to["Closed_None"]));
    }

    /// <summary>28–31; 28 where it is one.</summary>
    private static string WeeksOf(Reader to, VacationWeeks weeks) =>
        weeks.First == weeks.Last
            ? Digits.Of(weeks.First, to.Language)
            : $"{Digits.Of(weeks.First, to.Language)}–{Digits.Of(weeks.Last, to.Language)}";
}
