using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Writing;

namespace FinsamBot.Teams.Registry;

/// <summary>The registrar's work in the chat, and corrections. Rights are looked at anew with each press; the card gives none.</summary>
internal sealed class AtRegistry(AssociationDirectory directory, ReportHandler handler, RegistryHandler registry, Showing showing)
{
    /// <summary>Null for an intent about something else.</summary>
    public async Task<Card?> AnswerAsync(Intent intent, Caller caller, CancellationToken cancellation) =>
        intent switch
        {
            Intent.ToRegister => await WaitingAsync(caller, cancellation),
            Intent.SeeRegistration see => await showing.OnAsync(
                see.Report,
                caller,
                view => ShowAsync(view, caller, cancellation),
                cancellation
            ),
            Intent.Register enter => await showing.OnAsync(
                enter.Report,
                caller,
                view => RegisterAsync(view, enter, caller, cancellation),
                cancellation
            ),
            Intent.Correct { Reason: null } ask => await showing.OnAsync(
                ask.Report,
                caller,
                view => CorrectCard.Of(caller.Reader, view),
                cancellation
            ),
            Intent.Correct correct => await showing.OnAsync(
                correct.Report,
                caller,
                view => CorrectAsync(view, correct.Reason!, caller, cancellation),
                cancellation
            ),
            _ => null,
        };

    private async Task<Card> WaitingAsync(Caller caller, CancellationToken cancellation) =>
        RegistryPeople.MayRegister(await directory.AssociationAsync(cancellation), caller.Person.Id)
            ? ToRegisterCard.Of(caller.Reader, await registry.WaitingAsync(caller.Now, cancellation))
            : Refused(caller, RefusalReason.OnlyOfficeRegisters);

    private async Task<Card> ShowAsync(ReportView view, Caller caller, CancellationToken cancellation) =>
        view.Report switch
        {
            _ when !MayRegister(view, caller) => Refused(caller, RefusalReason.OnlyOfficeRegisters),
            { Submission: null } => Refused(caller, RefusalReason.NotSubmittedYet),
            { Registry.Registration: not null } => RegisteredCard.Of(caller.Reader, view),
            { Submission: { } submission } => RegisterCard.Of(
                caller.Reader,
                view,
                submission,
                await registry.SuggestionAsync(view, cancellation) ?? "",
                caller.Person.Initials
            ),
        };

    private async Task<Card> RegisterAsync(ReportView view, Intent.Register enter, Caller caller, CancellationToken cancellation)
    {
        var reply = await handler.HandleAsync(
            enter.Report,
            caller.Request(new RegisterReport(enter.CaseNumber, enter.Initials)),
            cancellation
        );
        var now = reply.View ?? view;
        return (reply.Refusal, now.Report) switch
        {
            ({ } refusal, { Registry.Registration: not null }) when MayRegister(now, caller) => RegisteredCard.Of(
                caller.Reader,
                now,
                Notice.Of(refusal, caller.Reader)
            ),
            ({ } refusal, { Submission: { } submission }) when MayRegister(now, caller) => RegisterCard.Of(
                caller.Reader,
                now,
                submission,
                enter.CaseNumber,
                enter.Initials,
                Notice.Of(refusal, caller.Reader)
            ),
            ({ } refusal, _) => RefusalCard.Of(caller.Reader, Notice.Of(refusal, caller.Reader)),
            _ => RegisteredCard.Of(caller.Reader, now, Notice.Good(caller.Reader["Registered_Done"])),
        };
    }

    private async Task<Card> CorrectAsync(ReportView view, string reason, Caller caller, CancellationToken cancellation)
    {
        var reply = await handler.HandleAsync(view.Id, caller.Request(new CorrectReport(reason)), cancellation);
        return reply.Refusal is { } refusal
            ? CorrectCard.Of(caller.Reader, reply.View ?? view, reason, Notice.Of(refusal, caller.Reader))
            : OverviewCard.Of(caller.Reader, reply.View ?? view, Notice.Good(caller.Reader["Correct_Done"]));
    }

    private static bool MayRegister(ReportView view, Caller caller) =>
        RegistryPeople.MayRegister(view.Circumstances.Association, caller.Person.Id);

    private static Card Refused(Caller caller, RefusalReason reason) =>
        RefusalCard.Of(caller.Reader, Notice.Of(new Refusal(reason), caller.Reader));
}
