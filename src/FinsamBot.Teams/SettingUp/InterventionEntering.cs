using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;
using FinsamBot.Teams.Staff;

namespace FinsamBot.Teams.SettingUp;

/// <summary>Enters a new intervention: whole, or not at all.</summary>
internal sealed class InterventionEntering(InterventionHandler handler, AssociationDirectory directory, TemplateCatalogue forms)
{
    public Task<Card> AskAsync(InterventionDraft draft, Caller caller, CancellationToken cancellation)
    {
        var start = new DateOnly(caller.Today.Year, ((caller.Today.Month - 1) / 3 * 3) + 1, 1);
        var proposed = draft with { Start = Days.Iso(start), FirstEnd = Days.Iso(start.AddMonths(3).AddDays(-1)) };
        return Task.FromResult(NewInterventionCard.Of(caller, proposed, forms));
    }

    public async Task<Card> SaveAsync(InterventionDraft draft, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var (begin, problem) = Read(draft, caller);
        if (begin is null)
        {
            return NewInterventionCard.Of(caller, draft, forms, problem);
        }

        var request = caller.Request(begin);
        var id = await directory.FreeIdAsync(begin.Name, request.CommandId, cancellation);
        var reply = await handler.HandleAsync(id, request, cancellation);
        return reply.Refusal is { } refusal
            ? NewInterventionCard.Of(caller, draft, forms, Notice.Of(refusal, to))
            : NewInterventionCard.Saved(caller, reply.View);
    }

    private (BeginIntervention? Begin, Notice? Problem) Read(InterventionDraft draft, Caller caller)
    {
        var to = caller.Reader;
        if (draft.Name.Length == 0)
        {
            return (null, Notice.Bad(to["Intervention_NoName"]));
        }

        if (forms.Latest(draft.Form) is not { } form)
        {
            return (null, Notice.Bad(to["Intervention_NoForm"]));
        }

        var days = new[] { draft.Start, draft.FirstEnd, draft.End }.Select(d => DayOf(d, caller.Today)).ToList();
        if (days.Exists(d => !d.IsReadable) || days[0].Day is not { } start || days[1].Day is not { } firstEnd)
        {
            return (null, Notice.Bad(to["Intervention_NoDays"]));
        }

        var (roles, unknown) = RolesOf(draft, caller.Association);
        return unknown is [var name, ..]
            ? (null, Notice.Bad(to["Person_Unknown", Notice.Quote(name)]))
            : (new BeginIntervention(draft.Name, draft.Owner, form.Ref, new PeriodScheme(start, firstEnd, days[2].Day), null, roles), null);
    }

    private static (IReadOnlyList<RoleGiven> Roles, IReadOnlyList<string> Unknown) RolesOf(InterventionDraft draft, Association association)
    {
        var (roles, unknown) = (new List<RoleGiven>(), new List<string>());
        foreach (var (typed, role) in new[] { (draft.Lead, Role.Lead), (draft.Deputy, Role.Deputy), (draft.Members, Role.SteeringMember) })
        {
            var (people, missing) = PersonInput.Read(typed, association);
            roles.AddRange(people.Select(p => new RoleGiven(p, role)));
            unknown.AddRange(missing);
        }

        return (roles, unknown);
    }

    /// <summary>Nothing is readable, and no day.</summary>
    private static (DateOnly? Day, bool IsReadable) DayOf(string typed, DateOnly today)
    {
        if (typed.Length == 0)
        {
            return (null, true);
        }

        if (TypedDay.TryRead(typed, out var day))
        {
            return (day, day is not null);
        }

        return SpokenDates.Find(typed, today) is { IsReal: true } said ? (said.First, true) : (null, false);
    }
}
