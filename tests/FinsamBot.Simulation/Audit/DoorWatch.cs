using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Simulation.People;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>
/// The one door for people, seen from outside: nobody gets in who should not, whoever holds a live code gets in whatever strangers do, and
/// nobody makes a stream grow for ever.
/// </summary>
internal sealed class DoorWatch(Facts facts, Tally tally)
{
    private const int MostCodesADay = 12;
    private const int MostTriesADay = 15;
    private const int MostTriesFromLetter = 10;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>A role may have come or gone so shortly before, by clocks that differ.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(20);

    /// <summary>Judges what is stored of signing in before it becomes a fact.</summary>
    public void Judge(StoredEvent stored)
    {
        if (stored.Event is not (CodeRequested or CodeTried or SessionOpened))
        {
            return;
        }

        var id = stored.Stream.Value["people/".Length..];
        var person = facts.Person(id);
        if (!HasRole(id, stored.At) && IsSettled(id, stored.At))
        {
            throw new ViolationException("no role, no trace", $"{stored.Type} of {id}, who has no role at {stored.At:O}");
        }

        var over = stored.Event switch
        {
            CodeRequested => person.CodesSinceUse.Count(at => at + Day > stored.At) >= MostCodesADay,
            CodeTried { Accepted: false, FromLetter: true } e => person.Codes[e.Number].WrongFromLetter >= MostTriesFromLetter,
            CodeTried { Accepted: false } => person.WrongTries.Count(at => at + Day > stored.At) >= MostTriesADay,
            _ => false,
        };
        if (over)
        {
            throw new ViolationException("grows without end", $"{stored.Type} of {id} once more at {stored.At:O}");
        }
    }

    /// <summary>Has a code sent. After that there is one that can be used, however often others have asked.</summary>
    public async Task AskAsync(Asking asking, PersonId person)
    {
        var known = facts.Person(person.Value);
        var before = known.Codes.Count;
        await asking.Bot.People.AskAsync(person, asking.Id, asking.Now, asking.End);
        var hasCode = known.Codes.Count > before || known.Codes.Values.Any(c => c.UsedBy is null && asking.Now < c.EndsAt);
        if (!hasCode && IsMember(person.Value, asking.Now) && known.Mail is { Length: > 0 })
        {
            throw new ViolationException("locked out", $"{person} asks for a code at {asking.Now:O} and has none that lives");
        }
    }

    /// <summary>Tries a code; the answer is the one it must be.</summary>
    public async Task<SignInRefusal?> TryAsync(Asking asking, PersonId person, CodeTry attempt)
    {
        var before = facts.Person(person.Value).Codes.GetValueOrDefault(attempt.Number);
        var refusal = await asking.Bot.People.TryAsync(person, attempt, asking.Id, asking.Now, asking.End);
        var after = facts.Person(person.Value).Codes.GetValueOrDefault(attempt.Number);
        var isRight = attempt.Matches && before is not null && asking.Now < before.EndsAt && HasRole(person.Value, asking.Now);
        if (refusal is null && (!isRight || (before!.UsedBy is { } by && by != asking.Id)) && IsSettled(person.Value, asking.Now))
        {
            throw new ViolationException("nobody gets in", $"{person} at {asking.Now:O} with code {attempt.Number} of {before}");
        }

        var isSure =
            isRight && attempt.FromLetter && before is { UsedBy: null, WrongFromLetter: < MostTriesFromLetter } && after!.UsedBy is null;
        if (refusal is not null && isSure && IsMember(person.Value, asking.Now))
        {
            throw new ViolationException("locked out", $"{person} at {asking.Now:O} with code {attempt.Number} of {before}: {refusal}");
        }

        return refusal;
    }

    /// <summary>Turns a page in a browser that was signed in under that name, as the pages ask. True when it is shown.</summary>
    public async Task<bool> ReadAsync(Asking asking, PersonId person, string session)
    {
        var state = await asking.Bot.People.ReadAsync(person, asking.End);
        var isIn =
            state.SessionOf(session, asking.Now) is not null && await asking.Bot.People.MayEnterAsync(person, asking.Now, asking.End);
        var known = facts.Person(person.Value).Sessions.GetValueOrDefault(SignInState.HashOf(session));
        var expected = asking.Now < known && HasRole(person.Value, asking.Now);
        if (isIn != expected && IsSettled(person.Value, asking.Now))
        {
            var ends = known == default ? "has ended" : $"lasts until {known:O}";
            var rule = isIn ? "nobody gets in" : "locked out";
            throw new ViolationException(rule, $"{person} turns a page at {asking.Now:O}; its session {ends}");
        }

        return isIn;
    }

    public void Count(HarmKind kind) => tally.Add($"harm/{kind}");

    /// <summary>By the roles of that day, reckoned apart from the product.</summary>
    public bool HasRole(string person, DateTimeOffset now) =>
        facts.Person(person).Mail is not null
        && (facts.Roles.Any(r => r.Person == person) || facts.Interventions.Values.Any(i => HasRole(i, person)) || StandsIn(person, now));

    private bool IsMember(string person, DateTimeOffset now) => HasRole(person, now) && IsSettled(person, now);

    private static bool HasRole(KnownIntervention intervention, string person) =>
        intervention.Roles.Any(r => r.Person == person)
        || intervention.Substitutes.Any(s => s.Value == person && IsOfGroup(intervention, s.Key));

    private static bool IsOfGroup(KnownIntervention intervention, string person) =>
        intervention.Roles.Contains((person, Role.SteeringMember)) || intervention.Roles.Contains((person, Role.Chair));

    private bool StandsIn(string person, DateTimeOffset now) =>
        facts
            .Interventions.Values.SelectMany(i => i.Having(Role.Lead).Concat(i.Having(Role.Deputy)))
            .Any(w => facts.Person(w).AwayOn(Almanac.DayOf(now))?.StandIn.Value == person);

    private bool IsSettled(string person, DateTimeOffset now) =>
        facts.AssociationChangedAt < now - Fresh
        && facts.Interventions.Values.All(i => i.ChangedAt < now - Fresh)
        && facts.People.All(p => p.Key == person || p.Value.ChangedAt < now - Fresh)
        && Almanac.DayOf(now - Fresh) == Almanac.DayOf(now + Fresh);
}
