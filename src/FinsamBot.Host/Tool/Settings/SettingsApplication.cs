using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Plans;

namespace FinsamBot.Host.Tool.Settings;

/// <summary>Everything is checked first, on copies; only a file that is right from end to end changes anything.</summary>
internal sealed class SettingsApplication(
    PlanHandler plans,
    AssociationDirectory directory,
    TemplateCatalogue templates,
    DateTimeOffset now
)
{
    private const string Zone = "Europe/Stockholm";

    /// <summary>How many changes were made. Throws <see cref="SettingsRefusedException"/> when something came in between.</summary>
    public async Task<int> ApplyAsync(SettingsPlan plan, CancellationToken cancellation)
    {
        var replies = await plans.HandleAsync(new RequestPlan([.. plan.Steps.Select(s => s.Step)]), cancellation);
        return replies is [.., { Refusal: { } refusal }]
            ? throw new SettingsRefusedException(plan.Steps[replies.Count - 1].Place, refusal)
            : replies.Count(r => r.Changed);
    }

    /// <summary>Finishes what a process that died has left of an earlier file.</summary>
    public Task ResumeAsync(CancellationToken cancellation) => plans.ResumeAsync(cancellation);

    /// <summary>What the file asks for; changes nothing. Throws <see cref="SettingsRefusedException"/> with the place.</summary>
    public async Task<SettingsPlan> PlanAsync(SettingsFile file, CancellationToken cancellation)
    {
        var before = await directory.AssociationAsync(cancellation);
        var settings = Settings(file, before);
        var (wished, changed) = Wished(before, settings);
        var registered = await directory.InterventionsAsync(cancellation);
        RequireReadable(file, before, registered);
        var rehearsal = Rehearse(file, wished, registered);
        return new SettingsPlan(
            [
                .. settings.Select(s => (s.Place, (PlanStep)new AssociationStep(s.Request))),
                .. rehearsal.Wishes.Select((wish, i) => (wish.Place, (PlanStep)StepOf(wish, i))),
            ],
            [.. changed, .. rehearsal.Wishes.Select(w => w.Place)],
            rehearsal.OpeningsDue()
        );
    }

    private InterventionStep StepOf(SettingsWish wish, int number) =>
        new(wish.Intervention, new InterventionRequest(wish.Command, PersonId.Bot, $"routine/{now:O}/{number}", now));

    /// <summary>What the file says of a damaged intervention cannot be tried; taken for a new one, it would be begun twice.</summary>
    private static void RequireReadable(SettingsFile file, Association association, IReadOnlyList<Intervention> registered)
    {
        for (var i = 0; i < file.Interventions.Count; i++)
        {
            var id = new InterventionId(file.Interventions[i].Id);
            var isLost = association.Interventions.Contains(id) && registered.All(r => r.Id != id);
            Require($"interventions[{i}] ({id})", isLost ? new Refusal(RefusalReason.CannotBeRead, id.Value) : null);
        }
    }

    /// <summary>What makes the association as the file wants it, each request with its place in the file.</summary>
    private List<(string Place, AssociationRequest Request)> Settings(SettingsFile file, Association before)
    {
        Require("timeZone", file.TimeZone == Zone ? null : new Refusal(RefusalReason.UnknownTimeZone, file.TimeZone ?? "–"));
        var settings = new List<(string Place, AssociationCommand Command)>();
        if (file.Calendar is { } entry)
        {
            settings.Add(("calendar", new SetWorkCalendar(CalendarOf(entry))));
        }

        if (file.CaseNumbers is { } numbers)
        {
            settings.Add(("caseNumbers", new SetCaseNumbers(numbers.Pattern, numbers.Example)));
        }

        foreach (var (form, routine) in file.Routines)
        {
            settings.Add(($"routines.{form}", new SetAssociationRoutine(form, routine.On(RoutineOf(before, form)))));
        }

        return [.. settings.Select(s => (s.Place, new AssociationRequest(s.Command, PersonId.Bot, $"routine/{now:O}", now)))];
    }

    /// <summary>Plays the settings on a copy, as the rules decide: the association that interventions will be planned with, and what of the
    /// settings changes it.</summary>
    private (Association Association, IReadOnlyList<string> Changed) Wished(
        Association association,
        IEnumerable<(string Place, AssociationRequest Request)> settings
    )
    {
        var changed = new List<string>();
        foreach (var (place, request) in settings)
        {
            var decision = AssociationRules.On(association, templates, request);
            Require(place, decision.Refusal);
            changed.AddRange(decision.Events.Count > 0 ? [place] : []);
            var stamp = new Stamp(now, request.Actor.Value, request.CommandId);
            association = decision.Events.Aggregate(association, (a, e) => Association.Evolve(a, new EventRecord(1, stamp, e)));
        }

        return (association, changed);
    }

    private Rehearsal Rehearse(SettingsFile file, Association association, IReadOnlyList<Intervention> registered)
    {
        var rehearsal = new Rehearsal(association, registered, templates, now);
        for (var i = 0; i < file.Interventions.Count; i++)
        {
            new InterventionWishes(
                file.Interventions[i],
                $"interventions[{i}]",
                rehearsal,
                templates,
                form => RoutineOf(association, form)
            ).Play();
        }

        return rehearsal;
    }

    private ReportRoutine RoutineOf(Association association, string form) =>
        association.Routines.GetValueOrDefault(form) ?? templates.All.FirstOrDefault(t => t.Id == form)?.Routine ?? ReportRoutine.Usual;

    private static WorkCalendar CalendarOf(CalendarEntry entry)
    {
        var weeks = entry.Vacation;
        Require(
            "calendar.vacation",
            weeks is null || (weeks.First >= 1 && weeks.Last >= weeks.First && weeks.Last <= 53)
                ? null
                : new Refusal(RefusalReason.SettingOutOfRange, "vacation", 1, 53)
        );
        Require(
            "calendar.vacation",
            weeks is null || weeks.Last - weeks.First < VacationWeeks.MostWeeks
                ? null
                : new Refusal(RefusalReason.SettingOutOfRange, "vacation", 1, VacationWeeks.MostWeeks)
        );
        return new WorkCalendar
        {
            ClosedDays = entry.ClosedDays.ToImmutableSortedSet(),
            BridgeDays = entry.BridgeDays,
            Vacation = weeks is null ? null : new VacationWeeks(weeks.First, weeks.Last),
            VacationDays = entry.VacationDays,
        };
    }

    private static void Require(string place, Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new SettingsRefusedException(place, refusal);
        }
    }
}
