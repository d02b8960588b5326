using System.Collections.Immutable;
using System.Globalization;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People.SignIn;

namespace FinsamBot.Domain.Agenda;

/// <summary>What a person is owed about signing in: the letters with codes, and word of tries that look like somebody else's.</summary>
public sealed record SignInView(PersonId Person, SignInState State, Circumstances Circumstances, DateTimeOffset Now) : ObligationView(Now)
{
    public override ImmutableDictionary<string, Attempt> Deliveries => State.Deliveries;

    protected override IReadOnlyList<OpenItem> Planned() =>
        OpenItems.Of(Codes().Concat(OddTries()).DistinctBy(i => i.Key), Deliveries, Circumstances.Calendar, Now);

    private IEnumerable<AgendaItem> Codes() =>
        from code in State.Codes
        where code.UsedBy is null
        let to = Addressees.Of(Person, Circumstances)
        select new AgendaItem(
            Key("code", code.Number.ToString(CultureInfo.InvariantCulture)),
            AgendaKind.SignInCode,
            code.At,
            to,
            ChannelKind.Mail
        )
        {
            About = Person,
            Code = code.Number,
            UselessFrom = code.ExpiresAt,
        };

    private IEnumerable<AgendaItem> OddTries()
    {
        if (State.OddAt is { } at)
        {
            var minute = at.UtcDateTime.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
            yield return new AgendaItem(
                Key("odd-tries", minute),
                AgendaKind.OddTries,
                at,
                Addressees.Of(Person, Circumstances),
                ChannelKind.Mail
            )
            {
                About = Person,
                UselessFrom = at + SignInState.NewsFor,
            };
        }
    }

    private string Key(string what, string which) => $"{SignInState.KeyPrefix}{Person}/{what}/{which}";
}
