using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.People;

/// <summary>An account of our own tenant, as Teams' roster or a sign-in has proved it.</summary>
/// <param name="ObjectId">The Entra object id, an opaque string.</param>
/// <param name="Upn">The account name (user principal name). It can be changed and given to somebody else: it is believed once.</param>
/// <param name="Mail">As the tenant tells it; proves nothing.</param>
public sealed record ProvenAccount(string ObjectId, string Upn, string Name, string? Mail);

/// <summary>The account names that the host's settings give leave to set up the association.</summary>
public sealed record NamedAdministrators(IReadOnlyList<string> Upns)
{
    /// <summary>What stands in the account name of somebody else's guest.</summary>
    private const string Guest = "#EXT#";

    public static NamedAdministrators None { get; } = new([]);

    public bool Has(string upn) => Upns.Any(u => SameAddress.Is(u, upn));

    /// <summary>Whether it can be the account name of a member of our own tenant.</summary>
    public static bool IsUpn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return OneAddress.Is(text) && !text.Contains(Guest, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>
/// Who somebody is that no register knows by its account yet. Only the account name counts, never the mail address, and only the first
/// time: from then on the object id does. Whoever has left stays gone until the office says otherwise.
/// </summary>
public static class Newcomers
{
    /// <summary>What makes the account known; null when it is nobody's.</summary>
    /// <param name="id">For whoever is new in the register.</param>
    public static AssociationCommand? Of(Association state, NamedAdministrators named, ProvenAccount account, PersonId id)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(named);
        ArgumentNullException.ThrowIfNull(account);
        if (!NamedAdministrators.IsUpn(account.Upn) || state.ByTeamsObjectId.ContainsKey(account.ObjectId))
        {
            return null;
        }

        var called = state.People.Values.Where(p => IsCalled(p, account.Upn)).ToList();
        if (called.Exists(p => p.TeamsObjectId is not null || state.Left.Contains(p.Id)))
        {
            return null;
        }

        return (called, named.Has(account.Upn)) switch
        {
            ([], true) => new AdmitAdministrator(New(state, account, id)),
            ([var known], true) => new AdmitAdministrator(known with { TeamsObjectId = account.ObjectId, Upn = account.Upn }),
            ([var known], false) => new RecogniseInTeams(known.Id, account.ObjectId),
            _ => null,
        };
    }

    /// <summary>Whether asking who an unknown account is can lead to anything.</summary>
    public static bool AreAwaited(Association state, NamedAdministrators named)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(named);
        return named.Upns.Any(u => !state.People.Values.Any(p => p.TeamsObjectId is not null && IsCalled(p, u)))
            || state.Present.Any(p => p.TeamsObjectId is null && (p.Upn ?? p.Mail) is not null);
    }

    /// <summary>An address that somebody in the register has already is not given to a second one.</summary>
    private static Person New(Association state, ProvenAccount account, PersonId id)
    {
        var isTaken = state.People.Values.Any(p => p.Mail is { } mail && account.Mail is { } own && SameAddress.Is(mail, own));
        return new Person(id, account.Name, state.Details.Name, isTaken ? null : account.Mail, account.ObjectId) { Upn = account.Upn };
    }

    private static bool IsCalled(Person person, string upn) => (person.Upn ?? person.Mail) is { } called && SameAddress.Is(called, upn);
}
