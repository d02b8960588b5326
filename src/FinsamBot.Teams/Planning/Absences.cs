using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;
using FinsamBot.Teams.Staff;

namespace FinsamBot.Teams.Planning;

/// <summary>Being away, in words; or between two days with a stand-in chosen by a button.</summary>
internal sealed record AwayNote(string Said, (DateOnly First, DateOnly Last, PersonId StandIn)? Chosen = null)
{
    public static AwayNote? Of(CardData data) =>
        data.Text(Fields.Said) is { } said ? new AwayNote(said)
        : data.Day(Fields.Day) is { } first && data.Day(Fields.Last) is { } last && data.Text(Fields.Person) is { Length: > 0 } person
            ? new AwayNote("", (first, last, new PersonId(person)))
        : null;
}

/// <summary>Who is away, and who takes over: as somebody says it, or chosen by a button.</summary>
internal sealed class Absences(AbsenceHandler handler, Shelf shelf)
{
    private const int MostCandidates = 6;

    public async Task<Card> NoteAsync(AwayNote note, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (note.Chosen is var (first, last, id))
        {
            return caller.Association.People.TryGetValue(id, out var standIn)
                ? await NoteAsync(first, last, standIn, caller, cancellation)
                : RefusalCard.AboutDays(to, Notice.Of(new Refusal(RefusalReason.NoStandIn), to));
        }

        return SpokenDates.Find(note.Said, caller.Today) switch
        {
            _ when SpokenAway.IsAboutAnother(note.Said) => RefusalCard.AboutDays(to, Notice.Bad(to["Away_OnlyOwn"])),
            null => RefusalCard.AboutDays(to, Notice.Bad(to["Away_WhichDays", AwayExample.Days(caller.Today, to.Language)])),
            { IsReal: false } said => RefusalCard.AboutDays(to, DayNotice.Of(said, to)),
            var said => await NoteAsync(said, caller, cancellation),
        };
    }

    public async Task<Card> BackAsync(Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        return await handler.CancelAsync(caller.Id, caller.Now, caller.CommandId, cancellation) is { } refusal
            ? RefusalCard.AboutDays(to, Notice.Of(refusal, to))
            : AwayCard.Back(to);
    }

    /// <summary>Days that cannot be are refused before anybody is asked who takes over.</summary>
    private async Task<Card> NoteAsync(SaidDays said, Caller caller, CancellationToken cancellation)
    {
        var (to, people) = (caller.Reader, caller.Association.People.Values);
        if (said.Last < said.First)
        {
            return RefusalCard.AboutDays(to, Notice.Of(new Refusal(RefusalReason.EndBeforeStart, said.Last, said.First), to));
        }

        var named = SpokenNames.In(said.Rest, people);
        var others = named.Where(p => p.Id != caller.Id).ToList();
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
                Notice.Of(new Refusal(RefusalReason.NoSuchPerson, unknown), to),
                // Whoever is the office itself need not ask it.
                caller.IsAdministrator
                    ? Button.To(StaffVerbs.New, to["Do_AddPerson"]).With(Fields.Said, unknown)
                    : null
            ),
            (_, _, _, [var only]) => await NoteAsync(said.First, said.Last, only, caller, cancellation),
            _ => Ask(caller, said.First, said.Last, candidates, null),
        };
    }

    private async Task<Card> NoteAsync(DateOnly first, DateOnly last, Person standIn, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var refusal = await handler.NoteAsync(new Absence(first, last, standIn.Id, caller.Now), caller.Id, caller.CommandId, cancellation);
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

    private static Card Ask(
        Caller caller,
        DateOnly first,
        DateOnly last,
        IReadOnlyList<Person> candidates,
        Notice? notice,
        Button? more = null
    ) => AwayCard.Ask(caller.Reader, first, last, caller.Today, [.. candidates.Take(MostCandidates)], notice, more);

    /// <summary>The others who write for what the person writes for, those who do so for all of it first; only those when there are
    /// any.</summary>
    private async Task<IReadOnlyList<Person>> CandidatesAsync(Caller caller, CancellationToken cancellation)
    {
        var mine = (await shelf.InterventionsAsync(caller.Now, cancellation)).Where(v => v.Intervention.MayWrite(caller.Id)).ToList();
        var writers = mine.Select(v =>
                v.Intervention.Roles.Where(r => r.Role is Role.Lead or Role.Deputy && r.Person != caller.Id)
                    .Select(r => r.Person)
                    .ToHashSet()
            )
            .ToList();
        var everywhere = writers.Count == 0 ? [] : writers.Aggregate((one, other) => [.. one.Intersect(other)]);
        var people = caller.Association.People;
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
