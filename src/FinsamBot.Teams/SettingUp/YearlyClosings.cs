using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.SettingUp;

/// <summary>Bridge days and vacation weeks of the association or of an authority, every year: shown first, then entered.</summary>
internal sealed class YearlyClosings(Calendars calendars)
{
    public async Task<Card> AskAsync(YearlyClosingWish said, Caller caller, CancellationToken cancellation)
    {
        var (wish, problem) = await ReadAsync(said, caller, cancellation);
        return wish is null ? ClosedDaysCard.Of(caller, problem) : ClosedDaysCard.ConfirmYearly(caller, wish);
    }

    public async Task<Card> DoAsync(YearlyClosingWish pressed, Caller caller, CancellationToken cancellation)
    {
        var (wish, problem) = await ReadAsync(pressed, caller, cancellation);
        if (wish is null)
        {
            return ClosedDaysCard.Of(caller, problem);
        }

        var to = caller.Reader;
        var after = wish.After(Calendars.Of(wish.Who, caller.Association));
        var (now, refusal) = await calendars.SetAsync(wish.Who, after, caller, cancellation);
        return ClosedDaysCard.Of(
            now,
            refusal is null ? Notice.Good(to["Change_Done", ClosedDaysCard.Says(to, wish)]) : Notice.Of(refusal, to)
        );
    }

    /// <summary>Null with what hinders: no weeks that can be, nobody of that name, or nothing that would change.</summary>
    private async Task<(YearlyClosingWish? Wish, Notice? Problem)> ReadAsync(
        YearlyClosingWish wish,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var to = caller.Reader;
        if (!wish.IsWhole)
        {
            return (null, Notice.Bad(to["Yearly_WhichWeeks"]));
        }

        if (await calendars.NameOfAsync(wish.Who, caller, cancellation) is not { } whose)
        {
            return (null, Notice.Bad(to["Closed_NoAuthority", Notice.Quote(wish.Who)]));
        }

        wish = wish with { Who = whose };
        var before = Calendars.Of(whose, caller.Association);
        return wish.After(before) == before ? (null, Notice.Bad(to["Yearly_Already"])) : (wish, null);
    }
}
