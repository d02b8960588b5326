using System.Text.Json;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;

namespace FinsamBot.Host.Tool.Settings;

/// <summary>The commands that bring one intervention to what the file says, played one after another.</summary>
internal sealed class InterventionWishes(
    InterventionEntry entry,
    string place,
    Rehearsal rehearsal,
    TemplateCatalogue templates,
    Func<string, ReportRoutine> routineOf
)
{
    private readonly InterventionId _id = new(entry.Id);

    private Intervention State => rehearsal.StateOf(_id);

    public void Play()
    {
        var before = State;
        if (!before.Exists)
        {
            Begin();
        }

        for (var i = before.Exists ? 0 : 1; i < entry.Reportings.Count; i++)
        {
            Report(entry.Reportings[i], $"reportings[{i}]");
        }

        if (before.Exists && entry.EndsOn.ValueKind != JsonValueKind.Undefined)
        {
            Play("endsOn", new MoveEndDate(EndsOn()));
        }

        People(before.Exists);
        foreach (var (form, routine) in entry.Routines)
        {
            Play($"routines.{form}", new SetRoutine(form, routine.On(State.Routines.GetValueOrDefault(form) ?? routineOf(form))));
        }

        Each(
            entry.Meetings.Where(m => State.Meetings.GetValueOrDefault(m.Day) != m),
            "meetings",
            m => Days.Iso(m.Day),
            m => new EnterMeeting(m)
        );
    }

    private void Begin()
    {
        if (entry.Name is null)
        {
            // A slip in the id rather than a new one.
            throw Refused("", new Refusal(RefusalReason.NoSuchIntervention));
        }

        if (entry.Reportings is not [var first, ..])
        {
            throw Refused("reportings", new Refusal(RefusalReason.NoPeriods));
        }

        Play(
            "",
            new BeginIntervention(
                entry.Name ?? "",
                entry.Owner ?? "",
                FormOf(first),
                PeriodsOf(first, "reportings[0]") with
                {
                    EndsOn = EndsOn(),
                },
                entry.Parent is { } parent ? new InterventionId(parent) : null,
                [.. (entry.Roles ?? []).Select(r => new RoleGiven(new PersonId(r.Person), r.Role))],
                entry.Kind
            )
        );
    }

    /// <summary>One that is reported already, and in the same way, is left alone.</summary>
    private void Report(ReportingEntry reporting, string at)
    {
        var wished = new Reporting(FormOf(reporting), PeriodsOf(reporting, at) with { EndsOn = State.EndsOn });
        if (
            State.ReportingOf(reporting.Form) is not { } known
            || known.Periods != wished.Periods
            || (reporting.Version is not null && known.Template != wished.Template)
        )
        {
            Play(at, new AddReporting(wished));
        }
    }

    private void People(bool existed)
    {
        if (existed && entry.Roles is { } listed)
        {
            var roles = listed.Select(r => (Person: new PersonId(r.Person), r.Role)).ToList();
            Each(listed, "roles", r => r.Person, r => new GiveRole(new PersonId(r.Person), r.Role));
            Each(
                State.Roles.Except(roles).OrderBy(r => r.Person.Value, StringComparer.Ordinal),
                "roles",
                r => r.Person.Value,
                r => new TakeRole(r.Person, r.Role)
            );
        }

        Each(
            entry.Substitutes.Where(s => State.Substitutes.GetValueOrDefault(new PersonId(s.Member)) != new PersonId(s.Substitute)),
            "substitutes",
            s => s.Member,
            s => new NameSubstitute(new PersonId(s.Member), new PersonId(s.Substitute))
        );
    }

    private DateOnly? EndsOn()
    {
        if (entry.EndsOn.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return null;
        }

        return Days.TryIso(entry.EndsOn.ToString(), out var day)
            ? day
            : throw Refused("endsOn", new Refusal(RefusalReason.UnreadableDate, entry.EndsOn.ToString()));
    }

    private TemplateRef FormOf(ReportingEntry reporting) =>
        new(
            reporting.Form,
            reporting.Version
                ?? templates.All.Where(t => t.Id == reporting.Form).Select(t => t.Version).DefaultIfEmpty("").Max(StringComparer.Ordinal)!
        );

    private PeriodScheme PeriodsOf(ReportingEntry reporting, string at)
    {
        var wrong = reporting.Periods?.FirstOrDefault(p => p.End < p.Start);
        if (wrong is not null)
        {
            throw Refused(at, new Refusal(RefusalReason.EndBeforeStart, wrong.End, wrong.Start));
        }

        var listed = reporting.Periods?.Select(p => new ReportingPeriod(p.Start, p.End)).ToList();
        var start = reporting.FirstStart ?? listed?.FirstOrDefault()?.Start ?? (State.Exists ? State.StartsOn : null);
        var end = reporting.FirstEnd ?? listed?.FirstOrDefault()?.End ?? (reporting.Whole ? start : null);
        return start is { } first && end is { } last
            ? new PeriodScheme(first, last, null, reporting.Months, listed, reporting.Whole)
            : throw Refused(at, new Refusal(RefusalReason.NoPeriods));
    }

    private void Each<T>(IEnumerable<T> entries, string field, Func<T, string> named, Func<T, InterventionCommand> command)
    {
        foreach (var one in entries.ToList())
        {
            Play($"{field} ({named(one)})", command(one));
        }
    }

    private void Play(string at, InterventionCommand command) => rehearsal.Play(new SettingsWish(Place(at), _id, command));

    private SettingsRefusedException Refused(string at, Refusal refusal) => new(Place(at), refusal);

    private string Place(string at) => at.Length == 0 ? $"{place} ({entry.Id})" : $"{place} ({entry.Id}).{at}";
}
