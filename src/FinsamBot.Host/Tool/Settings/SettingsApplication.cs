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

    /// <summary>How many changes were made. Throws <see cref="SettingsRefusedException"/> with the place before anything is
    /// changed.</summary>
    public async Task<int> ApplyAsync(SettingsFile file, CancellationToken cancellation)
    {
        await plans.ResumeAsync(cancellation);
        var before = await directory.AssociationAsync(cancellation);
        var settings = Settings(file, before);
        var registered = await directory.InterventionsAsync(cancellation);
        RequireReadable(file, before, registered);
        var wishes = Rehearse(file, Wished(before, settings), registered);
        var (steps, places) = (new List<PlanStep>(), new List<string>());
        foreach (var (place, command) in settings)
        {
            steps.Add(new AssociationStep(new AssociationRequest(command, PersonId.Bot, $"routine/{now:O}", now)));
            places.Add(place);
        }

        for (var i = 0; i < wishes.Count; i++)
        {
            var request = new InterventionRequest(wishes[i].Command, PersonId.Bot, $"routine/{now:O}/{i}", now);
            steps.Add(new InterventionStep(wishes[i].Intervention, request));
            places.Add(wishes[i].Place);
        }

        var replies = await plans.HandleAsync(new RequestPlan(steps), cancellation);
        if (replies is [.., { Refusal: { } refusal }])
        {
            Require(places[replies.Count - 1], refusal);
        }

        return replies.Count(r => r.Changed);
    }

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

    /// <summary>The commands that make the association what the file wants, each with its place in the file.</summary>
    private List<(string Place, AssociationCommand Command)> Settings(SettingsFile file, Association before)
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

        settings.AddRange(
            file.Routines.Select(r =>
                ($"routines.{r.Key}", (AssociationCommand)new SetAssociationRoutine(r.Key, r.Value.On(RoutineOf(before, r.Key))))
            )
        );
        settings.ForEach(s => Require(s.Place, AssociationRules.RefusalOf(s.Command, templates, StockholmTime.DayOf(now))));
        return settings;
    }

    /// <summary>The association as it will be planned with.</summary>
    private static Association Wished(Association before, IEnumerable<(string Place, AssociationCommand Command)> settings) =>
        settings.Aggregate(
            before,
            (association, s) =>
                s.Command switch
                {
                    SetWorkCalendar set => association with { Calendar = set.Calendar },
                    SetAssociationRoutine set => association with { Routines = association.Routines.SetItem(set.Template, set.Routine) },
                    _ => association,
                }
        );

    private IReadOnlyList<SettingsWish> Rehearse(SettingsFile file, Association association, IReadOnlyList<Intervention> registered)
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

        return rehearsal.Wishes;
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
