using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Due;

namespace FinsamBot.Runtime.Handlers;

/// <summary>What the whole association plans by: its calendar and its routines. Every intervention is looked at again after a
/// change.</summary>
public sealed class AssociationHandler(AssociationDirectory directory, DueIndex due, TemplateCatalogue templates, WakeDelivery? wake = null)
{
    /// <summary>A closed day more than so many years away is a slip of the year.</summary>
    private const int FarthestYears = 20;

    /// <summary>Why the calendar cannot be used; null when it can.</summary>
    public static Refusal? RefusalOf(WorkCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.ClosedDays.FirstOrDefault(d => Math.Abs(d.Year - today.Year) > FarthestYears) is { Year: > 1 } far
            ? new Refusal(RefusalReason.SettingOutOfRange, Days.Iso(far), today.Year - FarthestYears, today.Year + FarthestYears)
            : null;
    }

    /// <summary>Why the routine cannot be used for a form; null when it can.</summary>
    public Refusal? RefusalOf(string template, ReportRoutine routine) =>
        templates.All.All(t => t.Id != template) ? new Refusal(RefusalReason.NoSuchForm, template) : RoutineCheck.Of(routine);

    /// <summary>Sets the calendar. Null when it is as wished, or why nothing was changed.</summary>
    public Task<Refusal?> SetAsync(WorkCalendar calendar, Stamp stamp, CancellationToken cancellation) =>
        ChangeAsync(
            RefusalOf(calendar, StockholmTime.DayOf(stamp.At)),
            a => a.Calendar == calendar ? [] : [new WorkCalendarSet(calendar)],
            stamp,
            cancellation
        );

    /// <summary>Sets how one kind of report is run where an intervention does not run it differently. Null when it is as wished, or why
    /// not.</summary>
    public Task<Refusal?> SetAsync(string template, ReportRoutine routine, Stamp stamp, CancellationToken cancellation) =>
        ChangeAsync(
            RefusalOf(template, routine),
            a => a.Routines.GetValueOrDefault(template) == routine ? [] : [new AssociationRoutineSet(template, routine)],
            stamp,
            cancellation
        );

    /// <summary>Sets how case numbers look; null for both: any short text will do. Null when it is as wished, or why not.</summary>
    public async Task<Refusal?> SetCaseNumbersAsync(string? pattern, string? example, Stamp stamp, CancellationToken cancellation)
    {
        if (CaseNumbers.RefusalOf(pattern, example) is { } refusal)
        {
            return refusal;
        }

        await directory.ChangeAssociationAsync(
            a =>
                (a.Details.CaseNumberPattern, a.Details.CaseNumberExample) == (pattern, example)
                    ? []
                    : [new AssociationDetailsSet(a.Details with { CaseNumberPattern = pattern, CaseNumberExample = example })],
            stamp,
            cancellation
        );
        return null;
    }

    private async Task<Refusal?> ChangeAsync(
        Refusal? refusal,
        Func<Association, IReadOnlyList<Event>> decide,
        Stamp stamp,
        CancellationToken cancellation
    )
    {
        if (refusal is not null || decide(await directory.AssociationAsync(cancellation)).Count == 0)
        {
            return refusal;
        }

        var interventions = await directory.InterventionsAsync(cancellation);
        foreach (var intervention in interventions)
        {
            await Replanning.AnnounceAsync(due, intervention, stamp.At, cancellation);
        }

        await directory.ChangeAssociationAsync(decide, stamp, cancellation);
        foreach (var intervention in interventions)
        {
            wake?.Invoke(intervention.Id.Stream);
        }

        return null;
    }
}
