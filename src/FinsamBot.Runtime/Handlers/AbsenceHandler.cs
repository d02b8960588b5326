using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Due;

namespace FinsamBot.Runtime.Handlers;

/// <summary>Notes who is away and who takes over. Everything the person writes is looked at again, and the stand-in is told.</summary>
public sealed class AbsenceHandler(AssociationDirectory directory, DueIndex due, WakeDelivery? wake = null)
{
    private const int LongestDays = 366;

    /// <summary>Null when it was noted, or why it was not.</summary>
    /// <param name="by">Who noted it; null: the person itself.</param>
    public async Task<Refusal?> NoteAsync(
        Absence absence,
        PersonId away,
        string commandId,
        CancellationToken cancellation,
        PersonId? by = null
    )
    {
        ArgumentNullException.ThrowIfNull(absence);
        if (await RefusalOfAsync(absence, away, cancellation) is { } refusal)
        {
            return refusal;
        }

        return await HandleAsync(away, new NoteAbsence(absence), new Stamp(absence.NotedAt, (by ?? away).Value, commandId), cancellation);
    }

    /// <summary>The person is back: the absence that holds today, or the next one, ends. Null when it was ended.</summary>
    public async Task<Refusal?> CancelAsync(PersonId person, DateTimeOffset now, string commandId, CancellationToken cancellation)
    {
        // Asked first: for who is not away no look is planned, and nobody's reports are read.
        var (contact, back) = (await directory.ContactAsync(person, cancellation), new EndAbsence());
        return ContactRules.Decide(contact, back, now).Refusal
            ?? await HandleAsync(person, back, new Stamp(now, person.Value, commandId), cancellation);
    }

    private async Task<Refusal?> RefusalOfAsync(Absence absence, PersonId away, CancellationToken cancellation)
    {
        var today = StockholmTime.DayOf(absence.NotedAt);
        if (absence.Last < absence.First)
        {
            return new Refusal(RefusalReason.EndBeforeStart, absence.Last, absence.First);
        }

        if (absence.Last < today || absence.Last > today.AddDays(LongestDays))
        {
            return new Refusal(RefusalReason.AwayOutOfRange, absence.Last);
        }

        var people = (await directory.AssociationAsync(cancellation)).People;
        if (absence.StandIn == away || !people.TryGetValue(absence.StandIn, out var standIn))
        {
            return new Refusal(RefusalReason.NoStandIn);
        }

        if ((await directory.ContactAsync(absence.StandIn, cancellation)).Absences.Find(a => a.Overlaps(absence)) is { } other)
        {
            return new Refusal(RefusalReason.StandInAway, standIn.FirstName, other.First, other.Last);
        }

        return await ReplacedByAsync(absence, away, cancellation) is { } replaced
            ? new Refusal(RefusalReason.StandsInForOther, people[replaced].FirstName)
            : null;
    }

    /// <summary>Whom the person has promised to stand in for during these days.</summary>
    private async Task<PersonId?> ReplacedByAsync(Absence absence, PersonId away, CancellationToken cancellation)
    {
        foreach (var person in (await directory.AssociationAsync(cancellation)).People.Keys.OrderBy(p => p.Value, StringComparer.Ordinal))
        {
            var contact = await directory.ContactAsync(person, cancellation);
            if (contact.Absences.Exists(a => a.StandIn == away && a.Overlaps(absence)))
            {
                return person;
            }
        }

        return null;
    }

    private async Task<Refusal?> HandleAsync(PersonId person, ContactCommand command, Stamp stamp, CancellationToken cancellation)
    {
        var touched = (await directory.InterventionsAsync(cancellation)).Where(i => i.MayWrite(person)).ToList();
        foreach (var intervention in touched)
        {
            await Replanning.AnnounceAsync(due, intervention, stamp.At, cancellation);
        }

        var reply = await directory.HandleAsync(person, command, stamp, cancellation);
        touched.ForEach(i => wake?.Invoke(i.Id.Stream));
        return reply.Refusal;
    }
}
