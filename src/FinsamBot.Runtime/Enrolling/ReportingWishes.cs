using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>Forms and periods as a file names them.</summary>
internal sealed class ReportingWishes(Entered entered, Draft draft, Rehearsal rehearsal)
{
    private const int MostMonths = 12;

    /// <summary>Null when it cannot be taken, which is told.</summary>
    /// <param name="endsOn">The intervention's last day, as the file has it.</param>
    public Reporting? Of(ReportingEntry entry, string path, DateOnly? endsOn)
    {
        FilePlace At(string field) => entered.At(field, path, entry.Origin);
        var form = FormOf(entry, At("form"));
        var periods = PeriodsOf(entry, At, endsOn);
        return form is { } known && periods is not null ? new Reporting(known, periods) : null;
    }

    private TemplateRef? FormOf(ReportingEntry entry, FilePlace at)
    {
        var all = draft.Templates.All;
        var id = all.FirstOrDefault(t => t.Id == entry.Form)?.Id ?? all.FirstOrDefault(t => IsCalled(t, entry.Form))?.Id;
        if (id is null)
        {
            var names = all.Select(t => t.Name.Sv).Concat(all.Select(t => t.Id)).Distinct();
            draft.Add(
                new Mistake(MistakeKind.UnknownForm, at, entry.Form, NearestName.Of(entry.Form, names, 3))
                {
                    Arguments = [string.Join(", ", all.Select(t => t.Name.Sv).Distinct().Order(StringComparer.Ordinal))],
                }
            );
            return null;
        }

        return new TemplateRef(id, entry.Version ?? draft.Templates.Latest(id)?.Version ?? "");
    }

    private static bool IsCalled(ReportTemplate template, string written) =>
        Names.Key(template.Name.Sv) == Names.Key(written) || Names.Key(template.Name.En) == Names.Key(written);

    private PeriodScheme? PeriodsOf(ReportingEntry entry, Func<string, FilePlace> at, DateOnly? endsOn)
    {
        if (entered.IsFaulty("start", "firstEnd", "months", "periods"))
        {
            return null;
        }

        if (entry.Periods?.FirstOrDefault(p => p.End < p.Start) is { } wrong)
        {
            var refusal = new Refusal(RefusalReason.EndBeforeStart, wrong.End, wrong.Start);
            return Refuse(new Mistake(MistakeKind.EndBeforeStart, wrong.Origin?.At("end") ?? at("periods")) { Refusal = refusal });
        }

        var listed = entry.Periods?.Select(p => new ReportingPeriod(p.Start, p.End)).ToList();
        var state = rehearsal.StateOf(entered.Id);
        var start = entry.FirstStart ?? listed?.FirstOrDefault()?.Start ?? (state.Exists ? state.StartsOn : null);
        var end = entry.FirstEnd ?? listed?.FirstOrDefault()?.End ?? (entry.Whole ? start : null);
        if (start is not { } first || end is not { } last)
        {
            return Refuse(Mistake.Of(at("firstEnd"), new Refusal(RefusalReason.NoPeriods)) with { Kind = MistakeKind.PeriodsMissing });
        }

        var scheme = new PeriodScheme(first, last, null, entry.Months, listed, entry.Whole);
        return Fault(scheme, entry, at, endsOn) is { } fault ? Refuse(fault) : scheme;
    }

    private Mistake? Fault(PeriodScheme scheme, ReportingEntry entry, Func<string, FilePlace> at, DateOnly? endsOn)
    {
        if (scheme.Months is < 0 or > MostMonths)
        {
            return new Mistake(MistakeKind.MonthsOutOfRange, at("months"), $"{scheme.Months}") { Arguments = [MostMonths] };
        }

        if (scheme.FirstEnd < scheme.FirstStart)
        {
            return new Mistake(MistakeKind.FirstEndBeforeStart, at("firstEnd"), Days.Iso(scheme.FirstEnd)) { Arguments = [scheme.FirstStart] };
        }

        if (endsOn < scheme.FirstStart && !rehearsal.StateOf(entered.Id).Exists)
        {
            return new Mistake(MistakeKind.EndBeforeStart, entered.At("endsOn"), Days.Iso(endsOn.Value))
            {
                Refusal = new Refusal(RefusalReason.EndBeforeStart, endsOn.Value, scheme.FirstStart),
            };
        }

        var listed = entry.Periods ?? [];
        for (var i = 1; i < listed.Count; i++)
        {
            if (listed[i].Start <= listed[i - 1].End)
            {
                var (later, earlier) = (scheme.Listed![i], scheme.Listed[i - 1]);
                return new Mistake(MistakeKind.PeriodsOverlap, listed[i].Origin?.At("start") ?? at("periods"))
                {
                    Refusal = new Refusal(RefusalReason.PeriodsOverlap, later.ToString(), earlier.ToString()),
                };
            }
        }

        return null;
    }

    private PeriodScheme? Refuse(Mistake mistake)
    {
        draft.Add(mistake);
        return null;
    }
}
