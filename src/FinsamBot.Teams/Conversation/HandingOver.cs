using System.Globalization;
using FinsamBot.Core.Reports;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Conversation;

/// <summary>The two steps that cannot be taken back: asking the steering group, and handing in.</summary>
internal sealed class HandingOver(ReportDesk desk, Showing showing)
{
    public async Task<Card> SendAsync(Wish.Send send, Guest guest, CancellationToken cancellation)
    {
        var (view, refused) = await showing.FindAsync(send.Report, guest, cancellation);
        if (view is null)
        {
            return refused!;
        }

        if (send.Rounds != view.Report.Rounds.Count)
        {
            return Meanwhile(guest.Reader, view, send.Rounds);
        }

        // The command is named after the round it makes: two presses, however close, ask the steering group once.
        var commandId = string.Create(CultureInfo.InvariantCulture, $"send/{send.Rounds + 1}");
        var reply = await desk.HandleAsync(send.Report, guest.Request(new SendToSteeringGroup(send.Anyway, send.Everybody), commandId), cancellation);
        view = reply.View ?? view;
        return reply.Refusal is { } refusal ? Refused(guest.Reader, view, refusal, SendCard.Of) : SentCard.Of(guest.Reader, view, view.Report.CurrentRound!);
    }

    public async Task<Card> SubmitAsync(Wish.Submit submit, Guest guest, CancellationToken cancellation)
    {
        var (view, refused) = await showing.FindAsync(submit.Report, guest, cancellation);
        if (view is null)
        {
            return refused!;
        }

        var reply = await desk.HandleAsync(submit.Report, guest.Request(new SubmitReport(submit.Anyway)), cancellation);
        view = reply.View ?? view;
        return view.Report.Submission is { } submission && view.MayBeWrittenBy(guest.Person.Id) ? SubmittedCard.Of(guest.Reader, view, submission)
            : Refused(guest.Reader, view, reply.Refusal!, SubmitCard.Of);
    }

    /// <summary>Pressed once more, or on a card that is no longer true.</summary>
    private static Card Meanwhile(Reader to, ReportView view, int rounds) =>
        view.Report.CurrentRound is { } round && round.Number == rounds + 1 && to.MayWrite(view)
            ? SentCard.Of(to, view, round)
            : OverviewCard.Of(to, view, Notice.Bad(to["Refused_SentMeanwhile"]));

    private static Card Refused(Reader to, ReportView view, Refusal refusal, Func<Reader, ReportView, Notice?, Card> current)
    {
        var notice = Notice.Of(refusal, to);
        return Showing.Hindrance(to, view) is null ? current(to, view, notice) : OverviewCard.Of(to, view, notice);
    }
}
