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
    public async Task<Card> AskAsync(InterventionDraft draft, Caller caller, CancellationToken cancellation)
    {
        var start = new DateOnly(caller.Today.Year, ((caller.Today.Month - 1) / 3 * 3) + 1, 1);
        var proposed = draft with { Start = Days.Iso(start), FirstEnd = Days.Iso(start.AddMonths(3).AddDays(-1)) };
        var known = await WholesAsync(cancellation);
        var isKnown = proposed.Whole.Length == 0 || WholeOf(proposed, known) is not null;
        return NewInterventionCard.Of(
            caller,
            proposed with
            {
                Whole = WholeOf(proposed, known)?.Id.Value ?? "",
            },
            forms,
            known,
            isKnown ? null : Notice.Bad(caller.Reader["Intervention_NoWhole", Notice.Quote(proposed.Whole)])
        );
    }

    public async Task<Card> SaveAsync(InterventionDraft draft, Caller caller, CancellationToken cancellation)
    {
        var (to, known) = (caller.Reader, await WholesAsync(cancellation));
        var (begin, problem) = Read(draft, WholeOf(draft, known), caller);
        if (begin is null)
        {
            return NewInterventionCard.Of(caller, draft, forms, known, problem);
        }

        var request = caller.Request(begin);
        var id = await directory.FreeIdAsync(begin.Name, request.CommandId, cancellation);
        var reply = await handler.HandleAsync(id, request, cancellation);
        return reply.Refusal is { } refusal
            ? NewInterventionCard.Of(caller, draft, forms, known, Notice.Of(refusal, to))
            : NewInterventionCard.Saved(caller, reply.View);
    }

    /// <summary>Those that a new one may be a part of.</summary>
    private async Task<IReadOnlyList<Intervention>> WholesAsync(CancellationToken cancellation) =>
        [.. (await directory.InterventionsAsync(cancellation)).OrderBy(i => i.Name, StringComparer.Ordinal)];

    private static Intervention? WholeOf(InterventionDraft draft, IReadOnlyList<Intervention> known) =>
        known.FirstOrDefault(i => i.Id.Value == draft.Whole)
        ?? known.FirstOrDefault(i => draft.Whole.Length > 0 && Names.Key(i.Name) == Names.Key(draft.Whole));

    /// <summary>A part that names no owner has that of the whole.</summary>
    private (BeginIntervention? Begin, Notice? Problem) Read(InterventionDraft draft, Intervention? whole, Caller caller)
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
        if (unknown is [var name, ..])
        {
            return (null, Notice.Bad(to["Person_Unknown", Notice.Quote(name)]));
        }

        var (owner, periods) = (draft.Owner.Length > 0 ? draft.Owner : whole?.Owner ?? "", new PeriodScheme(start, firstEnd, days[2].Day));
        return (new BeginIntervention(draft.Name, owner, form.Ref, periods, whole?.Id, roles), null);
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
