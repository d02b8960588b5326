using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>Finds people by what is written of them: a mail address, an account, an id, or a name that nobody else has.</summary>
internal sealed class PeopleBook
{
    /// <summary>Names that are looked for among all others when none is found; a file with more unknown ones is another file.</summary>
    private const int MostGuesses = 100;

    private readonly Dictionary<string, PersonId> _byMail = [];
    private readonly Dictionary<string, PersonId> _byAccount = [];
    private readonly Dictionary<string, HashSet<PersonId>> _byName = [];
    private readonly Dictionary<PersonId, Person> _people = [];
    private int _guesses;

    private readonly Dictionary<string, Person> _left = [];

    /// <summary>Who has left for good is not found; only that it was them is known.</summary>
    public PeopleBook(Association association)
    {
        foreach (var person in association.People.Values)
        {
            if (!association.Left.Contains(person.Id))
            {
                Add(person);
            }
            else if (person.Mail is { } mail)
            {
                _left[Key(mail)] = person;
            }
        }
    }

    public Person? HasLeft(string mail) => _left.GetValueOrDefault(Key(mail));

    public void Add(Person person)
    {
        if (_people.TryGetValue(person.Id, out var before) && _byName.TryGetValue(Names.Key(before.Name), out var old))
        {
            old.Remove(person.Id);
        }

        _people[person.Id] = person;
        AddAddress(person.Mail, person.Id);
        if (person.Upn is { } account)
        {
            _byAccount[Key(account)] = person.Id;
        }

        if (!_byName.TryGetValue(Names.Key(person.Name), out var same))
        {
            _byName[Names.Key(person.Name)] = same = [];
        }

        same.Add(person.Id);
    }

    /// <summary>Also one that is written wrongly: what refers to it is no mistake of its own.</summary>
    public void AddAddress(string? address, PersonId person)
    {
        if (!string.IsNullOrEmpty(address))
        {
            _byMail[Key(address)] = person;
        }
    }

    public Person? Of(PersonId id) => _people.GetValueOrDefault(id);

    public Person? ByMail(string mail) => mail.Length > 0 && _byMail.TryGetValue(Key(mail), out var id) ? _people[id] : null;

    /// <summary>Many have the mail address for account too.</summary>
    public Person? ByAccount(string account) =>
        account.Length == 0 ? null
        : _byAccount.TryGetValue(Key(account), out var id) ? _people[id]
        : ByMail(account);

    public IReadOnlyList<Person> ByName(string name) =>
        _byName.TryGetValue(Names.Key(name), out var same) ? [.. same.Select(id => _people[id])] : [];

    /// <summary>Whom the words mean; a mistake when that is nobody, or several.</summary>
    public (PersonId? Person, Mistake? Mistake) Find(string written, FilePlace at)
    {
        if ((Of(new PersonId(written)) ?? ByMail(written) ?? ByAccount(written)) is { } found)
        {
            return (found.Id, null);
        }

        return ByName(written) switch
        {
            [var only] => (only.Id, null),
            [] => (null, new Mistake(MistakeKind.UnknownPerson, at, written, Nearest(written))),
            var several => (
                null,
                new Mistake(MistakeKind.AmbiguousPerson, at, written)
                {
                    Arguments = [string.Join(", ", several.Select(p => p.Mail ?? p.Organisation).Order(StringComparer.Ordinal))],
                }
            ),
        };
    }

    private string? Nearest(string written)
    {
        if (_guesses++ >= MostGuesses)
        {
            return null;
        }

        return written.Contains('@', StringComparison.Ordinal)
            ? NearestName.Of(written, _people.Values.Select(p => p.Mail).OfType<string>(), 4)
            : NearestName.Of(written, _people.Values.Select(p => p.Name), 3);
    }

    private static string Key(string address) => address.Trim().ToUpperInvariant();
}
