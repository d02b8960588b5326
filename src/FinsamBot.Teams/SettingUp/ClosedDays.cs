using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.SettingUp;

/// <summary>Days on which the association or an authority is closed, besides the holidays: shown first, then entered.</summary>
internal sealed class ClosedDays(Calendars calendars)
{
    public static Task<Card> ShowAsync(Caller caller, CancellationToken cancellation) => Task.FromResult(ClosedDaysCard.Of(caller));

    public async Task<Card> AskAsync(CardData data, Caller caller, CancellationToken cancellation)
    {
        var (wish, problem) = await ReadAsync(data, caller, cancellation);
        return wish is null
            ? ClosedDaysCard.Of(caller, problem)
            : ClosedDaysCard.Confirm(caller, wish, Calendars.Of(wish.Who, caller.Association));
    }

    public async Task<Card> DoAsync(CardData data, Caller caller, CancellationToken cancellation)
    {
        var (wish, problem) = await ReadAsync(data, caller, cancellation);
        if (wish is null)
        {
            return ClosedDaysCard.Of(caller, problem);
        }

        var before = Calendars.Of(wish.Who, caller.Association);
        var days = wish.Days(before);
        var after = before with { ClosedDays = wish.Opens ? before.ClosedDays.Except(days) : before.ClosedDays.Union(days) };
        var (now, refusal) = await calendars.SetAsync(wish.Who, after, caller, cancellation);
        var to = caller.Reader;
        return ClosedDaysCard.Of(
            now,
            refusal is null ? Notice.Good(to["Change_Done", ClosedDaysCard.Says(to, wish, days)]) : Notice.Of(refusal, to)
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

        if (await calendars.NameOfAsync(wish.Who, caller, cancellation) is not { } whose)
        {
            return (null, Notice.Bad(to["Closed_NoAuthority", Notice.Quote(wish.Who)]));
        }

        wish = wish with { Who = whose };
        return wish.Days(Calendars.Of(whose, caller.Association)).Count > 0
            ? (wish, null)
            : (null, Notice.Bad(to[wish.Opens ? "Closed_NotClosed" : "Closed_IsFree", Days.Full(wish.First!.Value, to.Language)]));
    }
}
