using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Logbook;

/// <summary>Shows the log of an intervention to those who write for it, a period at a time, and an entry to be changed.</summary>
internal sealed class LogReader(Shelf shelf, InterventionHandler handler)
{
    public async Task<Card> ListAsync(LogChoice choice, Caller caller, CancellationToken cancellation)
    {
        var all = await MineAsync(caller, cancellation);
        return Meant(all, choice.Of, choice.Name) switch
        {
            [] => Refused(caller),
            [var one] => LogListCard.Of(caller, one, choice.Day ?? one.Intervention.LatestDay(caller.Today)),
            var several => LogCards.AskWhich(caller.Reader, several, LogVerbs.List, "", caller.Reader["Log_WhichList"]),
        };
    }

    /// <summary>The entry as it stands, or an empty card for a new one.</summary>
    public async Task<Card> OpenAsync(LogChoice choice, Caller caller, CancellationToken cancellation)
    {
        var mine = Meant(await MineAsync(caller, cancellation), choice.Of, "");
        if (mine is not [var view])
        {
            return mine.Count == 0
                ? Refused(caller)
                : LogCards.AskWhich(caller.Reader, mine, LogVerbs.Entry, "", caller.Reader["Log_Which"]);
        }

        if (choice.Number is not { } number)
        {
            return LogCards.Form(caller.Reader, view, Empty(view.Intervention, choice.Day ?? caller.Today, caller.Today), null, null);
        }

        return view.Intervention.Log.Find(number) is { } known
            ? LogCards.Form(caller.Reader, view, LogForm.Of(known.Entry), null, null)
            : Gone(caller, view);
    }

    public async Task<Card> AskStrikeAsync(LogChoice choice, Caller caller, CancellationToken cancellation) =>
        Meant(await MineAsync(caller, cancellation), choice.Of, "") is not [var view] ? Refused(caller)
        : view.Intervention.Log.Find(choice.Number!.Value) is { } known ? LogCards.AskStrike(caller.Reader, view, known.Entry)
        : Gone(caller, view);

    /// <summary>Those whose log the caller may write in.</summary>
    public async Task<IReadOnlyList<InterventionView>> MineAsync(Caller caller, CancellationToken cancellation) =>
        [
            .. (await shelf.InterventionsAsync(caller.Now, cancellation))
                .Where(v => v.Circumstances.MayWrite(caller.Id, caller.Today))
                .OrderBy(v => v.Intervention.EndsOn < caller.Today)
                .ThenBy(v => v.Intervention.Name, StringComparer.Ordinal),
        ];

    /// <summary>By a button's choice, else by the name that was said, else all that run: whoever has one alone means that.</summary>
    public static IReadOnlyList<InterventionView> Meant(IReadOnlyList<InterventionView> mine, InterventionId? chosen, string said)
    {
        if (chosen is { } id)
        {
            return [.. mine.Where(v => v.Intervention.Id == id)];
        }

        var named = said.Length == 0 ? [] : mine.Where(v => SpokenWhose.Names(said, v.Intervention.Name)).ToList();
        if (named.Count > 0)
        {
            return named;
        }

        var running = mine.Where(v => !(v.Intervention.EndsOn < StockholmTime.DayOf(v.Now))).ToList();
        return running.Count > 0 ? running : mine;
    }

    public static Card Refused(Caller caller) => RefusalCard.Of(caller.Reader, Notice.Bad(caller.Reader["Log_NoRole"]));

    public static Card Gone(Caller caller, InterventionView view) =>
        LogListCard.Of(
            caller,
            view,
            view.Intervention.LatestDay(caller.Today),
            Notice.Of(new Refusal(RefusalReason.NoSuchEntry), caller.Reader)
        );

    /// <summary>Opened anew, as it is now.</summary>
    public async Task<InterventionView?> FindAsync(InterventionId id, Caller caller, CancellationToken cancellation) =>
        (await MineAsync(caller, cancellation)).Any(v => v.Intervention.Id == id)
            ? await handler.FindAsync(id, caller.Now, cancellation)
            : null;

    private static LogForm Empty(Intervention intervention, DateOnly day, DateOnly today) =>
        new(null, Days.Iso(day > today ? today : intervention.LatestDay(day)), LogKind.Other, "", "");
}
