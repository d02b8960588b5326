using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Web.Calendar;

/// <summary>The plans a person may see, this year and the next.</summary>
/// <param name="ChangedAt">Nothing in it has changed since.</param>
internal sealed record YearPlan(
    Person Person,
    string Association,
    IReadOnlyList<InterventionView> Interventions,
    DateOnly Today,
    DateTimeOffset ChangedAt
)
{
    /// <summary>False when an intervention cannot be read: whether it concerns the person is then not known either.</summary>
    public bool IsWhole { get; init; } = true;

    public int FirstYear => Today.Year;

    public int LastYear => Today.Year + 1;
}

/// <summary>Reads a person's plans: of interventions in which it has a role or takes over for a writer; of all for an
/// administrator.</summary>
internal sealed class YearPlans(AssociationDirectory directory, TemplateCatalogue templates, TimeProvider clock)
{
    /// <summary>Null for somebody who is not in the register.</summary>
    public async Task<YearPlan?> OfAsync(PersonId id, CancellationToken cancellation)
    {
        var association = await directory.AssociationAsync(cancellation);
        if (!association.People.TryGetValue(id, out var person))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var today = StockholmTime.DayOf(now);
        var all = (await directory.InterventionsAsync(cancellation)).Where(IsPlannable).ToList();
        var absences = await AbsencesAsync(all, cancellation);
        var seesAll = association.Roles.Contains((id, Role.Administrator));
        var own = all.Where(i => i.Exists && (seesAll || Concerns(i, id, absences, today)));
        // Whom the person stands in for changes with the day, so a plan is never older than the day.
        DateTimeOffset[] changes =
        [
            association.Revision.At,
            .. all.Select(i => i.Revision.At),
            .. absences.Select(a => a.Absence.NotedAt),
            StockholmTime.At(today, TimeOnly.MinValue),
        ];
        return new YearPlan(
            person,
            association.Details.Name,
            [.. own.OrderBy(i => i.Name, StringComparer.Ordinal).Select(i => ViewOf(association, i, now))],
            today,
            changes.Max()
        )
        {
            IsWhole = all.Count == association.Interventions.Count,
        };
    }

    /// <summary>The person has a role in it, or takes over for somebody who writes.</summary>
    private static bool Concerns(
        Intervention intervention,
        PersonId person,
        IReadOnlyList<(PersonId Away, Absence Absence)> absences,
        DateOnly today
    ) =>
        intervention.Roles.Any(r => r.Person == person)
        || absences.Any(a => intervention.MayWrite(a.Away) && a.Absence.StandIn == person && a.Absence.Last >= today);

    private InterventionView ViewOf(Association association, Intervention intervention, DateTimeOffset now)
    {
        var template = templates.Of(intervention.Reportings[0].Template);
        var circumstances = new Circumstances(association, intervention, template, new Dictionary<PersonId, Contact>());
        return new InterventionView(circumstances, templates, now);
    }

    /// <summary>Without its form an intervention has no plan; the plans of the others stand.</summary>
    private bool IsPlannable(Intervention intervention)
    {
        if (intervention.Reportings.Find(r => !templates.Knows(r.Template)) is not { } lost)
        {
            return true;
        }

        directory.Damage.Note(
            new Damage(
                DamageKind.Use,
                intervention.Id.Stream.Value,
                $"there is no form {lost.Template.Id} of version {lost.Template.Version}"
            )
        );
        return false;
    }

    private async Task<IReadOnlyList<(PersonId Away, Absence Absence)>> AbsencesAsync(
        IEnumerable<Intervention> interventions,
        CancellationToken cancellation
    )
    {
        var writers = interventions
            .SelectMany(i => i.Roles)
            .Where(r => r.Role is Role.Lead or Role.Deputy)
            .Select(r => r.Person)
            .Distinct()
            .ToList();
        var contacts = await Task.WhenAll(writers.Select(w => directory.ContactAsync(w, cancellation).AsTask()));
        return [.. writers.Zip(contacts).SelectMany(w => w.Second.Absences.Select(a => (w.First, a)))];
    }
}
