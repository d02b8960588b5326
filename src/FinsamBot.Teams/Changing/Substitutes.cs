using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;
using FinsamBot.Teams.Staff;

namespace FinsamBot.Teams.Changing;

/// <summary>A project leader who is away for some days, and who writes meanwhile.</summary>
internal sealed record StandInWish(PersonId From, PersonId To, DateOnly First, DateOnly Last)
{
    public static StandInWish? Of(CardData data) =>
        data.Text(Fields.Person) is { Length: > 0 } from
        && data.Text(Fields.Next) is { Length: > 0 } to
        && data.Day(Fields.Day) is { } first
        && data.Day(Fields.Last) is { } last
            ? new StandInWish(new PersonId(from), new PersonId(to), first, last)
            : null;

    public Button On(string verb, string title) =>
        Button
            .To(verb, title)
            .With(Fields.Person, From.Value)
            .With(Fields.Next, To.Value)
            .With(Fields.Day, Days.Iso(First))
            .With(Fields.Last, Days.Iso(Last));
}

/// <summary>
/// Who stands in for whom, said by the office. For a member of a steering group it is the substitute who is asked when the member does not
/// answer; for a project leader somebody who writes too, or, between two days, instead. Nothing is done before it is shown.
/// </summary>
internal sealed class Substitutes(Changes changes, AbsenceHandler absences, Shelf shelf)
{
    public async Task<Card> AskAsync(SaidSubstitute said, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var days = SpokenDates.Find(said.Said, caller.Today);
        if (days is { IsReal: false })
        {
            return RefusalCard.AboutDays(to, DayNotice.Of(days, to));
        }

        if (days is not null && days.Last < days.First)
        {
            return RefusalCard.AboutDays(to, Notice.Of(new Refusal(RefusalReason.EndBeforeStart, days.Last, days.First), to));
        }

        var (whom, by) = said.Names(caller.Today);
        return whom.Length == 0
            ? RefusalCard.AboutDays(to, Notice.Bad(to["Substitute_How"]))
            : await AskWhoAsync(said, whom, by, days, caller, cancellation);
    }

    private async Task<Card> AskWhoAsync(
        SaidSubstitute said,
        string whom,
        string by,
        SaidDays? days,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var (to, present) = (caller.Reader, caller.Association.Present.ToList());
        var views = await shelf.InterventionsAsync(caller.Now, cancellation);
        var from = said.From is { } chosen ? present.FindAll(p => p.Id == chosen) : SpokenNames.In(whom, present);
        var next = said.To is { } other ? present.FindAll(p => p.Id == other) : SpokenNames.In(by, present);
        return (from, next) switch
        {
            ([], [var one]) when SpokenInterventions.In(whom, views) is [var named] => await GiveAsync(one, named, caller, cancellation),
            ([], _) => WhichPersonCard.Unknown(to, whom),
            ([_, _, ..], _) => WhichPersonCard.Of(to, to["Substitute_Whom"], from, p => (said with { From = p.Id }).On("")),
            (_, []) => WhichPersonCard.Unknown(to, PersonDraft.Of(CardData.With(Fields.Said, by)).Name, by),
            (_, [_, _, ..]) => WhichPersonCard.Of(to, to["Substitute_Who"], next, p => (said with { To = p.Id }).On("")),
            ([var away], [var standIn]) => await AskWhereAsync(said, away, standIn, days, views, caller, cancellation),
        };
    }

    /// <summary>Whoever writes is away on those days and somebody else takes over.</summary>
    public async Task<Card> StandInAsync(StandInWish wish, Caller caller, CancellationToken cancellation)
    {
        var (to, people) = (caller.Reader, caller.Association.People);
        if (people.GetValueOrDefault(wish.From) is not { } from || people.GetValueOrDefault(wish.To) is not { } standIn)
        {
            return RefusalCard.AboutDays(to, Notice.Of(new Refusal(RefusalReason.NoStandIn), to));
        }

        var absence = new Absence(wish.First, wish.Last, wish.To, caller.Now);
        var refusal = await absences.NoteAsync(absence, wish.From, caller.CommandId, cancellation, by: caller.Id);
        return RefusalCard.AboutDays(
            to,
            refusal is null
                ? Notice.Good(to["Change_Done", StandInCard.Says(to, from, standIn, wish, caller.Today)])
                : Notice.Of(refusal, to)
        );
    }

    private async Task<Card> AskWhereAsync(
        SaidSubstitute said,
        Person from,
        Person standIn,
        SaidDays? days,
        IReadOnlyList<InterventionView> views,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var to = caller.Reader;
        var meant = Meant(said, from, views);
        var asMember = meant.Where(v => v.Intervention.Has(from.Id, Role.SteeringMember)).ToList();
        if (asMember.Count == 0 && days is not null && meant.Exists(v => v.Intervention.MayWrite(from.Id)))
        {
            var wish = new StandInWish(from.Id, standIn.Id, days.First, days.Last);
            return StandInCard.Confirm(to, from, standIn, wish, caller.Today);
        }

        var those = asMember.Count > 0 ? asMember : meant.FindAll(v => v.Intervention.Has(from.Id, Role.Lead));
        return those switch
        {
            [] => StandInCard.Nothing(to, from),
            [var view] when asMember.Count > 0 => await changes.AskAsync(
                new ChangeWish(ChangeKind.Substitute, view.Intervention.Id) { From = from.Id, To = standIn.Id },
                view,
                caller,
                cancellation
            ),
            [var view] => await GiveAsync(standIn, view, caller, cancellation),
            _ => AskingCards.Which(to, those, v => (said with { Intervention = v.Intervention.Id }).On("")),
        };
    }

    /// <summary>Those that were named; else all in which the person has a role.</summary>
    private static List<InterventionView> Meant(SaidSubstitute said, Person from, IReadOnlyList<InterventionView> views)
    {
        var theirs = views.Where(v => v.Intervention.Roles.Any(r => r.Person == from.Id)).ToList();
        if (said.Intervention is { } id)
        {
            return theirs.FindAll(v => v.Intervention.Id == id);
        }

        return SpokenInterventions.In(said.Said, theirs) is { Count: > 0 } named ? [.. named] : theirs;
    }

    private Task<Card> GiveAsync(Person standIn, InterventionView view, Caller caller, CancellationToken cancellation) =>
        changes.AskAsync(
            new ChangeWish(ChangeKind.Give, view.Intervention.Id) { To = standIn.Id, Role = Role.Deputy },
            view,
            caller,
            cancellation
        );
}
