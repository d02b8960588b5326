using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.SettingUp;

/// <summary>Days on which the association or an authority is closed, besides the holidays: shown first, then entered.</summary>
internal sealed class ClosedDays(AssociationHandler handler, AssociationDirectory directory)
{
    public static Task<Card> ShowAsync(Caller caller, CancellationToken cancellation) => Task.FromResult(ClosedDaysCard.Of(caller));

    public async Task<Card> AskAsync(CardData data, Caller caller, CancellationToken cancellation)
    {
        var (wish, problem) = await ReadAsync(data, caller, cancellation);
        return wish is null
            ? ClosedDaysCard.Of(caller, problem)
            : ClosedDaysCard.Confirm(caller, wish, CalendarOf(wish, caller.Association));
    }

    public async Task<Card> DoAsync(CardData data, Caller caller, CancellationToken cancellation)
    {
        var (wish, problem) = await ReadAsync(data, caller, cancellation);
        if (wish is null)
        {
            return ClosedDaysCard.Of(caller, problem);
        }

        var before = CalendarOf(wish, caller.Association);
        var days = wish.Days(before);
        var after = before with { ClosedDays = wish.Opens ? before.ClosedDays.Except(days) : before.ClosedDays.Union(days) };
        AssociationCommand command = wish.Who.Length == 0 ? new SetWorkCalendar(after) : new SetMemberCalendar(wish.Who, after);
        var reply = await handler.HandleAsync(new AssociationRequest(command, caller.Id, caller.CommandId, caller.Now), cancellation);
        var now = caller with { Association = await directory.AssociationAsync(cancellation) };
        var to = caller.Reader;
        return ClosedDaysCard.Of(
            now,
            reply.Refusal is { } refusal ? Notice.Of(refusal, to) : Notice.Good(to["Change_Done", ClosedDaysCard.Says(to, wish, days)])
        );
    }

    /// <summary>Null with what hinders: no day that is one, nobody of that name, or nothing that would change.</summary>
    private async Task<(ClosedDayWish? Wish, Notice? Problem)> ReadAsync(CardData data, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (ClosedDayWish.Of(data, caller.Today) is not { First: not null } wish)
        {
            var unreal = ClosedDayWish.Of(data, caller.Today)?.Unreal;
            return (null, unreal is null ? Notice.Bad(to["Closed_WhichDay"]) : DayNotice.Of(unreal, to));
        }

        var known = Authorities.Of(caller.Association, await directory.InterventionsAsync(cancellation));
        var whose = wish.Who.Length == 0 ? "" : known.FirstOrDefault(a => Names.Key(a) == Names.Key(wish.Who));
        if (whose is null)
        {
            return (null, Notice.Bad(to["Closed_NoAuthority", Notice.Quote(wish.Who)]));
        }

        wish = wish with { Who = whose };
        return wish.Days(CalendarOf(wish, caller.Association)).Count > 0
            ? (wish, null)
            : (null, Notice.Bad(to[wish.Opens ? "Closed_NotClosed" : "Closed_IsFree", Days.Full(wish.First!.Value, to.Language)]));
    }

    /// <summary>An authority without one has the association's.</summary>
    private static WorkCalendar CalendarOf(ClosedDayWish wish, Association association) =>
        association.MemberCalendars.GetValueOrDefault(wish.Who) ?? association.Calendar;
}
