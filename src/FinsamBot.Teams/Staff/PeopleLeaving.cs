using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Changing;
using FinsamBot.Teams.Spoken;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Staff;

/// <summary>Somebody, by what was said or by a button.</summary>
internal sealed record SomePerson(string Said, PersonId? Id)
{
    public static SomePerson Of(CardData data) =>
        new(data.Text(Fields.Said) ?? "", data.Text(Fields.Person) is { Length: > 0 } id ? new PersonId(id) : null);
}

/// <summary>Lets somebody go for good: first what the person does now, with who could take it over; then out of everything.</summary>
internal sealed class PeopleLeaving(Departures departures)
{
    public async Task<Card> AskAsync(SomePerson who, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var present = caller.Association.Present;
        var named = who.Id is { } id ? [.. present.Where(p => p.Id == id)] : SpokenNames.In(who.Said, present);
        return named switch
        {
            [] => WhichPersonCard.Unknown(to, who.Said),
            [var one] => LeavingCard.Of(to, one, await departures.RolesOfAsync(one.Id, cancellation)),
            _ => WhichPersonCard.Of(to, to["Person_Which"], named, p => Button.To(StaffVerbs.Leaves, "").With(Fields.Person, p.Id.Value)),
        };
    }

    public async Task<Card> LetGoAsync(SomePerson who, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (who.Id is not { } id || !caller.Association.People.TryGetValue(id, out var person))
        {
            return WhichPersonCard.Unknown(to, who.Said);
        }

        var reply = await departures.HandleAsync(id, caller.Id, caller.CommandId, caller.Now, cancellation);
        var notice = reply.Refusal is { } refusal ? Notice.Of(refusal, to) : Notice.Good(to["Left_Done", person.Name]);
        return Card.Of(
            to,
            notice.Text,
            [
                notice.ToBox(),
                Buttons(
                    Button.To(StaffVerbs.List, to["Do_ShowPeople"]).Main(),
                    Button.To(ChangingVerbs.Interventions, to["Do_ShowInterventions"])
                ),
            ]
        );
    }
}
