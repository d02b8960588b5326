using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.People;

/// <summary>
/// The rules for who is in the register. No two people who have not left share an address or an account, so that a reply and a hello always
/// say who speaks; two of one name may be there. The association always has an administrator once it has had one.
/// </summary>
internal static class PeopleRules
{
    /// <summary>Stands in letters, lists and signatures.</summary>
    private const int LongestName = 200;

    public static Decision Register(Association state, Person wished)
    {
        var person = Clean(wished);
        if (person == state.People.GetValueOrDefault(person.Id) && !state.Left.Contains(person.Id))
        {
            return Decision.Nothing;
        }

        if (state.People.GetValueOrDefault(person.Id)?.IsForgotten == true)
        {
            return Decision.Refuse(RefusalReason.NoSuchPerson, person.Id.Value);
        }

        return RefusalOf(state, person) is { } refusal ? new Decision([], refusal) : Decision.Of(new PersonRegistered(person));
    }

    /// <summary>All of them, each judged with those before it there already; or none, with the first reason.</summary>
    public static Decision Register(Association state, IReadOnlyList<Person> people)
    {
        var (holders, events) = (HoldersOf(state), new List<Event>());
        foreach (var person in people.Select(Clean))
        {
            if (person == state.People.GetValueOrDefault(person.Id) && !state.Left.Contains(person.Id))
            {
                continue;
            }

            var other = person.Mail is { } mail && holders.TryGetValue(mail, out var holder) && holder.Id != person.Id ? holder : null;
            if (RefusalOf(state, person, other) is { } refusal)
            {
                return new Decision([], refusal);
            }

            if (state.People.GetValueOrDefault(person.Id)?.Mail is { } before && holders.GetValueOrDefault(before)?.Id == person.Id)
            {
                holders.Remove(before);
            }

            if (person.Mail is not null)
            {
                holders[person.Mail] = person;
            }

            events.Add(new PersonRegistered(person));
        }

        return new Decision(events);
    }

    /// <summary>Who is an administrator already, by its account, stays who it is.</summary>
    public static Decision Admit(Association state, AdmitAdministrator admit, PersonId actor)
    {
        if (actor != PersonId.Bot)
        {
            return Decision.Refuse(RefusalReason.OnlySettingsAdmit);
        }

        var known = admit.Person.TeamsObjectId is { } account ? state.ByTeamsObjectId.GetValueOrDefault(account) : default;
        known = known == default ? WithAddress(state, admit.Person.Mail, admit.Person.Id)?.Id ?? default : known;
        var person = known == default ? Clean(admit.Person) : state.People[known] with { TeamsObjectId = admit.Person.TeamsObjectId };
        if (state.Roles.Contains((person.Id, Role.Administrator)))
        {
            return Decision.Nothing;
        }

        return RefusalOf(state, person) is { } refusal
            ? new Decision([], refusal)
            : Decision.Of([
                .. AssociationRules.SilentUntilChosen(state),
                .. person == state.People.GetValueOrDefault(person.Id) ? (Event[])[] : [new PersonRegistered(person)],
                new AssociationRoleGiven(person.Id, Role.Administrator),
            ]);
    }

    /// <summary>Only an account that is not known yet: whoever is known by one is not taken for somebody else.</summary>
    public static Decision Recognise(Association state, RecogniseInTeams recognise)
    {
        if (state.Unavailable(recognise.Person) is { } refusal)
        {
            return new Decision([], refusal);
        }

        var person = state.People[recognise.Person];
        if (person.TeamsObjectId is not null)
        {
            return person.TeamsObjectId == recognise.TeamsObjectId
                ? Decision.Nothing
                : Decision.Refuse(RefusalReason.AccountTaken, person.Name);
        }

        return Register(state, person with { TeamsObjectId = recognise.TeamsObjectId });
    }

    public static Decision Leave(Association state, PersonId person)
    {
        if (!state.People.TryGetValue(person, out var known))
        {
            return Decision.Refuse(RefusalReason.NoSuchPerson, person.Value);
        }

        if (state.Left.Contains(person))
        {
            return Decision.Nothing;
        }

        return IsLastAdministrator(state, person)
            ? Decision.Refuse(RefusalReason.LastAdministrator, known.Name)
            : Decision.Of(new PersonLeft(person));
    }

    /// <summary>Only somebody who has left; the bot itself says it also of others, whose keys are gone already.</summary>
    public static Decision Forget(Association state, PersonId person, PersonId actor)
    {
        if (!state.People.TryGetValue(person, out var known))
        {
            return Decision.Refuse(RefusalReason.NoSuchPerson, person.Value);
        }

        if (known.IsForgotten)
        {
            return Decision.Nothing;
        }

        return state.Left.Contains(person) || actor == PersonId.Bot
            ? Decision.Of(new PersonForgotten(person))
            : Decision.Refuse(RefusalReason.PersonHasNotLeft, known.Name);
    }

    public static bool IsLastAdministrator(Association state, PersonId person) =>
        state.Roles.Contains((person, Role.Administrator)) && state.Roles.Count(r => r.Role == Role.Administrator) == 1;

    private static Person Clean(Person person) =>
        person with
        {
            Name = CleanText.Line(person.Name),
            Organisation = CleanText.Line(person.Organisation),
            Mail = CleanText.Line(person.Mail) is { Length: > 0 } mail ? mail : null,
            Upn = CleanText.Line(person.Upn) is { Length: > 0 } upn ? upn : null,
        };

    /// <summary>By mail address, those who have not left.</summary>
    private static Dictionary<string, Person> HoldersOf(Association state)
    {
        var holders = new Dictionary<string, Person>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in state.Present.Where(p => p.Mail is not null))
        {
            holders.TryAdd(person.Mail!, person);
        }

        return holders;
    }

    private static Refusal? RefusalOf(Association state, Person person) =>
        RefusalOf(state, person, WithAddress(state, person.Mail, person.Id));

    /// <param name="other">Somebody else who has the address.</param>
    private static Refusal? RefusalOf(Association state, Person person, Person? other)
    {
        if (person.Name.Length is 0 or > LongestName || person.Organisation.Length > LongestName)
        {
            return new Refusal(RefusalReason.NameMissing, LongestName);
        }

        if (new[] { person.Mail, person.Upn }.OfType<string>().FirstOrDefault(a => !OneAddress.Is(a)) is { } unreadable)
        {
            return new Refusal(RefusalReason.AddressUnreadable, unreadable);
        }

        if (other is not null)
        {
            return new Refusal(RefusalReason.AddressTaken, person.Mail!, other.Name);
        }

        return person.TeamsObjectId is { } account && state.ByTeamsObjectId.TryGetValue(account, out var holder) && holder != person.Id
            ? new Refusal(RefusalReason.AccountTaken, state.People[holder].Name)
            : null;
    }

    /// <summary>Somebody else who has the address and has not left. Addresses differ in no case.</summary>
    private static Person? WithAddress(Association state, string? mail, PersonId than) =>
        mail is null
            ? null
            : state.Present.FirstOrDefault(p => p.Id != than && string.Equals(p.Mail, mail, StringComparison.OrdinalIgnoreCase));
}
