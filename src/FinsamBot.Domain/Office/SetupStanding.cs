using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Office;

/// <summary>How far an association has come on its way to the first reminder. Nothing is remembered of it: it is seen from what is
/// there, and said on cards and pages alike.</summary>
/// <param name="Running">Its interventions that have not ended.</param>
public sealed record SetupStanding(Association Association, IReadOnlyList<Intervention> Running)
{
    public static SetupStanding Of(Association association, IEnumerable<Intervention> interventions, DateOnly today) =>
        new(association, [.. interventions.Where(i => i.RunsOn(today))]);

    /// <summary>Others are there than the office itself, or somebody of the office has a part in an intervention.</summary>
    public bool HasPeople =>
        Association.Present.Any(p => Association.Roles.All(r => r.Person != p.Id) || Running.Any(i => i.Roles.Any(r => r.Person == p.Id)));

    public IReadOnlyList<Person> Registrars => [.. Association.Having(Role.Registrar)];

    /// <summary>How many can be reached neither by mail nor in Teams.</summary>
    public int Unreachable => Association.Present.Count(p => p is { Mail: null, Upn: null, TeamsObjectId: null });

    /// <summary>Nobody writes for these.</summary>
    public IReadOnlyList<Intervention> WithoutLead => [.. Running.Where(i => i.Writers().Count == 0)];

    /// <summary>Nobody answers for these.</summary>
    public IReadOnlyList<Intervention> WithoutGroup => [.. Running.Where(i => !i.SteeringGroup().Any())];

    public bool HasInterventions => Running.Count > 0 && WithoutLead.Count == 0 && WithoutGroup.Count == 0;

    /// <summary>Days or rules are other than they are from the beginning.</summary>
    public bool IsTuned => Association.Calendar != WorkCalendar.Swedish || !Association.Routines.IsEmpty;

    /// <summary>Nothing that ought to be there before the first reminder is missing.</summary>
    public bool IsReady => Association.IsFounded && HasPeople && Registrars.Count > 0 && Unreachable == 0 && HasInterventions;
}
