using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>Forms and periods as a file names them.</summary>
internal sealed class ReportingWishes(Entered entered, EnrolmentDraft draft, Rehearsal rehearsal)
{
    private const int MostMonths = 12;
    private const int Quarter = 3;

    /// <summary>Null when it cannot be taken, which is told.</summary>
    /// <param name="endsOn">The intervention's last day, as the file has it.</param>
    public Reporting? Of(ReportingEntry entry, string path, DateOnly? endsOn)
    {
        FilePlace At(string field) => entered.At(field, path, entry.Origin);
        var form = FormOf(entry, At("form"));
        var periods = PeriodsOf(entry, At, endsOn);
        return form is { } known && periods is not null ? new Reporting(known, periods) : null;
    }

    /// <summary>Whether a table says nothing of it that is not so already. What it leaves empty it says nothing of.</summary>
    public bool IsAsKnown(ReportingEntry entry) =>
        entry.Origin is not null
        && IdOf(entry.Form) is { } id
        && rehearsal.StateOf(entered.Id).ReportingOf(id)?.Periods is { } known
        && !entered.IsFaulty("start", "firstEnd", "months", "periods")
        && (entry.FirstStart ?? known.FirstStart, entry.FirstEnd ?? known.FirstEnd) == (known.FirstStart, known.FirstEnd)
        && (entry.Months == 0 || entry.Months == (known.Months == 0 ? Quarter : known.Months))
        && (entry.Periods is not { } listed || listed.Select(p => new ReportingPeriod(p.Start, p.End)).SequenceEqual(known.Listed ?? []));

    private string? IdOf(string form)
    {
        var all = draft.Templates.All;
        return all.FirstOrDefault(t => t.Id == form)?.Id ?? all.FirstOrDefault(t => IsCalled(t, form))?.Id;
    }

    private TemplateRef? FormOf(ReportingEntry entry, FilePlace at)
    {
        var all = draft.Templates.All;
        if (IdOf(entry.Form) is not { } id)
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
            if (entry.Origin is not null)
            {
                Demand("start", start, at);
                Demand("firstEnd", end, at);
                return null;
            }

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
            return new Mistake(MistakeKind.FirstEndBeforeStart, at("firstEnd"), Days.Iso(scheme.FirstEnd))
            {
                Arguments = [scheme.FirstStart],
            };
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

    private void Demand(string field, DateOnly? day, Func<string, FilePlace> at)
    {
        if (day is null)
        {
            draft.Add(new Mistake(MistakeKind.RequiredMissing, at(field)));
        }
    }

    private PeriodScheme? Refuse(Mistake mistake)
    {
        draft.Add(mistake);
        return null;
    }
}
