using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Figures;
using FinsamBot.Teams.Files;
using FinsamBot.Teams.General;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Office;
using FinsamBot.Teams.Protocol.Files;
using FinsamBot.Teams.Registry;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Writing;

namespace FinsamBot.Teams.Conversation;

/// <summary>The one switch from what a known person wants, in the personal chat, to the card that answers.</summary>
internal sealed class Answering(
    AssociationDirectory directory,
    Shelf shelf,
    Beginnings beginnings,
    Showing showing,
    Saving saving,
    Choosing choosing,
    HandingOver handingOver,
    InRound inRound,
    AtRegistry atRegistry,
    Scheduling scheduling,
    AtEntries atEntries,
    SentFiles files,
    OfficeHandler office
)
{
    public async Task<Card> AnswerAsync(Intent intent, Caller caller, CancellationToken cancellation) =>
        intent switch
        {
            Intent.Greet => await GreetAsync(caller, cancellation),
            Intent.Help => await HelpAsync(caller, caller.Reader, null, cancellation),
            Intent.Speak speak => await SpeakAsync(speak, caller, cancellation),
            Intent.Status => await StatusAsync(caller, cancellation),
            Intent.See see => await showing.ShowAsync(see, caller, cancellation),
            Intent.Save save => await saving.SaveAsync(save, caller, cancellation),
            Intent.UseSetAside use => await choosing.UseAsync(use, caller, cancellation),
            Intent.DiscardSetAside discard => await choosing.DiscardAsync(discard, caller, cancellation),
            Intent.Send send => await handingOver.SendAsync(send, caller, cancellation),
            Intent.Submit submit => await handingOver.SubmitAsync(submit, caller, cancellation),
            Intent.Places places => await handingOver.ShowPlacesAsync(places, caller, cancellation),
            Intent.Impossible impossible => RefusalCard.Of(caller.Reader, Notice.Bad(caller.Reader[impossible.Reason])),
            Intent.OfficeList => await StatusAsync(caller, cancellation),
            _ => await inRound.AnswerAsync(intent, caller, cancellation)
                ?? await atRegistry.AnswerAsync(intent, caller, cancellation)
                ?? await scheduling.AnswerAsync(intent, caller, cancellation)
                ?? await atEntries.AnswerAsync(intent, caller, cancellation)
                ?? await files.AnswerAsync(intent, caller, cancellation)
                ?? await HelpAsync(caller, caller.Reader, Notice.Bad(caller.Reader["Help_NotUnderstood"]), cancellation),
        };

    /// <summary>The first file of a message; a person sends one at a time, and is told what came of it.</summary>
    public Task<Card> ReadAsync(
        IncomingFile file,
        Caller caller,
        Func<Card, CancellationToken, Task> tell,
        CancellationToken cancellation
    ) => files.ReadAsync(file, caller, tell, cancellation);

    public async Task<Card> GreetAsync(Caller caller, CancellationToken cancellation) =>
        WelcomeCard.Of(
            caller.Reader,
            caller.Person.FirstName,
            await shelf.ReportsAsync(caller, open: false, cancellation),
            await shelf.LeadsAnythingAsync(caller.Person.Id, caller.Now, cancellation)
        );

    /// <summary>To the office its list. Looking opens nothing: a report that could be begun is offered with a button.</summary>
    private async Task<Card> StatusAsync(Caller caller, CancellationToken cancellation)
    {
        if (Shelf.IsAdministrator(await directory.AssociationAsync(cancellation), caller.Person.Id))
        {
            var lines = await office.ListAsync(caller.Now, cancellation);
            return OfficeListCard.Of(caller.Reader, lines, caller.Today, "Office_Title", await office.DamageAsync(cancellation));
        }

        var reports = await shelf.ReportsAsync(caller, open: false, cancellation);
        var begin = await beginnings.OfAsync(caller, reports, cancellation);
        var unreadable = await shelf.UnreadableAsync(caller, cancellation);
        return reports.Count + begin.Count > 0
            ? ReportsCard.Of(caller.Reader, reports, begin: begin, unreadable: unreadable)
            : RefusalCard.Of(caller.Reader, Notice.Bad(unreadable ?? caller.Reader["Reports_None"]));
    }

    private async Task<Card> SpeakAsync(Intent.Speak speak, Caller caller, CancellationToken cancellation)
    {
        await directory.HandleAsync(caller.Person.Id, new ChooseLanguage(speak.Language), caller.Stamp, cancellation);
        var reader = caller.Reader with { Language = speak.Language };
        return await HelpAsync(caller, reader, Notice.Good(reader["Chat_Language"]), cancellation);
    }

    private async Task<Card> HelpAsync(Caller caller, Reader reader, Notice? notice, CancellationToken cancellation)
    {
        var roles = (await directory.AssociationAsync(cancellation)).Roles;
        Role? role =
            roles.Contains((caller.Person.Id, Role.Administrator)) ? Role.Administrator
            : roles.Contains((caller.Person.Id, Role.Registrar)) ? Role.Registrar
            : null;
        return HelpCard.Of(reader, role, notice);
    }
}
