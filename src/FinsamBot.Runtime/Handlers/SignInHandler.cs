using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Handlers;

/// <summary>
/// Takes requests to sign in and out. Nothing is ever written for a person who is not in the register, has no role today or has no address:
/// the caller answers the same to everybody.
/// </summary>
public sealed class SignInHandler(
    EventLog log,
    AssociationDirectory directory,
    DueIndex due,
    TemplateCatalogue templates,
    WakeDelivery? wake = null
)
{
    private readonly ObligationCommands<SignInState> _people = new(new(log, SignInState.None, SignInState.Evolve), due);
    private readonly CircumstancesReader _circumstances = new(directory, templates);

    /// <summary>What is known of the person's signing in; nothing for a name that is nobody's.</summary>
    public async Task<SignInState> ReadAsync(PersonId person, CancellationToken cancellation) =>
        StreamName.IsValid(person.Value) ? await _people.ReadAsync(person.Stream, cancellation) : SignInState.None;

    /// <summary>The person as the delivery sees it; null when nobody of that name is in the register.</summary>
    public async Task<SignInView?> ViewAsync(PersonId person, DateTimeOffset now, CancellationToken cancellation)
    {
        var state = await ReadAsync(person, cancellation);
        var view = (await ViewsAsync(person, now)(state, cancellation))(state);
        return view.Circumstances.Association.People.ContainsKey(person) ? view : null;
    }

    /// <summary>The person in the register with that address who has a role today; null when there is none.</summary>
    public async Task<Person?> WithAddressAsync(string address, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        var association = await directory.AssociationAsync(cancellation);
        var named = association
            .People.Values.Where(p => p.Mail is { } mail && SameAddress.Is(mail, address))
            .OrderBy(p => p.Id.Value, StringComparer.Ordinal);
        foreach (var person in named)
        {
            if (await MayEnterAsync(person.Id, now, cancellation))
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>The person with that account of our own tenant who has a role today; null when there is none.</summary>
    /// <param name="objectId">The Entra object id, which alone tells whose account it is.</param>
    public async Task<PersonId?> WithAccountAsync(string objectId, DateTimeOffset now, CancellationToken cancellation) =>
        (await directory.AssociationAsync(cancellation)).ByTeamsObjectId.TryGetValue(objectId, out var person)
        && await MayEnterAsync(person, now, cancellation)
            ? person
            : null;

    public Task<bool> MayEnterAsync(PersonId person, DateTimeOffset now, CancellationToken cancellation) =>
        RolesToday.HasAnyAsync(directory, person, StockholmTime.DayOf(now), cancellation);

    /// <summary>Has a code sent, when one may be sent.</summary>
    public async Task AskAsync(PersonId person, string command, DateTimeOffset now, CancellationToken cancellation)
    {
        var association = await directory.AssociationAsync(cancellation);
        if (
            !string.IsNullOrWhiteSpace(association.People.GetValueOrDefault(person)?.Mail) && await MayEnterAsync(person, now, cancellation)
        )
        {
            await ChangeAsync(person, command, now, state => SignInRules.Ask(state, now), cancellation);
        }
    }

    /// <summary>Null when the session is open now; else why it is not.</summary>
    public async Task<SignInRefusal?> TryAsync(
        PersonId person,
        CodeTry attempt,
        string command,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        await MayEnterAsync(person, now, cancellation)
            ? await ChangeAsync(person, command, now, state => SignInRules.Try(state, attempt, command, now), cancellation)
            : SignInRefusal.CodeWrong;

    /// <summary>Opens a session for a person whom an account has proved. False for somebody who has no role today.</summary>
    public async Task<bool> OpenAsync(
        PersonId person,
        string session,
        string signedInBy,
        string command,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (!await MayEnterAsync(person, now, cancellation))
        {
            return false;
        }

        await ChangeAsync(person, command, now, _ => SignInRules.Open(session, signedInBy, now), cancellation);
        return true;
    }

    /// <summary>Ends the person's sessions on all devices.</summary>
    public Task EndAsync(PersonId person, string command, DateTimeOffset now, CancellationToken cancellation) =>
        ChangeAsync(person, command, now, SignInRules.End, cancellation);

    /// <summary>Takes a step of a send to the person.</summary>
    internal Task<Handled<SignInView>> HandleAsync(
        PersonId person,
        DeliveryCommand command,
        string commandId,
        DateTimeOffset now,
        CancellationToken cancellation
    ) => _people.HandleAsync(person.Stream, command, commandId, now, ViewsAsync(person, now), cancellation);

    private async Task<SignInRefusal?> ChangeAsync(
        PersonId person,
        string command,
        DateTimeOffset now,
        Func<SignInState, SignInDecision> decide,
        CancellationToken cancellation
    )
    {
        var decision = new SignInDecision([]);
        var handled = await _people.HandleAsync(
            person.Stream,
            new Stamp(now, person.Value, command),
            ViewsAsync(person, now),
            view => new Decision((decision = decide(view.State)).Events),
            cancellation
        );
        if (handled.Changed && handled.After.Next() <= now)
        {
            wake?.Invoke(person.Stream);
        }

        return decision.Refusal;
    }

    private Func<SignInState, CancellationToken, Task<Func<SignInState, SignInView>>> ViewsAsync(PersonId person, DateTimeOffset now) =>
        async (_, cancellation) =>
        {
            var association = await directory.AssociationAsync(cancellation);
            var contacts = await _circumstances.ContactsAsync([person], cancellation);
            var circumstances = new Circumstances(association, Intervention.None, templates.All.First(), contacts)
            {
                Ways = directory.Ways,
            };
            return state => new SignInView(person, state, circumstances, now);
        };
}
