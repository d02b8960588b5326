using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.HandingIn;
using FinsamBot.Teams.Cards.Registry;
using FinsamBot.Teams.Cards.Writing;

namespace FinsamBot.Teams.Conversation;

/// <summary>The registrar's work in the chat, and corrections. Rights are looked at anew with each press; the card gives none.</summary>
internal sealed class AtRegistry(AssociationDirectory directory, ReportHandler handler, RegistryHandler registry, Showing showing)
{
    /// <summary>Null for a wish about something else.</summary>
    public async Task<Card?> AnswerAsync(Wish wish, Guest guest, CancellationToken cancellation) =>
        wish switch
        {
            Wish.ToRegister => await WaitingAsync(guest, cancellation),
            Wish.SeeRegistration see => await showing.OnAsync(
                see.Report,
                guest,
                view => ShowAsync(view, guest, cancellation),
                cancellation
            ),
            Wish.Register enter => await showing.OnAsync(
                enter.Report,
                guest,
                view => RegisterAsync(view, enter, guest, cancellation),
                cancellation
            ),
            Wish.Correct { Reason: null } ask => await showing.OnAsync(
                ask.Report,
                guest,
                view => CorrectCard.Of(guest.Reader, view),
                cancellation
            ),
            Wish.Correct correct => await showing.OnAsync(
                correct.Report,
                guest,
                view => CorrectAsync(view, correct.Reason!, guest, cancellation),
                cancellation
            ),
            _ => null,
        };

    private async Task<Card> WaitingAsync(Guest guest, CancellationToken cancellation) =>
        RegistryPeople.MayRegister(await directory.AssociationAsync(cancellation), guest.Person.Id)
            ? ToRegisterCard.Of(guest.Reader, await registry.WaitingAsync(guest.Now, cancellation))
            : Refused(guest, RefusalReason.OnlyOfficeRegisters);

    private async Task<Card> ShowAsync(ReportView view, Guest guest, CancellationToken cancellation) =>
        view.Report switch
        {
            _ when !MayRegister(view, guest) => Refused(guest, RefusalReason.OnlyOfficeRegisters),
            { Submission: null } => Refused(guest, RefusalReason.NotSubmittedYet),
            { Registry.Registration: not null } => RegisteredCard.Of(guest.Reader, view),
            { Submission: { } submission } => RegisterCard.Of(
                guest.Reader,
                view,
                submission,
                await registry.SuggestionAsync(view, cancellation) ?? "",
                guest.Person.Initials
            ),
        };

    private async Task<Card> RegisterAsync(ReportView view, Wish.Register enter, Guest guest, CancellationToken cancellation)
    {
        var reply = await handler.HandleAsync(
            enter.Report,
            guest.Request(new RegisterReport(enter.CaseNumber, enter.Initials)),
            cancellation
        );
        var now = reply.View ?? view;
        return (reply.Refusal, now.Report) switch
        {
            ({ } refusal, { Registry.Registration: not null }) when MayRegister(now, guest) => RegisteredCard.Of(
                guest.Reader,
                now,
                Notice.Of(refusal, guest.Reader)
            ),
            ({ } refusal, { Submission: { } submission }) when MayRegister(now, guest) => RegisterCard.Of(
                guest.Reader,
                now,
                submission,
                enter.CaseNumber,
                enter.Initials,
                Notice.Of(refusal, guest.Reader)
            ),
            ({ } refusal, _) => RefusalCard.Of(guest.Reader, Notice.Of(refusal, guest.Reader)),
            _ => RegisteredCard.Of(guest.Reader, now, Notice.Good(guest.Reader["Registered_Done"])),
        };
    }

    private async Task<Card> CorrectAsync(ReportView view, string reason, Guest guest, CancellationToken cancellation)
    {
        var reply = await handler.HandleAsync(view.Id, guest.Request(new CorrectReport(reason)), cancellation);
        return reply.Refusal is { } refusal
            ? CorrectCard.Of(guest.Reader, reply.View ?? view, reason, Notice.Of(refusal, guest.Reader))
            : OverviewCard.Of(guest.Reader, reply.View ?? view, Notice.Good(guest.Reader["Correct_Done"]));
    }

    private static bool MayRegister(ReportView view, Guest guest) =>
        RegistryPeople.MayRegister(view.Circumstances.Association, guest.Person.Id);

    private static Card Refused(Guest guest, RefusalReason reason) =>
        RefusalCard.Of(guest.Reader, Notice.Of(new Refusal(reason), guest.Reader));
}
