using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Writing;

namespace FinsamBot.Teams.HandingIn;

/// <summary>The two steps that cannot be taken back: asking the steering group, and handing in.</summary>
internal sealed class HandingOver(ReportHandler handler, Showing showing)
{
    public async Task<Card> SendAsync(Intent.Send send, Caller caller, CancellationToken cancellation)
    {
        var (view, refused) = await showing.FindAsync(send.Report, caller, cancellation);
        if (view is null)
        {
            return refused!;
        }

        if (send.Rounds != view.Report.Rounds.Count)
        {
            return Meanwhile(caller.Reader, view, send.Rounds);
        }

        // The command is named after the round it makes: two presses, however close, ask the steering group once.
        var commandId = string.Create(CultureInfo.InvariantCulture, $"send/{send.Rounds + 1}");
        var reply = await handler.HandleAsync(send.Report, caller.Request(Command(send, view), commandId), cancellation);
        view = reply.View ?? view;
        return reply.Refusal is { } refusal
            ? Refused(caller.Reader, view, refusal, send, SendCard.Of)
            : SentCard.Of(caller.Reader, view, view.Report.CurrentRound!);
    }

    public async Task<Card> SubmitAsync(Intent.Submit submit, Caller caller, CancellationToken cancellation)
    {
        var (view, refused) = await showing.FindAsync(submit.Report, caller, cancellation);
        if (view is null)
        {
            return refused!;
        }

        var reply = await handler.HandleAsync(submit.Report, caller.Request(Command(submit, view)), cancellation);
        view = reply.View ?? view;
        return view.Report.Submission is { } submission && view.MayBeWrittenBy(caller.Person.Id)
            ? SubmittedCard.Of(caller.Reader, view, submission)
            : Refused(caller.Reader, view, reply.Refusal!, submit, SubmitCard.Of);
    }

    /// <summary>What looks like personal data; the step itself when nothing does any more.</summary>
    public async Task<Card> ShowPlacesAsync(Intent.Places places, Caller caller, CancellationToken cancellation)
    {
        var (view, refused) = await showing.FindAsync(places.Report, caller, cancellation);
        return view is null ? refused!
            : Showing.Hindrance(caller.Reader, view) is { } hindrance
                ? OverviewCard.Of(caller.Reader, view, Notice.Of(hindrance, caller.Reader))
            : PlacesBefore(caller.Reader, view, places.Step)
                ?? (places.Step is Intent.Send ? SendCard.Of(caller.Reader, view) : SubmitCard.Of(caller.Reader, view));
    }

    /// <summary>What was shown and accepted is accepted, unless other words have come since.</summary>
    private static SendToSteeringGroup Command(Intent.Send send, ReportView view) =>
        new(send.Anyway, send.Everybody, send.Accepted == PersonalDataCard.MarkOf(PersonalDataCard.InTexts(view)));

    private static SubmitReport Command(Intent.Submit submit, ReportView view) =>
        new(submit.Anyway, submit.Accepted == PersonalDataCard.MarkOf(view.PersonalData));

    private static Card? PlacesBefore(Reader to, ReportView view, Intent step) =>
        step switch
        {
            Intent.Send send when PersonalDataCard.InTexts(view) is { Count: > 0 } places => PersonalDataCard.BeforeSending(
                to,
                view,
                places,
                send.Anyway,
                send.Everybody
            ),
            Intent.Submit submit when view.PersonalData is { Count: > 0 } places => PersonalDataCard.BeforeHandingIn(
                to,
                view,
                places,
                submit.Anyway
            ),
            _ => null,
        };

    /// <summary>Pressed once more, or on a card that is no longer true.</summary>
    private static Card Meanwhile(Reader to, ReportView view, int rounds) =>
        view.Report.CurrentRound is { } round && round.Number == rounds + 1 && to.MayWrite(view)
            ? SentCard.Of(to, view, round)
            : OverviewCard.Of(to, view, Notice.Bad(to["Refused_SentMeanwhile"]));

    private static Card Refused(Reader to, ReportView view, Refusal refusal, Intent step, Func<Reader, ReportView, Notice?, Card> current)
    {
        var notice = Notice.Of(refusal, to);
        var isAboutData = refusal.Reason is RefusalReason.PersonalNumberFound or RefusalReason.PersonalDataWarned;
        return Showing.Hindrance(to, view) is not null
            ? OverviewCard.Of(to, view, notice)
            : (isAboutData ? PlacesBefore(to, view, step) : null) ?? current(to, view, notice);
    }
}
