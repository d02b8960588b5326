using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reminding;
using FinsamBot.Teams.Cards.Writing;
using FinsamBot.Teams.Conversation.Spoken;

namespace FinsamBot.Teams.Conversation;

/// <summary>Reminders that wait until a day, and reports that are promised for one.</summary>
internal sealed class Postponing(ReportHandler handler, Shelf shelf, Showing showing)
{
    private static readonly string[] NoDay = ["senare", "later", "lite senare", "en annan dag", "another day"];

    public async Task<Card> SnoozeAsync(Wish.Snooze snooze, Guest guest, CancellationToken cancellation)
    {
        var (reports, refused) = await ReportsAsync(snooze.Report, guest, cancellation);
        if (refused is not null)
        {
            return refused;
        }

        if (snooze.Day is not { } words || NoDay.Contains(SpokenWish.Fold(words)))
        {
            return Ask(guest, snooze, reports, null);
        }

        return Read(words, guest) is var (wished, problem) && wished is { } day
            ? await SnoozeAsync(snooze, reports, day, guest, cancellation)
            : Ask(guest, snooze, reports, problem);
    }

    public async Task<Card> PromiseAsync(Wish.Promise promise, Guest guest, CancellationToken cancellation)
    {
        var (reports, refused) = await ReportsAsync(promise.Report, guest, cancellation);
        if (refused is not null)
        {
            return refused;
        }

        var (day, problem) = promise.Day is { } words ? Read(words, guest) : (null, null);
        if (day is not { } on)
        {
            return PromiseCard.Of(guest.Reader, reports[0], problem);
        }

        var reply = await handler.HandleAsync(promise.Report, guest.Request(new PromiseReport(on)), cancellation);
        return reply.Refusal is { } refusal
            ? PromiseCard.Of(guest.Reader, reply.View ?? reports[0], Notice.Of(refusal, guest.Reader))
            : OverviewCard.Of(
                guest.Reader,
                reply.View ?? reports[0],
                Notice.Good(guest.Reader["Promise_Told", Days.Near(on, guest.Today, guest.Reader.Language)])
            );
    }

    private static (DateOnly? Day, Notice? Problem) Read(string words, Guest guest) =>
        SpokenDates.Find(words, guest.Today) switch
        {
            { IsReal: true } said => (said.First, null),
            _ when words.Length == 0 => (null, Notice.Bad(guest.Reader["Day_ChooseFirst"])),
            var said => (null, Notice.Of(new Refusal(RefusalReason.UnreadableDate, said?.Words ?? words), guest.Reader)),
        };

    private async Task<Card> SnoozeAsync(
        Wish.Snooze snooze,
        IReadOnlyList<ReportView> reports,
        DateOnly wished,
        Guest guest,
        CancellationToken cancellation
    )
    {
        var day = reports[0].Circumstances.Calendar.OnOrAfter(wished);
        var (waiting, refused) = (new List<ReportView>(), new List<(ReportView, Refusal)>());
        foreach (var report in reports)
        {
            var reply = await handler.HandleAsync(
                report.Id,
                guest.Request(new SnoozeReminders(wished <= guest.Today ? wished : day)),
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
            ? SnoozedCard.Of(guest.Reader, day, wished, guest.Today, waiting, refused)
            : Ask(guest, snooze, reports, Notice.Of(refused[0].Item2, guest.Reader));
    }

    private static Card Ask(Guest guest, Wish.Snooze snooze, IReadOnlyList<ReportView> reports, Notice? notice) =>
        SnoozeCard.Of(
            guest.Reader,
            snooze.Report is null ? null : reports[0],
            guest.Today,
            reports.Max(r => r.RemindersWaitUntil),
            reports[0].Circumstances.Calendar,
            notice
        );

    /// <summary>The one that is meant, or all that the guest writes and that are not handed in.</summary>
    private async Task<(IReadOnlyList<ReportView> Reports, Card? Refused)> ReportsAsync(
        ReportId? which,
        Guest guest,
        CancellationToken cancellation
    )
    {
        if (which is not { } id)
        {
            var mine = (await shelf.ReportsAsync(guest, open: false, cancellation)).Where(guest.Reader.MayWrite).ToList();
            return mine.Count > 0 ? (mine, null) : ([], RefusalCard.Of(guest.Reader, Notice.Bad(guest.Reader["Snooze_None"])));
        }

        var (view, refused) = await showing.FindAsync(id, guest, cancellation);
        return view is null ? ([], refused)
            : Showing.Hindrance(guest.Reader, view) is { } refusal
                ? ([], OverviewCard.Of(guest.Reader, view, Notice.Of(refusal, guest.Reader)))
            : ([view], null);
    }
}
