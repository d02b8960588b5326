using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.General;

/// <summary>Says hello, and which words there are, in the language that somebody chooses.</summary>
internal sealed class Greeting(AssociationDirectory directory, Shelf shelf)
{
    public async Task<Card> GreetAsync(Caller caller, CancellationToken cancellation) =>
        WelcomeCard.Of(
            caller.Reader,
            caller.Person.FirstName,
            await shelf.ReportsAsync(caller, open: false, cancellation),
            await shelf.LeadsAnythingAsync(caller, cancellation)
        );

    public static Card Help(Caller caller, Notice? notice = null) => HelpCard.Of(caller.Reader, RoleOf(caller), notice);

    public async Task<Card> SpeakAsync(ChooseLanguage choice, Caller caller, CancellationToken cancellation)
    {
        await directory.HandleAsync(caller.Id, choice, caller.Stamp, cancellation);
        var reader = caller.Reader with { Language = choice.Language };
        return HelpCard.Of(reader, RoleOf(caller), Notice.Good(reader["Chat_Language"]));
    }

    public static ChooseLanguage? LanguageIn(CardData data) =>
        data.Text(Fields.Language) switch
        {
            nameof(Language.Swedish) => new ChooseLanguage(Language.Swedish),
            nameof(Language.English) => new ChooseLanguage(Language.English),
            _ => null,
        };

    /// <summary>At the office; null for everybody else.</summary>
    private static Role? RoleOf(Caller caller) =>
        caller.IsAdministrator ? Role.Administrator
        : caller.MayRegister ? Role.Registrar
        : null;
}
