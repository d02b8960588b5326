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

namespace FinsamBot.Teams.Reminding;

/// <summary>To be reminded on another day, of one report or of all.</summary>
internal sealed record Snoozing(ChosenDay Day, ReportId? Report)
{
    /// <summary>A report that cannot be read is not taken for all of them.</summary>
    public static Snoozing? Of(CardData data) =>
        !data.Has(Fields.Report) ? new Snoozing(ChosenDay.Of(data), null)
        : ReportId.TryParse(data.Text(Fields.Report), out var report) ? new Snoozing(ChosenDay.Of(data), report)
        : null;
}

/// <summary>The day that a button or an input names.</summary>
/// <param name="Words">Empty when nothing was chosen, null when the button only asks.</param>
internal sealed record ChosenDay(string? Words)
{
    /// <summary>It came from a calendar to pick in, and not from somebody's words.</summary>
    public bool IsPicked { get; init; }

    public static ChosenDay Of(CardData data) =>
        data.Text(Fields.Day) is { } words
            ? new ChosenDay(words)
            : new ChosenDay(data.Has(Fields.Said) ? data.Typed(Fields.ChosenDay) : null) { IsPicked = true };
}

/// <summary>Reminders that wait until a day, and reports that are promised for one.</summary>
internal sealed class Postponing(ReportHandler handler, Shelf shelf, Gatekeeper gatekeeper)
{
    private static readonly string[] NoDay = ["senare", "later", "lite senare", "en annan dag", "another day"];

    public async Task<Card> SnoozeAsync(Snoozing snooze, Caller caller, CancellationToken cancellation)
    {
        if (snooze.Report is { } id)
        {
            return await gatekeeper.OnAsync(
                new Which(id),
                Who.ItsWriters,
                caller,
                view => SnoozeAsync(snooze, [view], caller, cancellation),
                cancellation
            );
        }

        var mine = (await shelf.ReportsAsync(caller, open: false, cancellation)).Where(caller.Reader.MayWrite).ToList();
        return mine.Count > 0
            ? await SnoozeAsync(snooze, mine, caller, cancellation)
            : RefusalCard.Of(caller.Reader, Notice.Bad(caller.Reader["Snooze_None"]));
    }

    public async Task<Card> PromiseAsync(ReportView view, ChosenDay chosen, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var (day, problem) = chosen.Words is null ? (null, null) : Read(chosen, caller);
        if (day is not { } on)
        {
            return PromiseCard.Of(to, view, problem);
        }

        var reply = await handler.HandleAsync(view.Id, caller.Request(new PromiseReport(on)), cancellation);
        view = reply.View ?? view;
        return reply.Refusal is { } refusal
            ? PromiseCard.Of(to, view, Notice.Of(refusal, to))
            : OverviewCard.Of(to, view, Notice.Good(to["Promise_Told", Days.Near(on, caller.Today, to.Language)]));
    }

    private async Task<Card> SnoozeAsync(Snoozing snooze, IReadOnlyList<ReportView> reports, Caller caller, CancellationToken cancellation)
    {
        if (snooze.Day.Words is not { } words || NoDay.Contains(SpokenWords.Fold(words)))
        {
            return Ask(caller, snooze, reports, null);
        }

        return Read(snooze.Day, caller) is var (wished, problem) && wished is { } day
            ? await SnoozeAsync(snooze, reports, day, caller, cancellation)
            : Ask(caller, snooze, reports, problem);
    }

    private static (DateOnly? Day, Notice? Problem) Read(ChosenDay chosen, Caller caller)
    {
        var words = chosen.Words ?? "";
        if (chosen.IsPicked && TypedDay.TryRead(words, out var sent))
        {
            return sent is { } day ? (day, null) : (null, Unreadable(words));
        }

        return SpokenDates.Find(words, caller.Today) switch
        {
            { IsReal: true } said => (said.First, null),
            _ when words.Length == 0 => (null, Notice.Bad(caller.Reader["Day_ChooseFirst"])),
            { } said => (null, DayNotice.Of(said, caller.Reader)),
            null => (null, Notice.Of(new Refusal(RefusalReason.UnreadableDate, words), caller.Reader)),
        };

        Notice Unreadable(string what) => Notice.Of(new Refusal(RefusalReason.UnreadableDate, what), caller.Reader);
    }

    private async Task<Card> SnoozeAsync(
        Snoozing snooze,
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

    private static Card Ask(Caller caller, Snoozing snooze, IReadOnlyList<ReportView> reports, Notice? notice) =>
        SnoozeCard.Of(
            caller.Reader,
            snooze.Report is null ? null : reports[0],
            caller.Today,
            reports.Max(r => r.RemindersWaitUntil),
            reports[0].Circumstances.Calendar,
            notice
        );
}
