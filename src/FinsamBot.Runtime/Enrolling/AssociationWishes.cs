using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>What a file says of the association itself: its details, its people, its calendar and its routines.</summary>
internal sealed class AssociationWishes(EnrolmentDraft draft, PeopleBook book, NewPersonId newId)
{
    public const string Zone = "Europe/Stockholm";

    public void Play(SettingsFile file)
    {
        if (file.TimeZone is { } named && named != Zone)
        {
            draft.Add(Mistake.Of(Field("timeZone"), new Refusal(RefusalReason.UnknownTimeZone, named)));
        }

        Found(file, draft.Association.IsFounded);
        var people = new PeopleWishes(draft, book, newId);
        people.Play(file.People);
        Enter(people);
        Settings(file);
    }

    /// <summary>Details found an association that is not there yet: it sends nothing until somebody chooses that it does.</summary>
    private void Found(SettingsFile file, bool wasFounded)
    {
        if (file.Association is not { } details)
        {
            if (!wasFounded)
            {
                draft.Add(new Mistake(MistakeKind.NotFounded, FilePlace.Whole));
            }

            return;
        }

        FilePlace At(string field) => details.Origin?.At(field) ?? Field($"association.{field}");
        foreach (var (field, value) in ((string, string)[])[("name", details.Name), ("mailbox", details.Mailbox)])
        {
            if (value.Length == 0 && !wasFounded && details.Origin?.Faulty.Contains(field) != true)
            {
                draft.Add(new Mistake(MistakeKind.RequiredMissing, At(field)));
            }
        }

        if (details.Mailbox.Length > 0 && Address.Fault(details.Mailbox, At("mailbox")) is { } fault)
        {
            draft.Add(fault);
        }
        else if (wasFounded || details is { Name.Length: > 0, Mailbox.Length: > 0 })
        {
            Set(details, At, wasFounded);
        }
    }

    private void Set(DetailsEntry details, Func<string, FilePlace> at, bool wasFounded)
    {
        var before = draft.Association.Details;
        var after = before with
        {
            Name = Said(details.Name, before.Name),
            Mailbox = Said(details.Mailbox, before.Mailbox),
            GuideUrl = Said(details.GuideUrl, before.GuideUrl),
        };
        var change = wasFounded
            ? new FileChange(FileChangeKind.DetailsChanged, at("name"), Told(before), Told(after))
            : new FileChange(FileChangeKind.Founded, at("name"), after.Name);
        draft.Play(at("name"), new SetDetails(after), change);
    }

    /// <summary>All people at once: they may be many.</summary>
    private void Enter(PeopleWishes people)
    {
        if (people.Registered.Count > 0)
        {
            draft.Take(Field("people"), new RegisterPeople(people.Registered));
        }

        foreach (var (place, person, role) in people.Roles.Where(r => draft.Association.People.ContainsKey(r.Person.Id)))
        {
            var change = new FileChange(FileChangeKind.AssociationRoleGiven, place, person.Name, role);
            draft.Play(place, new GiveAssociationRole(person.Id, role), change);
        }
    }

    private static string Said(string now, string before) => now.Length > 0 ? now : before;

    private static string Told(AssociationDetails details) => $"{details.Name}, {details.Mailbox}, {details.GuideUrl}".TrimEnd(' ', ',');

    private void Settings(SettingsFile file)
    {
        if (file.Calendar is { } entry && CalendarOf(entry) is { } calendar)
        {
            Play("calendar", new SetWorkCalendar(calendar));
        }

        if (file.CaseNumbers is { } numbers)
        {
            Play("caseNumbers", new SetCaseNumbers(numbers.Pattern, numbers.Example));
        }

        if (file.SmallestShown is { } smallest)
        {
            Play("smallestShown", new SetSmallestShown(smallest));
        }

        foreach (var (form, routine) in file.Routines)
        {
            Play($"routines.{form}", new SetAssociationRoutine(form, routine.On(draft.RoutineOf(form))));
        }
    }

    private void Play(string path, AssociationCommand command) =>
        draft.Play(Field(path), command, new FileChange(FileChangeKind.SettingChanged, Field(path), path));

    /// <summary>Null when its vacation weeks are none, which is told.</summary>
    private WorkCalendar? CalendarOf(CalendarEntry entry)
    {
        var weeks = entry.Vacation;
        var isOfYear = weeks is null || (weeks.First >= 1 && weeks.Last >= weeks.First && weeks.Last <= 53);
        if (!isOfYear || (weeks is not null && weeks.Last - weeks.First >= VacationWeeks.MostWeeks))
        {
            var most = isOfYear ? VacationWeeks.MostWeeks : 53;
            draft.Add(Mistake.Of(Field("calendar.vacation"), new Refusal(RefusalReason.SettingOutOfRange, "vacation", 1, most)));
            return null;
        }

        return new WorkCalendar
        {
            ClosedDays = entry.ClosedDays.ToImmutableSortedSet(),
            BridgeDays = entry.BridgeDays,
            Vacation = weeks is null ? null : new VacationWeeks(weeks.First, weeks.Last),
            VacationDays = entry.VacationDays,
        };
    }

    private static FilePlace Field(string path) => new("", 0, path);
}
