using System.Collections.Immutable;
using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Handlers;

/// <summary>What is known outside the reports: the association, its interventions and how people are reached. Every read is as fresh as the
/// storage.</summary>
/// <param name="ways">As the spokes declare them, in the order in which they are tried.</param>
public sealed class AssociationDirectory(EventLog log, IEnumerable<Way>? ways = null)
{
    private readonly CommandHandler<Contact> _contacts = new(log, Contact.None, Contact.Evolve);

    private Family? _family;

    /// <summary>Its commands come through <see cref="AssociationHandler"/>.</summary>
    internal CommandHandler<Association> AssociationCommands { get; } = new(log, Association.None, Association.Evolve);

    /// <summary>Their commands come through <see cref="InterventionHandler"/>.</summary>
    internal CommandHandler<Intervention> InterventionCommands { get; } = new(log, Intervention.None, Intervention.Evolve);

    public ValueTask<Association> AssociationAsync(CancellationToken cancellation) =>
        AssociationCommands.ReadAsync(Association.Stream, cancellation);

    /// <summary>The intervention; <see cref="Intervention.Exists"/> is false when there is none of that id.</summary>
    public async ValueTask<Intervention> InterventionAsync(InterventionId id, CancellationToken cancellation) =>
        StreamName.IsValid(id.Value) ? await InterventionCommands.ReadAsync(id.Stream, cancellation) : Intervention.None;

    /// <summary>The id of a new intervention: vagen-vidare of Vägen vidare, and vagen-vidare-2 where there is one. The one that the command
    /// has made already is its own.</summary>
    /// <param name="taken">Those that are about to be made.</param>
    public async Task<InterventionId> FreeIdAsync(
        string name,
        string command,
        CancellationToken cancellation,
        params IReadOnlyCollection<InterventionId> taken
    )
    {
        var stem = Names.IdOf(name) is { Length: > 0 } made ? made : "insats";
        for (var number = 1; ; number++)
        {
            var id = new InterventionId(number == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}"));
            var there = await InterventionAsync(id, cancellation);
            if ((!there.Exists && !taken.Contains(id)) || there.Commands.Contains(command))
            {
                return id;
            }
        }
    }

    public Ways Ways { get; } = Ways.Of(ways);

    /// <summary>What could not be read of all this, and of the reports.</summary>
    public DamageList Damage { get; } = log.Damage;

    /// <summary>
    /// How a person is reached. Of one whose own stream is damaged nothing is known but what the association says: mail instead of chat,
    /// Swedish, not away. The reports of others do not wait for it.
    /// </summary>
    public async ValueTask<Contact> ContactAsync(PersonId person, CancellationToken cancellation)
    {
        try
        {
            var stream = person.Stream;
            var contact = await _contacts.ReadAsync(stream, cancellation);
            Damage.Clear(DamageKind.Use, stream.Value);
            return contact;
        }
        catch (Exception e) when (DamageList.IsLasting(e))
        {
            Damage.Note(DamageList.Of(NameOf("people/", person.Value), e));
            return Contact.None;
        }
    }

    /// <summary>Every intervention of the association that can be read, in the order they were registered; the others are in
    /// <see cref="Damage"/>.</summary>
    public async Task<IReadOnlyList<Intervention>> InterventionsAsync(CancellationToken cancellation)
    {
        var association = await AssociationAsync(cancellation);
        var read = await Task.WhenAll(association.Interventions.Select(id => FindInterventionAsync(id, cancellation)));
        return [.. read.OfType<Intervention>()];
    }

    /// <summary>The interventions that are parts of another, in the order they were registered, without those that are damaged.</summary>
    public async ValueTask<IReadOnlyList<Intervention>> PartsAsync(InterventionId id, CancellationToken cancellation)
    {
        var family = await FamilyAsync(cancellation);
        if (!family.Parts.Contains(id))
        {
            return [];
        }

        var parts = new List<Intervention>();
        foreach (var part in family.Parts[id])
        {
            if (await FindInterventionAsync(part, cancellation) is { } read)
            {
                parts.Add(read);
            }
        }

        return parts;
    }

    /// <summary>Whose part an intervention is never changes: each is read once, and those that could not be are tried again.</summary>
    private async ValueTask<Family> FamilyAsync(CancellationToken cancellation)
    {
        var (known, all) = (_family, (await AssociationAsync(cancellation)).Interventions);
        if (known is { IsWhole: true } && ReferenceEquals(known.Of, all))
        {
            return known;
        }

        var parents = known?.Parents ?? ImmutableDictionary<InterventionId, InterventionId?>.Empty;
        var read = await Task.WhenAll(all.Where(id => !parents.ContainsKey(id)).Select(id => FindInterventionAsync(id, cancellation)));
        parents = parents.SetItems(read.OfType<Intervention>().Select(i => KeyValuePair.Create(i.Id, i.Parent)));
        return _family = new Family(all, parents);
    }

    private sealed record Family(ImmutableList<InterventionId> Of, ImmutableDictionary<InterventionId, InterventionId?> Parents)
    {
        public bool IsWhole => Parents.Count == Of.Count;

        public ILookup<InterventionId, InterventionId> Parts { get; } =
            Of.Where(id => Parents.GetValueOrDefault(id) is not null).ToLookup(id => Parents[id]!.Value);
    }

    /// <summary>One among others; null when it is damaged, which is noted.</summary>
    public Task<Intervention?> FindInterventionAsync(InterventionId id, CancellationToken cancellation) =>
        Damage.PassOverAsync(NameOf("interventions/", id.Value), async () => await InterventionAsync(id, cancellation));

    /// <summary>Decides a command about how a person is reached, and appends what it leads to.</summary>
    public async Task<ContactReply> HandleAsync(PersonId person, ContactCommand command, Stamp stamp, CancellationToken cancellation)
    {
        var handled = await _contacts.HandleAsync(
            person.Stream,
            stamp,
            state => ContactRules.Decide(state, command, stamp.At),
            cancellation
        );
        return new ContactReply(handled.Before, handled.After, handled.Decision.Refusal);
    }

    /// <summary>A name that is none is damage too, and must not be what stops the naming of it.</summary>
    private static StreamName NameOf(string folder, string id) =>
        new(StreamName.IsValid(folder + id) ? folder + id : folder + "unnameable");
}

/// <param name="Before">The contact that was decided upon, before what was appended.</param>
/// <param name="After">With what was appended; the same when nothing was.</param>
/// <param name="Refusal">Null when nothing stood in the way.</param>
public sealed record ContactReply(Contact Before, Contact After, Refusal? Refusal);
