using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Office;
using FinsamBot.Teams.Cards.Writing;
using FinsamBot.Teams.Conversation.Figures;
using FinsamBot.Teams.Protocol.Files;

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
    public async Task<Card> AnswerAsync(Wish wish, Guest guest, CancellationToken cancellation) =>
        wish switch
        {
            Wish.Greet => await GreetAsync(guest, cancellation),
            Wish.Help => await HelpAsync(guest, guest.Reader, null, cancellation),
            Wish.Speak speak => await SpeakAsync(speak, guest, cancellation),
            Wish.Status => await StatusAsync(guest, cancellation),
            Wish.See see => await showing.ShowAsync(see, guest, cancellation),
            Wish.Save save => await saving.SaveAsync(save, guest, cancellation),
            Wish.UseSetAside use => await choosing.UseAsync(use, guest, cancellation),
            Wish.DiscardSetAside discard => await choosing.DiscardAsync(discard, guest, cancellation),
            Wish.Send send => await handingOver.SendAsync(send, guest, cancellation),
            Wish.Submit submit => await handingOver.SubmitAsync(submit, guest, cancellation),
            Wish.Places places => await handingOver.ShowPlacesAsync(places, guest, cancellation),
            Wish.Impossible impossible => RefusalCard.Of(guest.Reader, Notice.Bad(guest.Reader[impossible.Reason])),
            Wish.OfficeList => await StatusAsync(guest, cancellation),
            _ => await inRound.AnswerAsync(wish, guest, cancellation)
                ?? await atRegistry.AnswerAsync(wish, guest, cancellation)
                ?? await scheduling.AnswerAsync(wish, guest, cancellation)
                ?? await atEntries.AnswerAsync(wish, guest, cancellation)
                ?? await files.AnswerAsync(wish, guest, cancellation)
                ?? await HelpAsync(guest, guest.Reader, Notice.Bad(guest.Reader["Help_NotUnderstood"]), cancellation),
        };

    /// <summary>The first file of a message; a person sends one at a time, and is told what came of it.</summary>
    public Task<Card> ReadAsync(IncomingFile file, Guest guest, Func<Card, CancellationToken, Task> tell, CancellationToken cancellation) =>
        files.ReadAsync(file, guest, tell, cancellation);

    public async Task<Card> GreetAsync(Guest guest, CancellationToken cancellation) =>
        WelcomeCard.Of(
            guest.Reader,
            guest.Person.FirstName,
            await shelf.ReportsAsync(guest, open: false, cancellation),
            await shelf.LeadsAnythingAsync(guest.Person.Id, guest.Now, cancellation)
        );

    /// <summary>To the office its list. Looking opens nothing: a report that could be begun is offered with a button.</summary>
    private async Task<Card> StatusAsync(Guest guest, CancellationToken cancellation)
    {
        if (Shelf.IsAdministrator(await directory.AssociationAsync(cancellation), guest.Person.Id))
        {
            var lines = await office.ListAsync(guest.Now, cancellation);
            return OfficeListCard.Of(guest.Reader, lines, guest.Today, "Office_Title", await office.DamageAsync(cancellation));
        }

        var reports = await shelf.ReportsAsync(guest, open: false, cancellation);
        var begin = await beginnings.OfAsync(guest, reports, cancellation);
        var unreadable = await shelf.UnreadableAsync(guest, cancellation);
        return reports.Count + begin.Count > 0
            ? ReportsCard.Of(guest.Reader, reports, begin: begin, unreadable: unreadable)
            : RefusalCard.Of(guest.Reader, Notice.Bad(unreadable ?? guest.Reader["Reports_None"]));
    }

    private async Task<Card> SpeakAsync(Wish.Speak speak, Guest guest, CancellationToken cancellation)
    {
        await directory.HandleAsync(guest.Person.Id, new ChooseLanguage(speak.Language), guest.Stamp, cancellation);
        var reader = guest.Reader with { Language = speak.Language };
        return await HelpAsync(guest, reader, Notice.Good(reader["Chat_Language"]), cancellation);
    }

    private async Task<Card> HelpAsync(Guest guest, Reader reader, Notice? notice, CancellationToken cancellation)
    {
        var roles = (await directory.AssociationAsync(cancellation)).Roles;
        Role? role =
            roles.Contains((guest.Person.Id, Role.Administrator)) ? Role.Administrator
            : roles.Contains((guest.Person.Id, Role.Registrar)) ? Role.Registrar
            : null;
        return HelpCard.Of(reader, role, notice);
    }
}
