using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.PersonalData;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Writing;

namespace FinsamBot.Teams.HandingIn;

/// <summary>To hand in now.</summary>
/// <param name="Anyway">The writer has been told what is missing.</param>
/// <param name="Accepted">Mark of what looks like personal data and was shown; see <see cref="PersonalDataPlace.MarkOf"/>.</param>
internal sealed record SubmitOrder(bool Anyway, string Accepted)
{
    public static SubmitOrder Of(CardData data) => new(data.Flag(Fields.Anyway) ?? false, data.Text(Fields.Accepted) ?? "");
}

/// <summary>The step that what looks like personal data stands before.</summary>
/// <param name="Step">The verb of its button.</param>
internal sealed record StepAhead(string Step, bool Anyway, bool Everybody)
{
    public static StepAhead? Of(CardData data) =>
        data.Text(Fields.Step) is RoundVerbs.Send or HandingInVerbs.Submit
            ? new StepAhead(data.Text(Fields.Step)!, data.Flag(Fields.Anyway) ?? false, data.Flag(Fields.Everybody) ?? false)
            : null;
}

/// <summary>Hands in, which cannot be taken back, and corrects what was handed in.</summary>
internal sealed class HandingOver(ReportHandler handler)
{
    public static Card Ask(Reader to, ReportView view) =>
        view.Report.Submission is { } submission ? SubmittedCard.Of(to, view, submission)
        : to.Hindrance(view) is { } hindrance ? OverviewCard.Of(to, view, Notice.Of(hindrance, to))
        : SubmitCard.Of(to, view);

    public async Task<Card> SubmitAsync(ReportView view, SubmitOrder order, Caller caller, CancellationToken cancellation)
    {
        var reply = await handler.HandleAsync(view.Id, caller.Request(Command(order, view)), cancellation);
        view = reply.View ?? view;
        return view.Report.Submission is { } submission && view.MayBeWrittenBy(caller.Id)
            ? SubmittedCard.Of(caller.Reader, view, submission)
            : Refused(caller.Reader, view, reply.Refusal!, order);
    }

    /// <summary>What looks like personal data; the step itself when nothing does any more.</summary>
    public static Card ShowPlaces(Reader to, ReportView view, StepAhead ahead) =>
        ahead.Step == RoundVerbs.Send
            ? Sending.PlacesBefore(to, view, ahead.Anyway, ahead.Everybody) ?? SendCard.Of(to, view)
            : PlacesBefore(to, view, ahead.Anyway) ?? SubmitCard.Of(to, view);

    public async Task<Card> CorrectAsync(ReportView view, string reason, Caller caller, CancellationToken cancellation)
    {
        var reply = await handler.HandleAsync(view.Id, caller.Request(new CorrectReport(reason)), cancellation);
        return reply.Refusal is { } refusal
            ? CorrectCard.Of(caller.Reader, reply.View ?? view, reason, Notice.Of(refusal, caller.Reader))
            : OverviewCard.Of(caller.Reader, reply.View ?? view, Notice.Good(caller.Reader["Correct_Done"]));
    }

    /// <summary>What was shown and accepted is accepted, unless other words have come since.</summary>
    private static SubmitReport Command(SubmitOrder order, ReportView view) =>
        new(order.Anyway, order.Accepted == PersonalDataPlace.MarkOf(view.PersonalData));

    private static Card? PlacesBefore(Reader to, ReportView view, bool anyway) =>
        view.PersonalData is { Count: > 0 } places ? PersonalDataCard.BeforeHandingIn(to, view, places, anyway) : null;

    private static Card Refused(Reader to, ReportView view, Refusal refusal, SubmitOrder order)
    {
        var notice = Notice.Of(refusal, to);
        return to.Hindrance(view) is not null
            ? OverviewCard.Of(to, view, notice)
            : (PersonalDataCard.IsMeantBy(refusal) ? PlacesBefore(to, view, order.Anyway) : null) ?? SubmitCard.Of(to, view, notice);
    }
}
