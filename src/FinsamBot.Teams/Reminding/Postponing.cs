using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Spoken;
using FinsamBot.Teams.Writing;

namespace FinsamBot.Teams.Reminding;

/// <summary>Reminders that wait until a day, and reports that are promised for one.</summary>
internal sealed class Postponing(ReportHandler handler, Shelf shelf, Showing showing)
{
    private static readonly string[] NoDay = ["senare", "later", "lite senare", "en annan dag", "another day"];

    public async Task<Card> SnoozeAsync(Intent.Snooze snooze, Caller caller, CancellationToken cancellation)
    {
        var (reports, refused) = await ReportsAsync(snooze.Report, caller, cancellation);
        if (refused is not null)
        {
            return refused;
        }

        if (snooze.Day is not { } words || NoDay.Contains(SpokenWords.Fold(words)))
        {
            return Ask(caller, snooze, reports, null);
        }

        return Read(words, caller) is var (wished, problem) && wished is { } day
            ? await SnoozeAsync(snooze, reports, day, caller, cancellation)
            : Ask(caller, snooze, reports, problem);
    }

    public async Task<Card> PromiseAsync(Intent.Promise promise, Caller caller, CancellationToken cancellation)
    {
        var (reports, refused) = await ReportsAsync(promise.Report, caller, cancellation);
        if (refused is not null)
        {
            return refused;
        }

        var (day, problem) = promise.Day is { } words ? Read(words, caller) : (null, null);
        if (day is not { } on)
        {
            return PromiseCard.Of(caller.Reader, reports[0], problem);
        }

        var reply = await handler.HandleAsync(promise.Report, caller.Request(new PromiseReport(on)), cancellation);
        return reply.Refusal is { } refusal
            ? PromiseCard.Of(caller.Reader, reply.View ?? reports[0], Notice.Of(refusal, caller.Reader))
            : OverviewCard.Of(
                caller.Reader,
                reply.View ?? reports[0],
                Notice.Good(caller.Reader["Promise_Told", Days.Near(on, caller.Today, caller.Reader.Language)])
            );
    }

    private static (DateOnly? Day, Notice? Problem) Read(string words, Caller caller) =>
        SpokenDates.Find(words, caller.Today) switch
        {
            { IsReal: true } said => (said.First, null),
            _ when words.Length == 0 => (null, Notice.Bad(caller.Reader["Day_ChooseFirst"])),
            var said => (null, Notice.Of(new Refusal(RefusalReason.UnreadableDate, said?.Words ?? words), caller.Reader)),
        };

    private async Task<Card> SnoozeAsync(
        Intent.Snooze snooze,
        IReadOnlyList<ReportView> reports,
        DateOnly wished,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var day = reports[0].Circumstances.Calendar.OnOrAfter(wished);
        var (waiting, refused) = (new List<ReportView>(), new List<(ReportView, Refusal)>());
        foreach (var report in reports)
        {
            var reply = await handler.HandleAsync(
                report.Id,
                caller.Request(new SnoozeReminders(wished <= caller.Today ? wished : day)),
                cancellation
            );
            if (reply.Refusal is { } refusal)
            {
                refused.Add((report, refusal));
            }
            else
            {
                waiting.Add(reply.View ?? report);
            }
        }

        return waiting.Count > 0
            ? SnoozedCard.Of(caller.Reader, day, wished, caller.Today, waiting, refused)
            : Ask(caller, snooze, reports, Notice.Of(refused[0].Item2, caller.Reader));
    }

    private static Card Ask(Caller caller, Intent.Snooze snooze, IReadOnlyList<ReportView> reports, Notice? notice) =>
        SnoozeCard.Of(
            caller.Reader,
            snooze.Report is null ? null : reports[0],
            caller.Today,
            reports.Max(r => r.RemindersWaitUntil),
            reports[0].Circumstances.Calendar,
            notice
        );

    /// <summary>The one that is meant, or all that the caller writes and that are not handed in.</summary>
    private async Task<(IReadOnlyList<ReportView> Reports, Card? Refused)> ReportsAsync(
        ReportId? which,
        Caller caller,
        CancellationToken cancellation
    )
    {
        if (which is not { } id)
        {
            var mine = (await shelf.ReportsAsync(caller, open: false, cancellation)).Where(caller.Reader.MayWrite).ToList();
            return mine.Count > 0 ? (mine, null) : ([], RefusalCard.Of(caller.Reader, Notice.Bad(caller.Reader["Snooze_None"])));
        }

        var (view, refused) = await showing.FindAsync(id, caller, cancellation);
        return view is null ? ([], refused)
            : Showing.Hindrance(caller.Reader, view) is { } refusal
                ? ([], OverviewCard.Of(caller.Reader, view, Notice.Of(refusal, caller.Reader)))
            : ([view], null);
    }
}
