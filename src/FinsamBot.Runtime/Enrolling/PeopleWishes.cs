using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>
/// Whom a file enters in the register, and what it says anew of those who are there. Whoever has the mail address is meant, else whoever
/// has the account, else whoever alone has the name and is not known by another address in another organisation. Nobody is left out
/// of the register because a file does not name them.
/// </summary>
internal sealed class PeopleWishes(EnrolmentDraft draft, PeopleBook book, NewPersonId newId)
{
    private readonly Dictionary<string, int> _addresses = [];
    private readonly Dictionary<string, int> _accounts = [];
    private readonly Dictionary<PersonId, int> _entered = [];

    private readonly List<(FilePlace At, Person Person)> _wished = [];

    /// <summary>Those that are new or known otherwise, as they will be.</summary>
    public IReadOnlyList<Person> Registered => [.. _wished.Select(w => w.Person)];

    /// <summary>Their roles in the association as a whole, with the place of each.</summary>
    public List<(FilePlace At, Person Person, Role Role)> Roles { get; } = [];

    public void Play(IReadOnlyList<PersonEntry> people)
    {
        for (var i = 0; i < people.Count; i++)
        {
            Play(people[i], $"people[{i}]", i);
        }

        if (draft.RefusalOf(new RegisterPeople(Registered)) is not null)
        {
            // Somewhere among them: one after another tells where.
            _wished.RemoveAll(w => !draft.Try(w.At, new RegisterPerson(w.Person)));
        }
        else
        {
            draft.Try(FilePlace.Whole, new RegisterPeople(Registered));
        }
    }

    private void Play(PersonEntry entry, string path, int number)
    {
        FilePlace At(string field) => entry.Origin?.At(field) ?? new FilePlace("", 0, $"{path}.{field}");
        var mailIsFine = IsFine(entry.Mail, "mail", At, _addresses, MistakeKind.AddressTwice, entry, number);
        var accountIsFine = IsFine(entry.Account, "account", At, _accounts, MistakeKind.AccountTwice, entry, number);
        if (Known(entry, At) is not { } known)
        {
            return;
        }

        if (known.HasLeft is { } left)
        {
            draft.Add(new FileChange(FileChangeKind.HasLeft, At("name"), left.Name));
            return;
        }

        if (known.Person is { } registered && _entered.TryGetValue(registered.Id, out var before))
        {
            if (mailIsFine && accountIsFine)
            {
                draft.Add(new Mistake(MistakeKind.PersonTwice, At("name"), entry.Name) { Arguments = [before] });
            }

            return;
        }

        var person = Wished(entry, known.Person);
        _entered[person.Id] = RowOf(entry, number);
        Demand(person, entry, At, mailIsFine && accountIsFine);
        Enter(person, known.Person, At, mailIsFine && accountIsFine && person.Name.Length > 0);
        book.AddAddress(entry.Mail, person.Id);
        GiveRoles(person, entry, At);
    }

    private void Demand(Person person, PersonEntry entry, Func<string, FilePlace> at, bool isReadable)
    {
        if (person.Name.Length == 0 && entry.Origin?.Faulty.Contains("name") != true)
        {
            draft.Add(new Mistake(MistakeKind.RequiredMissing, at("name")));
        }

        var isFaulty = entry.Origin is { } origin && (origin.Faulty.Contains("mail") || origin.Faulty.Contains("account"));
        if (person is { Mail: null, Upn: null, TeamsObjectId: null } && isReadable && !isFaulty)
        {
            draft.Add(new Mistake(MistakeKind.NoWayToReach, at("mail"), person.Name));
        }
    }

    private void GiveRoles(Person person, PersonEntry entry, Func<string, FilePlace> at)
    {
        foreach (var role in entry.Roles)
        {
            if (role is Role.Administrator or Role.Registrar)
            {
                Roles.Add((at("roles"), person, role));
            }
            else
            {
                draft.Add(new Mistake(MistakeKind.UnknownAssociationRole, at("roles"), $"{role}"));
            }
        }
    }

    private void Enter(Person person, Person? known, Func<string, FilePlace> at, bool isFine)
    {
        if (person == known)
        {
            return;
        }

        book.Add(person);
        if (isFine)
        {
            _wished.Add((at("name"), person));
            draft.Add(
                known is null
                    ? new FileChange(FileChangeKind.PersonAdded, at("name"), person.Name, person.Mail ?? person.Upn ?? "")
                    : new FileChange(FileChangeKind.PersonChanged, at("name"), known.Name, Difference(known, person))
            );
        }
    }

    /// <summary>Nothing when it is empty, or written so that nobody else in the file has it.</summary>
    private bool IsFine(
        string address,
        string field,
        Func<string, FilePlace> at,
        Dictionary<string, int> seen,
        MistakeKind twice,
        PersonEntry entry,
        int number
    )
    {
        if (address.Length == 0)
        {
            return true;
        }

        if (Address.Fault(address, at(field)) is { } fault)
        {
            draft.Add(fault);
            return false;
        }

        if (seen.TryAdd(address.ToUpperInvariant(), RowOf(entry, number)))
        {
            return true;
        }

        draft.Add(new Mistake(twice, at(field), address) { Arguments = [seen[address.ToUpperInvariant()]] });
        return false;
    }

    /// <summary>Null when the row speaks of two people at once, which is told.</summary>
    private (Person? Person, Person? HasLeft)? Known(PersonEntry entry, Func<string, FilePlace> at)
    {
        if (entry.Id is { } id)
        {
            return (book.Of(new PersonId(id)), null);
        }

        var (byMail, byAccount) = (book.ByMail(entry.Mail), book.ByAccount(entry.Account));
        if (byMail is not null && byAccount is not null && byMail.Id != byAccount.Id)
        {
            draft.Add(new Mistake(MistakeKind.TwoPeople, at("account"), entry.Account) { Arguments = [byMail.Name, byAccount.Name] });
            return null;
        }

        return (byMail ?? byAccount) is { } known ? (known, null)
            : book.HasLeft(entry.Mail) is { } left && Names.Key(left.Name) == Names.Key(entry.Name) ? (null, left)
            : (ByName(entry), null);
    }

    private Person? ByName(PersonEntry entry) =>
        book.ByName(entry.Name) is [var only]
        && (entry.Mail.Length == 0 || only.Mail is null || IsOf(only, entry.Organisation))
        && !(_entered.ContainsKey(only.Id) && entry.Mail.Length > 0)
            ? only
            : null;

    private static bool IsOf(Person person, string organisation) =>
        organisation.Length == 0 || person.Organisation.Length == 0 || Names.Key(person.Organisation) == Names.Key(organisation);

    private Person Wished(PersonEntry entry, Person? known)
    {
        var person = known ?? new Person(entry.Id is { } id ? new PersonId(id) : newId(), "", "", null, null);
        var account = CleanText.Line(entry.Account);
        return person with
        {
            Name = entry.Name.Length > 0 ? CleanText.Line(entry.Name) : person.Name,
            Organisation = entry.Organisation.Length > 0 ? CleanText.Line(entry.Organisation) : person.Organisation,
            Mail = entry.Mail.Length > 0 && !IsSame(entry.Mail, person.Mail) ? CleanText.Line(entry.Mail) : person.Mail,
            Upn =
                account.Length > 0 && !IsSame(account, entry.Mail) && !IsSame(account, person.Mail) && !IsSame(account, person.Upn)
                    ? account
                    : person.Upn,
        };
    }

    private static bool IsSame(string one, string? other) => other is not null && SameAddress.Is(one, other);

    private static string Difference(Person before, Person after)
    {
        (string? Before, string? After)[] fields =
        [
            (before.Name, after.Name),
            (before.Organisation, after.Organisation),
            (before.Mail, after.Mail),
            (before.Upn, after.Upn),
        ];
        var changed = fields.Where(f => f.Before != f.After);
        return string.Join("; ", changed.Select(f => $"{(string.IsNullOrEmpty(f.Before) ? "–" : f.Before)} → {f.After}"));
    }

    private static int RowOf(PersonEntry entry, int number) => entry.Origin?.Row ?? number;
}
