using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Log;

/// <summary>
/// What becomes of a request to the log. A personal number never gets in. Whoever writes for the intervention may note; an entry is
/// corrected and struck by its writer or by the lead. It belongs to its day, whenever it is noted: not to a day to come, nor to one outside
/// the intervention's time.
/// </summary>
internal static class LogRules
{
    public const int MostOrganisations = 12;

    /// <summary>Far more than several years' work: the stream is kept and read for ever.</summary>
    private const int MostEntries = 5_000;

    /// <summary>Of one person in one day, corrections included.</summary>
    private const int MostInDay = 200;

    /// <summary>Of one person in one day: by then a program may be writing.</summary>
    private const int MostMailsInDay = 20;

    public static Decision On(PlannedIntervention state, LogCommand command, InterventionRequest request)
    {
        var (intervention, today) = (state.Intervention, StockholmTime.DayOf(request.Now));
        if (!state.Circumstances.MayWrite(request.Actor, today))
        {
            return Decision.Refuse(RefusalReason.OnlyWritersLog, intervention.Name);
        }

        if (DailyShare.Of(intervention.Log.Shares, request.Actor, today).Times >= MostInDay)
        {
            return Decision.Refuse(RefusalReason.EnoughForToday);
        }

        return command switch
        {
            NoteInLog note => Note(state, Clean(note), request.Actor, today),
            NoteByMail mail => ByMail(state, mail, request.Actor, today),
            StrikeFromLog strike => Changeable(state, strike.Number, request.Actor) is { } refusal
                ? new Decision([], refusal)
                : Decision.Of(new LogEntryStruck(strike.Number)),
            _ => throw new ArgumentException($"There is no rule for {command.GetType().Name}.", nameof(command)),
        };
    }

    /// <summary>Nobody sees a refusal that answers a mail, so it is an event and the sender is told.</summary>
    private static Decision ByMail(PlannedIntervention state, NoteByMail mail, PersonId actor, DateOnly today)
    {
        var log = state.Intervention.Log;
        if (log.Answers.Count(a => a.To == actor && StockholmTime.DayOf(a.At) == today) >= MostMailsInDay)
        {
            return Decision.Refuse(RefusalReason.EnoughForToday);
        }

        if (mail.Note is not { } note)
        {
            return Decision.Of(new LogMailAnswered(LogMailOutcome.WhichIntervention));
        }

        var decision = Note(state, Clean(note), actor, today);
        return decision.Refusal is { } refusal
            ? Decision.Of(new LogMailAnswered(OutcomeOf(refusal.Reason), Day: note.On))
            : Decision.Of([.. decision.Events, new LogMailAnswered(LogMailOutcome.Noted, log.LastNumber + 1, note.On)]);
    }

    private static LogMailOutcome OutcomeOf(RefusalReason reason) =>
        reason switch
        {
            RefusalReason.LogNumberFound => LogMailOutcome.HoldsNumber,
            RefusalReason.LogDataWarned => LogMailOutcome.MayPointOut,
            RefusalReason.LogDayAhead => LogMailOutcome.DayAhead,
            RefusalReason.DayBeforeIntervention or RefusalReason.DayAfterIntervention => LogMailOutcome.DayOutside,
            RefusalReason.LogEntryTooLong => LogMailOutcome.TooLong,
            RefusalReason.EntryIsEmpty => LogMailOutcome.Empty,
            _ => LogMailOutcome.NotTaken,
        };

    private static Decision Note(PlannedIntervention state, NoteInLog note, PersonId actor, DateOnly today)
    {
        var log = state.Intervention.Log;
        var findings = LogCheck.Of(note.Text, note.Organisations, state.Circumstances);
        if (findings.Any(f => f.Blocks))
        {
            return Decision.Refuse(RefusalReason.LogNumberFound);
        }

        if ((Wrong(note) ?? WrongDay(state.Intervention, note.On, today)) is { } wrong)
        {
            return new Decision([], wrong);
        }

        if (note.Number is { } number && Changeable(state, number, actor) is { } refusal)
        {
            return new Decision([], refusal);
        }

        if (note.Number is null && log.Entries.Count >= MostEntries)
        {
            return Decision.Refuse(RefusalReason.LogIsFull, MostEntries);
        }

        var known = note.Number is { } n ? log.Find(n) : null;
        var entry = new LogEntry(note.Number ?? log.LastNumber + 1, note.On, note.Kind, note.Text, note.Organisations);
        return known?.Entry == entry ? Decision.Nothing : Checked(note, entry, known, findings);
    }

    /// <summary>What looks like personal data is shown to the writer first, once.</summary>
    private static Decision Checked(NoteInLog note, LogEntry entry, LoggedEntry? known, IReadOnlyList<LogFinding> findings) =>
        !note.AcceptsFindings && findings.Any(f => known?.Accepted.Contains(f.Accepted) != true)
            ? Decision.Refuse(RefusalReason.LogDataWarned)
            : Decision.Of(new LogEntryNoted(entry, findings.Count == 0 ? null : [.. findings.Select(f => f.Accepted)]));

    private static Refusal? Wrong(NoteInLog note)
    {
        if (note.Text.Length == 0)
        {
            return new Refusal(RefusalReason.EntryIsEmpty);
        }

        if (note.Text.Length > LogEntry.LongestText)
        {
            return new Refusal(RefusalReason.LogEntryTooLong, LogEntry.LongestText, note.Text.Length);
        }

        return note.Organisations.Count > MostOrganisations
            ? new Refusal(RefusalReason.SettingOutOfRange, "organisations", 0, MostOrganisations)
            : null;
    }

    private static Refusal? WrongDay(Intervention intervention, DateOnly day, DateOnly today)
    {
        if (day < intervention.StartsOn)
        {
            return new Refusal(RefusalReason.DayBeforeIntervention, day, intervention.StartsOn);
        }

        if (day > intervention.EndsOn)
        {
            return new Refusal(RefusalReason.DayAfterIntervention, day, intervention.EndsOn);
        }

        return day > today ? new Refusal(RefusalReason.LogDayAhead, day) : null;
    }

    /// <summary>Why somebody who writes may not change an entry; null when that is all right.</summary>
    private static Refusal? Changeable(PlannedIntervention state, int number, PersonId actor)
    {
        var (intervention, circumstances) = (state.Intervention, state.Circumstances);
        if (intervention.Log.Find(number) is not { } known)
        {
            return new Refusal(RefusalReason.NoSuchEntry);
        }

        // Who stands in for a lead who is away has no role here.
        return known.By == actor || circumstances.Writers.Contains(actor) || !intervention.MayWrite(actor)
            ? null
            : new Refusal(RefusalReason.NotYourLogEntry, circumstances.PersonOf(known.By).Name);
    }

    private static NoteInLog Clean(NoteInLog note) =>
        note with
        {
            Text = CleanText.Of(note.Text).Trim(),
            Organisations =
            [
                .. note
                    .Organisations.Select(o => CleanText.Line(o, Registering.LongestName))
                    .Where(o => o.Length > 0)
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ],
        };
}
