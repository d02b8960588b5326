using System.Text.Json;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>The commands that bring one intervention to what the file says, played one after another.</summary>
internal sealed class InterventionWishes(Entered entered, EnrolmentDraft draft, Rehearsal rehearsal, PeopleBook people)
{
    private readonly ReportingWishes _reportings = new(entered, draft, rehearsal);

    private InterventionEntry Entry => entered.Entry;

    private Intervention State => rehearsal.StateOf(entered.Id);

    /// <summary>False when it could not be begun: nothing can be said of its parts.</summary>
    public bool Play()
    {
        var existed = State.Exists;
        var roles = new RoleWishes(entered, draft, rehearsal, people, Play);
        roles.Read();
        if (existed)
        {
            InterventionDifferences.Play(entered, rehearsal, draft, Play);
        }
        else if (!Begin(roles))
        {
            return false;
        }

        for (var i = existed ? 0 : 1; i < Entry.Reportings.Count; i++)
        {
            Report(Entry.Reportings[i], i);
        }

        if (existed && Entry.EndsOn.ValueKind != JsonValueKind.Undefined && TryEnd(out var end))
        {
            Play(
                entered.At("endsOn"),
                new MoveEndDate(end),
                new FileChange(FileChangeKind.EndMoved, entered.At("endsOn"), State.Name, Told(State.EndsOn), Told(end))
            );
        }

        if (existed)
        {
            roles.Give();
        }

        roles.NameSubstitutes();
        Set();
        roles.DemandLead(existed);
        return true;
    }

    private void Set()
    {
        foreach (var (form, routine) in Entry.Routines)
        {
            var at = entered.At($"routines.{form}");
            var usual = State.Routines.GetValueOrDefault(form) ?? draft.RoutineOf(form);
            Play(at, new SetRoutine(form, routine.On(usual)), new FileChange(FileChangeKind.RoutineSet, at, State.Name, form));
        }

        foreach (var meeting in Entry.Meetings.Where(m => State.Meetings.GetValueOrDefault(m.Day) != m).ToList())
        {
            var at = entered.At("meetings", $"meetings ({Days.Iso(meeting.Day)})");
            Play(at, new EnterMeeting(meeting), new FileChange(FileChangeKind.MeetingEntered, at, State.Name, meeting.Day));
        }
    }

    private bool Begin(RoleWishes roles)
    {
        if (string.IsNullOrEmpty(Entry.Name))
        {
            // A slip in the id rather than a new one.
            return !entered.IsFaulty("name") && Refuse(Mistake.Of(entered.At(""), new Refusal(RefusalReason.NoSuchIntervention)));
        }

        var parent = entered.Parent is { } id ? rehearsal.StateOf(id) : null;
        var owner = OwnerOf(parent);
        if (Entry.Reportings is not [var first, ..])
        {
            Demand("form");
            return Entry.Origin is null && Refuse(Mistake.Of(entered.At("reportings"), new Refusal(RefusalReason.NoPeriods)));
        }

        var isEndKnown = TryEnd(out var end);
        if (
            _reportings.Of(first, "reportings[0]", end) is not { } reporting
            || !isEndKnown
            || (Entry.Parent is { Length: > 0 } && parent is not { Exists: true })
        )
        {
            return false;
        }

        var begin = new BeginIntervention(
            Entry.Name,
            owner,
            reporting.Template,
            reporting.Periods with
            {
                EndsOn = end,
            },
            entered.Parent,
            roles.Given,
            Entry.Kind
        );
        return Play(entered.At(""), begin, new FileChange(FileChangeKind.InterventionAdded, entered.At("name", ""), Entry.Name));
    }

    /// <summary>A part that names none has that of the whole.</summary>
    private string OwnerOf(Intervention? parent)
    {
        var owner = string.IsNullOrEmpty(Entry.Owner) ? parent?.Owner ?? "" : Entry.Owner;
        if (owner.Length == 0)
        {
            Demand("owner");
        }

        return owner;
    }

    /// <summary>One that is reported already, and in the same way, is left alone.</summary>
    private void Report(ReportingEntry entry, int number)
    {
        if (_reportings.IsAsKnown(entry) || _reportings.Of(entry, $"reportings[{number}]", State.EndsOn) is not { } reporting)
        {
            return;
        }

        var wished = reporting with { Periods = reporting.Periods with { EndsOn = State.EndsOn } };
        var known = State.ReportingOf(wished.Template.Id);
        if (known is not null && known.Periods == wished.Periods && (entry.Version is null || known.Template == wished.Template))
        {
            return;
        }

        var at = entered.At("form", $"reportings[{number}]", entry.Origin);
        if (known is not null && Entry.Origin is not null)
        {
            draft.Add(new FileChange(FileChangeKind.PeriodsDiffer, at, State.Name, draft.Templates.Of(wished.Template).Name.Sv));
            return;
        }

        Play(
            at,
            new AddReporting(wished),
            new FileChange(FileChangeKind.ReportingAdded, at, State.Name, draft.Templates.Of(wished.Template).Name.Sv)
        );
    }

    private bool TryEnd(out DateOnly? end)
    {
        end = null;
        if (Entry.EndsOn.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return !entered.IsFaulty("endsOn");
        }

        if (Days.TryIso(Entry.EndsOn.ToString(), out var day))
        {
            end = day;
            return true;
        }

        return Refuse(Mistake.Of(entered.At("endsOn"), new Refusal(RefusalReason.UnreadableDate, Entry.EndsOn.ToString())));
    }

    private bool Play(FilePlace at, InterventionCommand command, FileChange change)
    {
        var (refusal, changes) = rehearsal.Play(entered.Id, command);
        if (refusal is not null)
        {
            return Refuse(Mistake.Of(at, refusal));
        }

        if (changes)
        {
            draft.Take(at, entered.Id, command);
            draft.Add(change);
        }

        return true;
    }

    /// <summary>Of a new one in a table: a JSON file may leave it out.</summary>
    private void Demand(string field)
    {
        if (Entry.Origin is not null && !entered.IsFaulty(field))
        {
            draft.Add(new Mistake(MistakeKind.RequiredMissing, entered.At(field)));
        }
    }

    private bool Refuse(Mistake mistake)
    {
        draft.Add(mistake);
        return false;
    }

    private static object Told(DateOnly? day) => day is { } known ? known : "–";
}
