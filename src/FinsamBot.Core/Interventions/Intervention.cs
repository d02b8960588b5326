using System.Collections.Immutable;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;

namespace FinsamBot.Core.Interventions;

/// <summary>An intervention (insats): who owns it, who does what in it, and which periods it reports on. The fold of stream <c>interventions/{id}</c>.</summary>
public sealed record Intervention
{
    public static Intervention None { get; } = new();

    public InterventionId Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Huvudman: the legal entity that answers for the intervention.</summary>
    public string Owner { get; init; } = "";

    public TemplateRef Template { get; init; } = TemplateRef.None;

    public PeriodScheme? Periods { get; init; }

    public ImmutableHashSet<(PersonId Person, Role Role)> Roles { get; init; } = [];

    /// <summary>Periods whose report has been opened, oldest first.</summary>
    public ImmutableSortedDictionary<DateOnly, ReportingPeriod> Opened { get; init; } = ImmutableSortedDictionary<DateOnly, ReportingPeriod>.Empty;

    public bool Exists => Name.Length > 0;

    public bool Has(PersonId person, Role role) => Roles.Contains((person, role));

    /// <summary>Lead or deputy: those who may write and submit.</summary>
    public bool MayWrite(PersonId person) => Has(person, Role.Lead) || Has(person, Role.Deputy);

    public IEnumerable<PersonId> Having(Role role) =>
        Roles.Where(r => r.Role == role).Select(r => r.Person).OrderBy(p => p.Value, StringComparer.Ordinal);

    public ReportId ReportFor(ReportingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return new ReportId(Id, Template.Id, period.End);
    }

    public static Intervention Evolve(Intervention state, EventRecord record)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(record);
        return record.Event switch
        {
            InterventionBegun e => state with { Id = e.Id, Name = e.Name, Owner = e.Owner, Template = e.Template, Periods = e.Periods },
            RoleGiven e => state with { Roles = state.Roles.Add((e.Person, e.Role)) },
            RoleTaken e => state with { Roles = state.Roles.Remove((e.Person, e.Role)) },
            PeriodOpened e => state with { Opened = state.Opened.SetItem(e.Period.End, e.Period) },
            _ => state,
        };
    }
}
