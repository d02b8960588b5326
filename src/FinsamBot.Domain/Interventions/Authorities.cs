using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Interventions;

/// <summary>The authorities whose people sit in steering groups: each may be closed on days of its own.</summary>
public static class Authorities
{
    /// <summary>By name, each once, with those that have a calendar already; in no order.</summary>
    public static IReadOnlyList<string> Of(Association association, IEnumerable<Intervention> interventions)
    {
        ArgumentNullException.ThrowIfNull(association);
        return
        [
            .. interventions
                .SelectMany(i => i.SteeringGroup())
                .Distinct()
                .Select(p => association.People.TryGetValue(p, out var person) ? person.Organisation : "")
                .Where(o => o.Length > 0)
                .Concat(association.MemberCalendars.Keys)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }
}
