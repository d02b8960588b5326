using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Registry;

/// <summary>What the registrar typed.</summary>
internal sealed record TypedRegistration(string CaseNumber, string Initials)
{
    public static TypedRegistration Of(CardData data) => new(data.Text(Fields.CaseNumber) ?? "", data.Text(Fields.Initials) ?? "");
}

/// <summary>The registrar's work in the chat.</summary>
internal sealed class AtRegistry(ReportHandler handler, RegistryHandler registry)
{
    public async Task<Card> WaitingAsync(Caller caller, CancellationToken cancellation) =>
        ToRegisterCard.Of(caller.Reader, await registry.WaitingAsync(caller.Now, cancellation));

    public async Task<Card> ShowAsync(ReportView view, Caller caller, CancellationToken cancellation) =>
        view.Report switch
        {
            { Submission: null } => RefusalCard.Of(caller.Reader, Notice.Of(new Refusal(RefusalReason.NotSubmittedYet), caller.Reader)),
            { Registry.Registration: not null } => RegisteredCard.Of(caller.Reader, view),
            { Submission: { } submission } => RegisterCard.Of(
                caller.Reader,
                view,
                submission,
                await registry.SuggestionAsync(view, cancellation) ?? "",
                caller.Person.Initials
            ),
        };

    public async Task<Card> RegisterAsync(ReportView view, TypedRegistration typed, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var reply = await handler.HandleAsync(view.Id, caller.Request(new RegisterReport(typed.CaseNumber, typed.Initials)), cancellation);
        var now = reply.View ?? view;
        return (reply.Refusal, now.Report) switch
        {
            ({ } refusal, { Registry.Registration: not null }) => RegisteredCard.Of(to, now, Notice.Of(refusal, to)),
            ({ } refusal, { Submission: { } submission }) => RegisterCard.Of(
                to,
                now,
                submission,
                typed.CaseNumber,
                typed.Initials,
                Notice.Of(refusal, to)
            ),
            ({ } refusal, _) => RefusalCard.Of(to, Notice.Of(refusal, to)),
            _ => RegisteredCard.Of(to, now, Notice.Good(to["Registered_Done"])),
        };
    }
}
