using System.Collections.Concurrent;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Handlers;

/// <summary>Gathers what decisions and agendas depend on besides their own stream, as fresh as the storage.</summary>
public sealed class CircumstancesReader(AssociationDirectory directory, TemplateCatalogue templates)
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(InterventionId, TemplateRef), Circumstances> _last = new();

    /// <summary>For a form that a report was begun with; null takes the intervention's first.</summary>
    public async ValueTask<Circumstances> ReadAsync(InterventionId id, TemplateRef? form, CancellationToken cancellation)
    {
        var intervention = await directory.InterventionAsync(id, cancellation);
        var association = await directory.AssociationAsync(cancellation);
        var template =
            form is not null && form != TemplateRef.None ? FormOf(id, form)
            : intervention.Exists ? FormOf(id, intervention.Reportings[0].Template)
            : templates.All.First();
        var (key, parts) = ((id, template.Ref), await directory.PartsAsync(id, cancellation));
        if (
            _last.TryGetValue(key, out var last)
            && ReferenceEquals(last.Association, association)
            && ReferenceEquals(last.Intervention, intervention)
            && last.Parts.SequenceEqual(parts, ReferenceEqualityComparer.Instance)
            && await AreSameAsync(last.Contacts, cancellation)
        )
        {
            // They know their plans already.
            return last;
        }

        if (_last.Count >= MostRemembered)
        {
            _last.Clear();
        }

        var people = intervention
            .Roles.Select(r => r.Person)
            .Concat(intervention.Substitutes.Values)
            .Concat(intervention.Changes.All.Select(c => c.What).OfType<HandedOver>().Select(h => h.From))
            .Concat(Administrators(association));
        return _last[key] = new Circumstances(association, intervention, template, await ContactsAsync(people, cancellation))
        {
            Parts = parts,
            Ways = directory.Ways,
        };
    }

    /// <summary>Whose contacts are looked up follows from association, intervention and these contacts themselves.</summary>
    private async ValueTask<bool> AreSameAsync(IReadOnlyDictionary<PersonId, Contact> contacts, CancellationToken cancellation)
    {
        foreach (var (person, contact) in contacts)
        {
            if (!ReferenceEquals(await directory.ContactAsync(person, cancellation), contact))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A form whose file is gone makes what was begun with it unreadable, and nothing else.</summary>
    private ReportTemplate FormOf(InterventionId id, TemplateRef form) =>
        templates.Knows(form)
            ? templates.Of(form)
            : throw new BrokenStreamException(1, $"there is no form {form.Id} of version {form.Version}", stream: id.Stream);

    public async Task<InterventionView> ViewAsync(InterventionId id, DateTimeOffset now, CancellationToken cancellation)
    {
        var circumstances = await ReadAsync(id, null, cancellation);
        return new InterventionView(circumstances, templates, now);
    }

    /// <summary>How each is reached, and the stand-ins of those who are away.</summary>
    public async Task<IReadOnlyDictionary<PersonId, Contact>> ContactsAsync(IEnumerable<PersonId> people, CancellationToken cancellation)
    {
        var contacts = new Dictionary<PersonId, Contact>();
        var asked = new Queue<PersonId>(people);
        while (asked.TryDequeue(out var person))
        {
            if (!contacts.ContainsKey(person))
            {
                contacts[person] = await directory.ContactAsync(person, cancellation);
                contacts[person].Absences.ForEach(a => asked.Enqueue(a.StandIn));
            }
        }

        return contacts;
    }

    private static IEnumerable<PersonId> Administrators(Association association) =>
        association.Roles.Where(r => r.Role == Role.Administrator).Select(r => r.Person);
}
