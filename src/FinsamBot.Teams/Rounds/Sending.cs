using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.PersonalData;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Writing;

namespace FinsamBot.Teams.Rounds;

/// <summary>To ask the steering group now.</summary>
/// <param name="Rounds">How often it had been asked when the sender decided; null on cards of earlier versions.</param>
/// <param name="Anyway">The sender has been told what is missing.</param>
/// <param name="Everybody">Also those whose answers would stand.</param>
/// <param name="Accepted">Mark of what looks like personal data and was shown; see <see cref="PersonalDataPlace.MarkOf"/>.</param>
internal sealed record SendOrder(int? Rounds, bool Anyway, bool Everybody, string Accepted)
{
    public static SendOrder Of(CardData data) =>
        new(
            data.Number(Fields.Rounds),
            data.Flag(Fields.Anyway) ?? false,
            data.Flag(Fields.Everybody) ?? false,
            data.Text(Fields.Accepted) ?? ""
        );
}

/// <summary>Asks the steering group, which cannot be taken back.</summary>
internal sealed class Sending(ReportHandler handler)
{
    public async Task<Card> SendAsync(ReportView view, SendOrder order, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (order.Rounds is not { } rounds)
        {
            return to.Hindrance(view) is { } hindrance ? OverviewCard.Of(to, view, Notice.Of(hindrance, to)) : SendCard.Of(to, view);
        }

        if (rounds != view.Report.Rounds.Count)
        {
            return Meanwhile(to, view, rounds);
        }

        var request = caller.Request(Command(order, view), SendToSteeringGroup.CommandIdAfter(rounds));
        var reply = await handler.HandleAsync(view.Id, request, cancellation);
        view = reply.View ?? view;
        return reply.Refusal is { } refusal ? Refused(to, view, refusal, order) : SentCard.Of(to, view, view.Report.CurrentRound!);
    }

    /// <summary>What looks like personal data, before anybody is asked; null when nothing does.</summary>
    public static Card? PlacesBefore(Reader to, ReportView view, bool anyway, bool everybody) =>
        view.WrittenPersonalData is { Count: > 0 } places ? PersonalDataCard.BeforeSending(to, view, places, anyway, everybody) : null;

    /// <summary>What was shown and accepted is accepted, unless other words have come since.</summary>
    private static SendToSteeringGroup Command(SendOrder order, ReportView view) =>
        new(order.Anyway, order.Everybody, order.Accepted == PersonalDataPlace.MarkOf(view.WrittenPersonalData));

    /// <summary>Pressed once more, or on a card that is no longer true.</summary>
    private static Card Meanwhile(Reader to, ReportView view, int rounds) =>
        view.Report.CurrentRound is { } round && round.Number == rounds + 1 && to.MayWrite(view)
            ? SentCard.Of(to, view, round)
            : OverviewCard.Of(to, view, Notice.Bad(to["Refused_SentMeanwhile"]));

    private static Card Refused(Reader to, ReportView view, Refusal refusal, SendOrder order)
    {
        var notice = Notice.Of(refusal, to);
        return to.Hindrance(view) is not null
            ? OverviewCard.Of(to, view, notice)
            : (PersonalDataCard.IsMeantBy(refusal) ? PlacesBefore(to, view, order.Anyway, order.Everybody) : null)
                ?? SendCard.Of(to, view, notice);
    }
}
