using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.General;

/// <summary>What goes before a greeting; null where nothing does.</summary>
internal delegate Task<Card?> BeforeGreeting(Caller caller, CancellationToken cancellation);

/// <summary>Says hello, and which words there are, in the language that somebody chooses.</summary>
internal sealed class Greeting(AssociationDirectory directory, Shelf shelf, BeforeGreeting before)
{
    public async Task<Card> GreetAsync(Caller caller, CancellationToken cancellation) =>
        await before(caller, cancellation)
        ?? WelcomeCard.Of(
            caller.Reader,
            caller.Person.FirstName,
            await shelf.ReportsAsync(caller, open: false, cancellation),
            await shelf.LeadsAnythingAsync(caller, cancellation)
        );

    public async Task<Card> HelpAsync(Caller caller, CancellationToken cancellation) =>
        HelpCard.Of(caller.Reader, await NeedsAsync(caller, cancellation));

    public async Task<Card> SpeakAsync(ChooseLanguage choice, Caller caller, CancellationToken cancellation)
    {
        await directory.HandleAsync(caller.Id, choice, caller.Stamp, cancellation);
        var reader = caller.Reader with { Language = choice.Language };
        return HelpCard.Of(reader, await NeedsAsync(caller, cancellation), Notice.Good(reader["Chat_Language"]));
    }

    public static ChooseLanguage? LanguageIn(CardData data) =>
        data.Text(Fields.Language) switch
        {
            nameof(Language.Swedish) => new ChooseLanguage(Language.Swedish),
            nameof(Language.English) => new ChooseLanguage(Language.English),
            _ => null,
        };

    private async Task<HelpNeeds> NeedsAsync(Caller caller, CancellationToken cancellation)
    {
        var reports = await shelf.ReportsAsync(caller, open: false, cancellation);
        return new HelpNeeds(
            RoleOf(caller),
            await shelf.LeadsAnythingAsync(caller, cancellation),
            [.. reports.SelectMany(r => r.Template.Sections).Select(s => s.Kind)],
            caller.Today,
            await StandInAsync(caller, cancellation)
        );
    }

    /// <summary>Who could take over, for an example that would work; empty when nobody could.</summary>
    private async Task<string> StandInAsync(Caller caller, CancellationToken cancellation)
    {
        var others =
            from view in await shelf.InterventionsAsync(caller.Now, cancellation)
            where view.Intervention.MayWrite(caller.Id)
            from role in view.Intervention.Roles
            where role.Role is Role.Lead or Role.Deputy && role.Person != caller.Id
            select view.Circumstances.PersonOf(role.Person).FirstName;
        return others.Order(StringComparer.Ordinal).FirstOrDefault("");
    }

    /// <summary>At the office; null for everybody else.</summary>
    private static Role? RoleOf(Caller caller) =>
        caller.IsAdministrator ? Role.Administrator
        : caller.MayRegister ? Role.Registrar
        : null;
}
