using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.People;

/// <summary>Who comes to the door: members with the code of their letter, and strangers who hold a link and guess.</summary>
internal sealed class Visitors(Dice dice, Plans plans, DoorWatch door)
{
    private static readonly PersonId Nobody = new("ingen");

    /// <summary>Has a role for some weeks of the year, in the intervention that shares nothing with the others.</summary>
    private static readonly PersonId Guest = new("petra");

    /// <summary>A code or two, now and then mistyped, at times a stranger who has the link and guesses; at the end most sign out.</summary>
    public void SignIn(PersonId person, DateTimeOffset at)
    {
        foreach (var n in Enumerable.Range(0, dice.Chance(0.2) ? 2 : 1))
        {
            Plan(at.AddMinutes(n), "ask for a code", person, a => door.AskAsync(a, person));
        }

        Guess(
            person,
            at.AddMinutes(2),
            dice.Chance(0.05) ? 20
                : dice.Chance(0.3) ? 1
                : 0
        );
        var session = $"{person} {at:yyyyMMddHHmm}";
        var used = 0;
        Plan(at.AddMinutes(6), "type the code", person, async a => used = await TypeAsync(a, person, session) ?? used);
        Plan(at.AddMinutes(20), "read", person, a => door.ReadAsync(a, person, session));
        if (dice.Chance(0.6))
        {
            Plan(at.AddHours(1), "sign out", person, a => a.Bot.People.EndAsync(person, a.Id, a.Now, a.End));
            Plan(at.AddHours(2), "read in a copied session", person, a => InAsync(a, person, session, HarmKind.SessionAfterSignOut));
        }

        if (dice.Chance(0.2))
        {
            Plan(at.AddHours(3), "ask for a code", person, a => door.AskAsync(a, person));
            Plan(at.AddHours(3), "type a used code", person, a => AgainAsync(a, person, used, HarmKind.UsedCodeAgain));
        }
    }

    /// <summary>At times somebody has codes sent for hours, guesses, or has a code of days ago; the member signs in all the same.</summary>
    public void Fill(DateTimeOffset from, bool hasGuest)
    {
        foreach (var _ in Enumerable.Range(0, dice.Below(2)))
        {
            Besiege(new PersonId(dice.Pick(Founding.Members)), from.AddMinutes(dice.Below(365 * 1440)));
        }

        var at = from.AddMinutes(dice.Below(300 * 1440));
        Plan(at, "ask for a code", Nobody, a => StrangerAsync(a, Nobody));
        if (hasGuest)
        {
            Visit(at.AddDays(1));
        }
    }

    private void Besiege(PersonId person, DateTimeOffset at)
    {
        foreach (var n in Enumerable.Range(0, 16))
        {
            Plan(
                at.AddMinutes(n * dice.From(1, 30)),
                "ask for codes without end",
                person,
                async a =>
                {
                    await door.AskAsync(a, person);
                    door.Count(HarmKind.CodesWithoutEnd);
                }
            );
        }

        Guess(person, at.AddMinutes(3), 24);
        var (session, old) = ($"{person} {at:yyyyMMddHHmm} besieged", 0);
        Plan(at.AddHours(2), "ask for a code", person, a => door.AskAsync(a, person));
        Plan(at.AddHours(2).AddMinutes(2), "type the code", person, a => TypeAsync(a, person, session));
        Plan(
            at.AddHours(5),
            "ask for a code and forget it",
            person,
            async a =>
            {
                await door.AskAsync(a, person);
                old = (await a.Bot.People.ReadAsync(person, a.End)).LastNumber;
            }
        );
        Plan(at.AddDays(3), "ask for a code", person, a => door.AskAsync(a, person));
        Plan(at.AddDays(3), "type a code of days ago", person, a => AgainAsync(a, person, old, HarmKind.CodeOfBefore));
    }

    private void Guess(PersonId person, DateTimeOffset at, int times)
    {
        foreach (var n in Enumerable.Range(0, times))
        {
            Plan(
                at.AddSeconds(n * 7),
                $"guess {n}",
                person,
                async a =>
                {
                    var latest = (await a.Bot.People.ReadAsync(person, a.End)).LastNumber;
                    var attempt = n % 3 == 0 ? new CodeTry(latest, false, latest > 0 && n % 2 == 0, "") : new CodeTry(0, false, false, "");
                    await door.TryAsync(a, person, attempt);
                    door.Count(HarmKind.GuessedCodes);
                }
            );
        }
    }

    /// <summary>The number of the code that let the person in; null when none did.</summary>
    private async Task<int?> TypeAsync(Asking asking, PersonId person, string session)
    {
        var latest = (await asking.Bot.People.ReadAsync(person, asking.End)).LastNumber;
        return await door.TryAsync(asking, person, new CodeTry(latest, true, true, SignInState.HashOf(session))) is null ? latest : null;
    }

    private async Task AgainAsync(Asking asking, PersonId person, int number, HarmKind kind)
    {
        var attempt = new CodeTry(number, true, dice.Chance(0.5), SignInState.HashOf("again"));
        if (number > 0 && await door.TryAsync(asking, person, attempt) is not null)
        {
            door.Count(kind);
        }
    }

    private async Task InAsync(Asking asking, PersonId person, string session, HarmKind kind)
    {
        if (!await door.ReadAsync(asking, person, session))
        {
            door.Count(kind);
        }
    }

    private async Task StrangerAsync(Asking asking, PersonId person)
    {
        await door.AskAsync(asking, person);
        await door.TryAsync(asking, person, new CodeTry(1, true, true, "s"));
        var isIn = await asking.Bot.People.OpenAsync(person, "s", SignedInBy.WorkAccount, asking.Id, asking.Now, asking.End);
        if (isIn && !door.HasRole(person.Value, asking.Now))
        {
            throw new ViolationException("nobody gets in", $"{person} has no role and is in");
        }

        door.Count(HarmKind.StrangerWithoutRole);
    }

    /// <summary>Somebody has a role for a day, and keeps the browser open.</summary>
    private void Visit(DateTimeOffset at)
    {
        var session = $"{Guest} {at:yyyyMMddHHmm}";
        Role(at, new GiveRole(Guest, Domain.People.Role.Deputy));
        Plan(at.AddHours(2), "ask for a code", Guest, a => door.AskAsync(a, Guest));
        Plan(at.AddHours(2).AddMinutes(4), "type the code", Guest, a => TypeAsync(a, Guest, session));
        Role(at.AddHours(3), new TakeRole(Guest, Domain.People.Role.Deputy));
        Plan(at.AddHours(5), "read without a role", Guest, a => InAsync(a, Guest, session, HarmKind.SessionAfterRoleTaken));
        Plan(at.AddHours(6), "ask without a role", Guest, a => StrangerAsync(a, Guest));
    }

    private void Role(DateTimeOffset at, InterventionCommand command) =>
        plans.Add(
            at,
            $"{command.GetType().Name} {Guest}",
            async asking =>
            {
                var request = new InterventionRequest(command, PersonId.Bot, asking.Id, asking.Now);
                return (await asking.Bot.Interventions.HandleAsync(Founding.Aside, request, asking.End)).Refusal;
            }
        );

    private void Plan(DateTimeOffset at, string what, PersonId person, Func<Asking, Task> act) =>
        plans.Add(
            at,
            $"{what} {person}",
            async asking =>
            {
                await act(asking);
                return null;
            }
        );
}
