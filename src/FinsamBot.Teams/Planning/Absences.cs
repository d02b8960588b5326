using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Planning;

/// <summary>Who is away, and who takes over: as somebody says it, or chosen by a button.</summary>
internal sealed class Absences(AbsenceHandler handler, AssociationDirectory directory, Shelf shelf)
{
    private const int MostCandidates = 6;

    public async Task<Card> NoteAsync(Intent.Away away, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (!await shelf.LeadsAnythingAsync(caller.Person.Id, caller.Now, cancellation))
        {
            return RefusalCard.AboutDays(to, Notice.Bad(to["Away_NotWriter"]));
        }

        return SpokenDates.Find(away.Said, caller.Today) switch
        {
            null => RefusalCard.AboutDays(to, Notice.Bad(to["Away_WhichDays"])),
            { IsReal: false } said => RefusalCard.AboutDays(to, Notice.Of(new Refusal(RefusalReason.UnreadableDate, said.Words), to)),
            var said => await NoteAsync(said, caller, cancellation),
        };
    }

    public async Task<Card> NoteAsync(Intent.AwayWith away, Caller caller, CancellationToken cancellation)
    {
        var people = (await directory.AssociationAsync(cancellation)).People;
        return !await shelf.LeadsAnythingAsync(caller.Person.Id, caller.Now, cancellation)
                ? RefusalCard.AboutDays(caller.Reader, Notice.Bad(caller.Reader["Away_NotWriter"]))
            : people.TryGetValue(away.StandIn, out var standIn) ? await NoteAsync(away.First, away.Last, standIn, caller, cancellation)
            : RefusalCard.AboutDays(caller.Reader, Notice.Of(new Refusal(RefusalReason.NoStandIn), caller.Reader));
    }

    public async Task<Card> BackAsync(Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        return await handler.CancelAsync(caller.Person.Id, caller.Now, caller.CommandId, cancellation) is { } refusal
            ? RefusalCard.AboutDays(to, Notice.Of(refusal, to))
            : AwayCard.Back(to);
    }

    /// <summary>Days that cannot be are refused before anybody is asked who takes over.</summary>
    private async Task<Card> NoteAsync(SaidDays said, Caller caller, CancellationToken cancellation)
    {
        var (to, people) = (caller.Reader, (await directory.AssociationAsync(cancellation)).People.Values);
        if (said.Last < said.First)
        {
            return RefusalCard.AboutDays(to, Notice.Of(new Refusal(RefusalReason.EndBeforeStart, said.Last, said.First), to));
        }

        var named = SpokenNames.In(said.Rest, people);
        var others = named.Where(p => p.Id != caller.Person.Id).ToList();
        var (candidates, unknown) = (await CandidatesAsync(caller, cancellation), named.Count > 0 ? "" : SpokenNames.Unknown(said.Rest));
        return (named.Count, others, unknown, candidates) switch
        {
            (_, [var one], _, _) => await NoteAsync(said.First, said.Last, one, caller, cancellation),
            (_, { Count: > 1 }, _, _) => Ask(caller, said.First, said.Last, others, null),
            (> 0, _, _, _) => Ask(caller, said.First, said.Last, candidates, Notice.Bad(to["Away_Yourself"])),
            (_, _, { Length: > 0 }, _) => Ask(
                caller,
                said.First,
                said.Last,
                candidates,
                Notice.Of(new Refusal(RefusalReason.NoSuchPerson, unknown), to)
            ),
            (_, _, _, [var only]) => await NoteAsync(said.First, said.Last, only, caller, cancellation),
            _ => Ask(caller, said.First, said.Last, candidates, null),
        };
    }

    private async Task<Card> NoteAsync(DateOnly first, DateOnly last, Person standIn, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var refusal = await handler.NoteAsync(
            new Absence(first, last, standIn.Id, caller.Now),
            caller.Person.Id,
            caller.CommandId,
            cancellation
        );
        return refusal is null ? AwayCard.Noted(to, first, last, caller.Today, standIn)
            : refusal.Reason is RefusalReason.StandInAway
                ? Ask(
                    caller,
                    first,
                    last,
                    [.. (await CandidatesAsync(caller, cancellation)).Where(p => p.Id != standIn.Id)],
                    Notice.Of(refusal, to)
                )
            : RefusalCard.AboutDays(to, Notice.Of(refusal, to));
    }

    private static Card Ask(Caller caller, DateOnly first, DateOnly last, IReadOnlyList<Person> candidates, Notice? notice) =>
        AwayCard.Ask(caller.Reader, first, last, caller.Today, [.. candidates.Take(MostCandidates)], notice);

    /// <summary>The others who write for what the person writes for, those who do so for all of it first; only those when there are
    /// any.</summary>
    private async Task<IReadOnlyList<Person>> CandidatesAsync(Caller caller, CancellationToken cancellation)
    {
        var mine = (await shelf.InterventionsAsync(caller.Now, cancellation))
            .Where(v => v.Intervention.MayWrite(caller.Person.Id))
            .ToList();
        var writers = mine.Select(v =>
                v.Intervention.Roles.Where(r => r.Role is Role.Lead or Role.Deputy && r.Person != caller.Person.Id)
                    .Select(r => r.Person)
                    .ToHashSet()
            )
            .ToList();
        var everywhere = writers.Count == 0 ? [] : writers.Aggregate((one, other) => [.. one.Intersect(other)]);
        var people = (await directory.AssociationAsync(cancellation)).People;
        return
        [
            .. (everywhere.Count > 0 ? everywhere : writers.SelectMany(w => w))
                .Distinct()
                .Where(people.ContainsKey)
                .Select(p => people[p])
                .OrderBy(p => p.Name, StringComparer.Ordinal),
        ];
    }
}
