using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>Plays a command on the copy; false when the rules refuse it.</summary>
internal delegate bool PlayCommand(FilePlace at, InterventionCommand command, FileChange change);

/// <summary>Who has which role in one intervention, as a file says it.</summary>
internal sealed class RoleWishes(Entered entered, EnrolmentDraft draft, Rehearsal rehearsal, PeopleBook people, PlayCommand play)
{
    private readonly List<(FilePlace At, PersonId Person, Role Role, bool Ended)> _roles = [];
    private readonly List<(FilePlace At, PersonId Member, PersonId Substitute)> _substitutes = [];
    private bool _isUnclear = entered.IsFaulty("roles");

    /// <summary>Those that a new intervention begins with.</summary>
    public IReadOnlyList<RoleGiven> Given => [.. _roles.Where(r => !r.Ended).Select(r => new RoleGiven(r.Person, r.Role)).Distinct()];

    private Intervention State => rehearsal.StateOf(entered.Id);

    /// <summary>Finds the people.</summary>
    public void Read()
    {
        foreach (var role in entered.Entry.Roles ?? [])
        {
            var at = entered.At("roles", $"roles ({role.Person})");
            if (Found(role.Person, at) is { } person)
            {
                _roles.Add((at, person, role.Role, false));
            }
        }

        foreach (var entry in entered.Entry.Substitutes)
        {
            var at = entered.At("substitutes", $"substitutes ({entry.Member})");
            if (Found(entry.Member, at) is { } member && Found(entry.Substitute, at) is { } substitute)
            {
                _substitutes.Add((at, member, substitute));
            }
        }

        foreach (var row in entered.Rows)
        {
            Read(row);
        }
    }

    public void Give()
    {
        HandOver();
        foreach (var (at, person, role, _) in _roles.Where(r => !r.Ended))
        {
            play(at, new GiveRole(person, role), new FileChange(FileChangeKind.RoleGiven, at, State.Name, NameOf(person), role));
        }

        var listed = entered.Entry.Roles is null ? null : _roles.Select(r => (r.Person, r.Role)).ToHashSet();
        var unlisted = State
            .Roles.Where(r => listed?.Contains(r) == false)
            .Select(r => (entered.At("roles", $"roles ({r.Person})"), r.Person, r.Role));
        var ended = _roles.Where(r => r.Ended).Select(r => (r.At, r.Person, r.Role));
        foreach (
            var (at, person, role) in ended.Concat(_isUnclear ? [] : unlisted).OrderBy(r => r.Person.Value, StringComparer.Ordinal).ToList()
        )
        {
            play(at, new TakeRole(person, role), new FileChange(FileChangeKind.RoleTaken, at, State.Name, NameOf(person), role));
        }
    }

    /// <summary>Where one leaves a role and one comes into it, everything goes from the one to the other.</summary>
    private void HandOver()
    {
        foreach (var of in _roles.GroupBy(r => r.Role).ToList())
        {
            var leaving = of.Where(r => r.Ended && State.Has(r.Person, r.Role)).ToList();
            var coming = of.Where(r => !r.Ended && !State.Has(r.Person, r.Role)).ToList();
            if (leaving is [var from] && coming is [var to])
            {
                var change = new FileChange(FileChangeKind.HandedOver, to.At, State.Name, NameOf(from.Person), NameOf(to.Person), of.Key);
                play(to.At, new HandOver(from.Person, to.Person, of.Key), change);
            }
        }
    }

    public void NameSubstitutes()
    {
        foreach (
            var (at, member, substitute) in _substitutes.Where(s => State.Substitutes.GetValueOrDefault(s.Member) != s.Substitute).ToList()
        )
        {
            if (!State.Has(member, Role.SteeringMember))
            {
                draft.Add(new Mistake(MistakeKind.SubstituteOfNonMember, at, NameOf(member)) { Arguments = [State.Name] });
                continue;
            }

            var change = new FileChange(FileChangeKind.SubstituteNamed, at, State.Name, NameOf(substitute), NameOf(member));
            play(at, new NameSubstitute(member, substitute), change);
        }
    }

    /// <summary>An intervention that nobody leads is asked for nothing. One that had no lead before is left as it is.</summary>
    public void DemandLead(bool existed)
    {
        var isTouched = !existed || entered.Entry.Roles is not null || _roles.Count > 0;
        if (isTouched && !_isUnclear && !State.Having(Role.Lead).Any())
        {
            var row = entered.Rows.Select(r => r.Origin).FirstOrDefault(o => o is not null);
            var at = entered.Entry.Origin is null && row is not null ? row.At("intervention") : entered.At("name", "roles");
            draft.Add(new Mistake(MistakeKind.NoLead, at, State.Name));
        }
    }

    private void Read(RoleRow row)
    {
        FilePlace At(string field) => row.Origin?.At(field) ?? new FilePlace("", 0, $"roles ({row.Intervention}, {row.Person})");
        var person = Found(row.Person, At("person"));
        if (row.InsteadOf is { Length: > 0 } insteadOf)
        {
            var member = Found(insteadOf, At("insteadOf"));
            if (person is { } substitute && member is { } instead)
            {
                Read(At("insteadOf"), instead, substitute);
            }
        }
        else if (RoleOf(row, At("role")) is { } role && person is { } known)
        {
            Read(row, At("person"), known, role);
        }
    }

    /// <summary>Null for none that can be held in an intervention, which is told.</summary>
    private Role? RoleOf(RoleRow row, FilePlace at)
    {
        if (row.Role is null)
        {
            _isUnclear = true;
            if (row.Origin?.Faulty.Contains("role") != true)
            {
                draft.Add(new Mistake(MistakeKind.RequiredMissing, at));
            }
        }

        if (row.Role is not (Role.Administrator or Role.Registrar))
        {
            return row.Role;
        }

        draft.Add(new Mistake(MistakeKind.UnknownRole, at, $"{row.Role}"));
        return null;
    }

    private void Read(RoleRow row, FilePlace at, PersonId person, Role role)
    {
        if (_roles.Exists(r => (r.Person, r.Role) == (person, role)))
        {
            draft.Add(new Mistake(MistakeKind.RoleTwice, at, row.Person) { Arguments = [role, row.Intervention] });
        }
        else
        {
            _roles.Add((at, person, role, row.Ended));
        }
    }

    private void Read(FilePlace at, PersonId member, PersonId substitute)
    {
        if (member == substitute)
        {
            draft.Add(new Mistake(MistakeKind.SubstituteOfSelf, at, NameOf(member)));
        }
        else if (_substitutes.Exists(s => s.Member == member && s.Substitute != substitute))
        {
            draft.Add(new Mistake(MistakeKind.TwoSubstitutes, at, NameOf(member)));
        }
        else
        {
            _substitutes.Add((at, member, substitute));
        }
    }

    private PersonId? Found(string written, FilePlace at)
    {
        var (person, mistake) = people.Find(written, at);
        if (mistake is not null)
        {
            _isUnclear = true;
            draft.Add(mistake);
        }

        return person;
    }

    private string NameOf(PersonId person) => people.Of(person)?.Name ?? person.Value;
}
