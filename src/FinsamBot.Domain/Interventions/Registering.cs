using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Interventions;

/// <summary>Rules for a new intervention and for what it is to report.</summary>
internal static class Registering
{
    /// <summary>Stands in subjects, file names and headings.</summary>
    public const int LongestName = 300;

    public static Decision Begin(PlannedIntervention state, InterventionId id, Intervention? parent, BeginIntervention begin)
    {
        if (
            !StreamName.IsValid(id.Value)
            || id.Value.Contains('/', StringComparison.Ordinal)
            || begin.Name.Length is 0 or > LongestName
            || begin.Owner.Length > LongestName
        )
        {
            return Decision.Refuse(RefusalReason.BadInterventionName, id.Value);
        }

        if (Wrong(state, new Reporting(begin.Template, begin.Periods)) is { } refusal)
        {
            return new Decision([], refusal);
        }

        if (begin.Parent is not null && parent is not { Exists: true })
        {
            return Decision.Refuse(RefusalReason.NoSuchIntervention);
        }

        if (parent?.EndsOn is { } last && !(begin.Periods.EndsOn <= last))
        {
            return Decision.Refuse(RefusalReason.EndsAfterParent, parent.Name, last);
        }

        var roles =
            begin.Roles.Count > 0
                ? begin.Roles
                : parent?.Roles.Select(r => new RoleGiven(r.Person, r.Role)).OrderBy(r => r.Person.Value, StringComparer.Ordinal).ToList()
                    ?? [];
        return
            roles.Select(r => state.Circumstances.Association.Unavailable(r.Person)).FirstOrDefault(r => r is not null) is { } unavailable
            ? new Decision([], unavailable)
            : Decision.Of([
                new InterventionBegun(id, begin.Name.Trim(), begin.Owner.Trim(), begin.Template, begin.Periods, begin.Parent, begin.Kind),
                .. roles,
            ]);
    }

    public static Decision Add(PlannedIntervention state, Reporting reporting)
    {
        var intervention = state.Intervention;
        var own = reporting with { Periods = reporting.Periods with { EndsOn = intervention.EndsOn } };
        if (Wrong(state, own) is { } refusal)
        {
            return new Decision([], refusal);
        }

        var known = intervention.ReportingOf(reporting.Template.Id);
        if (known is { Periods.Whole: true } && own.Periods.Whole && known.Template == own.Template)
        {
            // It came by itself when the end was known.
            return Decision.Nothing;
        }

        return known is not null && !MayReplace(intervention, own, known)
            ? Decision.Refuse(RefusalReason.FormAlreadyReported, state.Templates.Of(reporting.Template).Name.Sv)
            : Decision.Of(new ReportingAdded(own));
    }

    /// <summary>
    /// A later version of a form takes the place of the earlier one; what is opened already keeps the form it was opened with. A final
    /// report that came by itself may be another version as long as none is opened.
    /// </summary>
    private static bool MayReplace(Intervention intervention, Reporting reporting, Reporting known) =>
        string.CompareOrdinal(reporting.Template.Version, known.Template.Version) > 0
        || (known.Periods.Whole && reporting.Template != known.Template && intervention.Opened.All(o => o.Template != known.Template.Id));

    private static Refusal? Wrong(PlannedIntervention state, Reporting reporting)
    {
        var periods = reporting.Periods;
        if (!state.Templates.Knows(reporting.Template))
        {
            return new Refusal(RefusalReason.NoSuchForm, reporting.Template.Id);
        }

        if (periods.EndsOn < periods.FirstStart)
        {
            return new Refusal(RefusalReason.EndBeforeStart, periods.EndsOn, periods.FirstStart);
        }

        if (periods.FirstEnd < periods.FirstStart)
        {
            return new Refusal(RefusalReason.EndBeforeStart, periods.FirstEnd, periods.FirstStart);
        }

        if (periods.Months is < 0 or > 12)
        {
            return new Refusal(RefusalReason.SettingOutOfRange, "months", 1, 12);
        }

        return periods.Listed is { } listed ? Overlapping(listed) : null;
    }

    private static Refusal? Overlapping(IReadOnlyList<ReportingPeriod> listed)
    {
        for (var i = 1; i < listed.Count; i++)
        {
            if (listed[i].Start <= listed[i - 1].End)
            {
                return new Refusal(RefusalReason.PeriodsOverlap, listed[i].ToString(), listed[i - 1].ToString());
            }
        }

        return listed.Count == 0 ? new Refusal(RefusalReason.NoPeriods) : null;
    }
}
