using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Host.Tool.Settings;

/// <summary>Everything is checked first, on copies; only a file that is right from end to end changes anything.</summary>
internal sealed class SettingsApplication(
    AssociationHandler associations,
    InterventionHandler interventions,
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
        var before = await directory.AssociationAsync(cancellation);
        var after = Checked(file, before);
        var registered = await directory.InterventionsAsync(cancellation);
        RequireReadable(file, before, registered);
        var wishes = Rehearse(file, after, registered);
        var stamp = new Stamp(now, PersonId.Bot.Value, $"routine/{now:O}");
        var changes = before.Calendar == after.Calendar ? 0 : 1;
        Require("calendar", await associations.SetAsync(after.Calendar, stamp, cancellation));
        if (file.CaseNumbers is { } numbers)
        {
            changes += (before.Details.CaseNumberPattern, before.Details.CaseNumberExample) == (numbers.Pattern, numbers.Example) ? 0 : 1;
            Require("caseNumbers", await associations.SetCaseNumbersAsync(numbers.Pattern, numbers.Example, stamp, cancellation));
        }

        foreach (var form in file.Routines.Keys)
        {
            changes += before.Routines.GetValueOrDefault(form) == after.Routines[form] ? 0 : 1;
            Require($"routines.{form}", await associations.SetAsync(form, after.Routines[form], stamp, cancellation));
        }

        for (var i = 0; i < wishes.Count; i++)
        {
            var reply = await interventions.HandleAsync(
                wishes[i].Intervention,
                new InterventionRequest(wishes[i].Command, PersonId.Bot, $"{stamp.Command}/{i}", now),
                cancellation
            );
            Require(wishes[i].Place, reply.Refusal);
        }

        return changes + wishes.Count;
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

    /// <summary>The association as the file wants it.</summary>
    private Association Checked(SettingsFile file, Association before)
    {
        Require("timeZone", file.TimeZone == Zone ? null : new Refusal(RefusalReason.UnknownTimeZone, file.TimeZone ?? "–"));
        var calendar = file.Calendar is { } entry ? CalendarOf(entry) : before.Calendar;
        Require("calendar", AssociationHandler.RefusalOf(calendar, StockholmTime.DayOf(now)));
        Require("caseNumbers", CaseNumbers.RefusalOf(file.CaseNumbers?.Pattern, file.CaseNumbers?.Example));
        var after = before with { Calendar = calendar };
        foreach (var (form, routine) in file.Routines)
        {
            var wished = routine.On(RoutineOf(before, form));
            Require($"routines.{form}", associations.RefusalOf(form, wished));
            after = after with { Routines = after.Routines.SetItem(form, wished) };
        }

        return after;
    }

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
