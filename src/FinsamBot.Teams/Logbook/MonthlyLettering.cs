using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Logbook;

/// <summary>Shows the month's letter to those who write, and sends it as they have worded it.</summary>
internal sealed class MonthlyLettering(LogReader reader, Shelf shelf, InterventionHandler interventions)
{
    /// <summary>So many days into a month the letter of the month before is the one that is meant.</summary>
    private const int LateDays = 14;

    public async Task<Card> ShowAsync(MonthlyChoice choice, Caller caller, CancellationToken cancellation)
    {
        var meant = LogReader.Meant(await reader.MineAsync(caller, cancellation), choice.Of, choice.Name);
        return meant switch
        {
            [] => LogReader.Refused(caller),
            [var view] => Show(view, choice.Month is { } day ? MonthlyLetters.MonthOf(day) : Due(view, caller.Today), caller),
            _ => LogCards.AskWhich(caller.Reader, meant, MonthlyVerbs.Show, "", caller.Reader["Monthly_Which"]),
        };
    }

    public async Task<Card> SendAsync(MonthlySend send, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (await reader.FindAsync(send.Of, caller, cancellation) is not { } view)
        {
            return LogReader.Refused(caller);
        }

        var findings = LogCheck.Of(CleanText.Of(send.Text).Trim(), [], view.Circumstances);
        var accepts = send.Accepted.Length > 0 && send.Accepted == LogCheck.MarkOf(findings);
        var command = new SendMonthlyLetter(send.Month, send.Text, accepts);
        var reply = await interventions.HandleAsync(send.Of, caller.Request(command), cancellation);
        if (reply.Refusal is { } refusal)
        {
            var shown = refusal.Reason is RefusalReason.LogDataWarned or RefusalReason.LogNumberFound ? findings : null;
            return MonthlyCard.Of(to, reply.View, send.Month, send.Text, Notice.Of(refusal, to), shown);
        }

        return MonthlyCard.Sent(to, reply.View, send.Month);
    }

    public async Task<Card> TurnAsync(MonthlyTurn turn, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var mine = await MayTurnAsync(caller, cancellation);
        var meant = turn.Of is null && turn.Name.Length == 0 && mine.Count > 1 ? mine : LogReader.Meant(mine, turn.Of, turn.Name);
        if (meant is not [var view])
        {
            return meant.Count == 0
                ? LogReader.Refused(caller)
                : LogCards.AskWhich(to, meant, MonthlyVerbs.Turn, "", to["Monthly_Which"], Fields.Kind, turn.On ? "true" : "false");
        }

        var reply = await interventions.HandleAsync(view.Intervention.Id, caller.Request(new TurnMonthlyLetters(turn.On)), cancellation);
        return reply.Refusal is { } refusal ? RefusalCard.Of(to, Notice.Of(refusal, to)) : MonthlyCard.Turned(to, reply.View);
    }

    /// <summary>Those who write, and the office.</summary>
    private async Task<IReadOnlyList<InterventionView>> MayTurnAsync(Caller caller, CancellationToken cancellation) =>
        caller.IsAdministrator ? await shelf.InterventionsAsync(caller.Now, cancellation) : await reader.MineAsync(caller, cancellation);

    private static Card Show(InterventionView view, DateOnly month, Caller caller)
    {
        var (to, monthly) = (caller.Reader, view.Intervention.Monthly);
        if (monthly.AreOff)
        {
            return MonthlyCard.Turned(to, view);
        }

        return monthly.Sent.TryGetValue(month, out var sent)
            ? MonthlyCard.AsSent(to, view, sent)
            : MonthlyCard.Of(to, view, month, MonthlyDraft.Of(view, month, Language.Swedish), null, null);
    }

    /// <summary>The running month's; in the first days of a month the one before, where something was logged and nothing is sent.</summary>
    private static DateOnly Due(InterventionView view, DateOnly today)
    {
        var month = MonthlyLetters.MonthOf(today);
        var before = month.AddMonths(-1);
        var isLate =
            today.Day <= LateDays
            && !view.Intervention.Monthly.Sent.ContainsKey(before)
            && view.Intervention.Log.Entries.Any(e => MonthlyLetters.MonthOf(e.Entry.On) == before);
        return isLate ? before : month;
    }
}
