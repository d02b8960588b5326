using System.Collections.Immutable;
using System.Globalization;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;

namespace FinsamBot.Domain.Agenda;

/// <summary>A one-time code to the person's own address.</summary>
/// <param name="Code">Which of its codes it is.</param>
public sealed record SignInCode(string Key, DateTimeOffset DueAt, Addressee To, PersonId Person, int Code) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "signInCode";

    public override bool IsAnswerToSomebody => true;
}

/// <summary>A person hears that somebody has typed wrong codes in its name.</summary>
public sealed record OddTries(string Key, DateTimeOffset DueAt, Addressee To, PersonId Person) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "oddTries";

    public override bool IsAnswerToSomebody => true;
}

/// <summary>What a person is owed about signing in: the letters with codes, and word of tries that look like somebody else's.</summary>
public sealed record SignInView(PersonId Person, SignInState State, Circumstances Circumstances, DateTimeOffset Now) : ObligationView(Now)
{
    public override ImmutableDictionary<string, Attempt> Deliveries => State.Deliveries;

    protected override IReadOnlyList<OpenItem> Planned() =>
        OpenItems.Of([.. Codes().Concat(OddTries()).DistinctBy(i => i.Key)], Deliveries, Circumstances, Now);

    private IEnumerable<AgendaItem> Codes() =>
        from code in State.Codes
        where code.UsedBy is null
        let to = Addressees.Of(Person, Circumstances)
        select new SignInCode(Key("code", code.Number.ToString(CultureInfo.InvariantCulture)), code.At, to, Person, code.Number)
        {
            Channel = ChannelKind.Mail,
            UselessFrom = code.ExpiresAt,
        };

    private IEnumerable<AgendaItem> OddTries()
    {
        if (State.OddAt is { } at)
        {
            var minute = at.UtcDateTime.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
            yield return new OddTries(Key("odd-tries", minute), at, Addressees.Of(Person, Circumstances), Person)
            {
                Channel = ChannelKind.Mail,
                UselessFrom = at + SignInState.NewsFor,
            };
        }
    }

    private string Key(string what, string which) => $"people/{Person}/{what}/{which}";
}
