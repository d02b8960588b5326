using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Agenda;

/// <summary>Who hears of something, by role, on a day.</summary>
internal static class Addressees
{
    public static Addressee Of(PersonId id, Circumstances circumstances) => circumstances.Known.Addressee(id, circumstances, Found);

    private static Addressee Found(PersonId id, Circumstances circumstances)
    {
        var (person, contact) = (circumstances.PersonOf(id), circumstances.ContactOf(id));
        return new Addressee(id.Value, person.Name, person.Mail, contact.Conversation, contact.Language);
    }

    /// <summary>The administrators; the association's own mailbox when it has none.</summary>
    public static IReadOnlyList<Addressee> Office(Circumstances circumstances) => circumstances.Known.Office ??= OfficeOf(circumstances);

    private static List<Addressee> OfficeOf(Circumstances circumstances)
    {
        var administrators = circumstances.Association.Having(Role.Administrator).Select(p => Of(p.Id, circumstances)).ToList();
        var details = circumstances.Association.Details;
        return administrators.Count > 0
            ? administrators
            : [new Addressee(Addressee.Office, details.Name, details.Mailbox, null, Language.Swedish)];
    }

    /// <summary>The person, or on a day when it is away its stand-in.</summary>
    /// <param name="away">The person whom the stand-in replaces; null when nobody is replaced.</param>
    public static PersonId PresentOn(DateOnly day, PersonId person, Circumstances circumstances, out PersonId? away)
    {
        var absence = circumstances.ContactOf(person).AwayOn(day);
        var replaced = absence is not null && circumstances.ContactOf(absence.StandIn).AwayOn(day) is null;
        away = replaced ? person : null;
        return replaced ? absence!.StandIn : person;
    }
}
