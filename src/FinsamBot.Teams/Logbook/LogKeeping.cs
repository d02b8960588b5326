using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Logbook;

/// <summary>Notes, corrects and strikes entries. What is understood is saved at once and shown; what is not is asked about, with the words
/// in the card.</summary>
internal sealed class LogKeeping(LogReader reader, InterventionHandler interventions, ReportHandler reports)
{
    private const int MonthsBack = 6;

    public async Task<Card> NoteAsync(LogNote note, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var meant = LogReader.Meant(await reader.MineAsync(caller, cancellation), note.Of, note.Said);
        if (meant is [var view])
        {
            return await NoteAsync(note.Said, view, caller, cancellation);
        }

        if (meant.Count == 0)
        {
            return LogReader.Refused(caller);
        }

        // The buttons would carry it along: neither is a card a place for a number, nor has it room for everything.
        return PersonalDataCheck.Numbers(note.Said).Count > 0 ? RefusalCard.Of(to, Notice.Of(new Refusal(RefusalReason.LogNumberFound), to))
            : note.Said.Length > LogCards.LongestSaid
                ? RefusalCard.Of(to, Notice.Bad(to["Log_TooLongToAsk", to.Characters(note.Said), LogCards.LongestSaid]))
            : LogCards.AskWhich(to, meant, LogVerbs.Note, note.Said, to["Log_Which"]);
    }

    public async Task<Card> SaveAsync(LogSave save, Caller caller, CancellationToken cancellation)
    {
        var (to, form) = (caller.Reader, save.Form);
        if (await reader.FindAsync(save.Of, caller, cancellation) is not { } view)
        {
            return LogReader.Refused(caller);
        }

        if (form.Day.Length == 0)
        {
            return LogCards.Form(to, view, form, Notice.Bad(to["Log_NoDay"]), null);
        }

        return DayOf(form.Day, caller.Today) is { } day
            ? await SaveAsync(form, day, view, caller, cancellation)
            : LogCards.Form(to, view, form, Notice.Of(new Refusal(RefusalReason.UnreadableDate, form.Day), to), null);
    }

    public async Task<Card> StrikeAsync(LogChoice choice, Caller caller, CancellationToken cancellation)
    {
        if (await reader.FindAsync(choice.Of!.Value, caller, cancellation) is not { } view)
        {
            return LogReader.Refused(caller);
        }

        if (view.Intervention.Log.Find(choice.Number!.Value) is not { } known)
        {
            return LogReader.Gone(caller, view);
        }

        var request = caller.Request(new StrikeFromLog(known.Entry.Number));
        var reply = await interventions.HandleAsync(view.Intervention.Id, request, cancellation);
        var notice = reply.Refusal is { } refusal ? Notice.Of(refusal, caller.Reader) : Notice.Good(caller.Reader["Log_Struck"]);
        return LogListCard.Of(caller, reply.View, known.Entry.On, notice);
    }

    private async Task<Card> NoteAsync(string said, InterventionView view, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var words = SpokenWhose.Without(said, view.Intervention.Name);
        if (PersonalDataCheck.Numbers(words).Count > 0)
        {
            var typed = new LogForm(null, Days.Iso(caller.Today), LogReading.KindOf(words), Phrases.Sentence(words), "");
            return LogCards.Form(to, view, typed, Notice.Of(new Refusal(RefusalReason.LogNumberFound), to), null);
        }

        var when = SpokenWhen.Read(words, caller.Today);
        var day = DayOf(when, caller.Today);
        var isDayAlone = SpokenWhen.DayOf(words, caller.Today) is not null;
        var text = isDayAlone ? "" : Phrases.Sentence(when.Text);
        var form = new LogForm(
            null,
            when.Vague.Length > 0 ? "" : Days.Iso(day),
            LogReading.KindOf(text),
            text,
            string.Join(", ", LogReading.OrganisationsIn(text, view.Circumstances))
        );
        if (text.Length == 0)
        {
            return LogCards.Form(to, view, form, said.Length == 0 ? null : Notice.Bad(to["Log_WhatHappened"]), null);
        }

        return when.Vague.Length > 0
            ? LogCards.Form(to, view, form, Notice.Bad(to["Log_WhichDay", Notice.Quote(when.Vague)]), null)
            : await SaveAsync(form, day, view, caller, cancellation);
    }

    private async Task<Card> SaveAsync(LogForm form, DateOnly day, InterventionView view, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var organisations = LogReading.Listed(form.Organisations);
        var findings = LogCheck.Of(form.Text, organisations, view.Circumstances);
        var accepts = form.Accepted.Length > 0 && form.Accepted == LogCheck.MarkOf(findings);
        var command = new NoteInLog(form.Number, day, form.Kind, form.Text, organisations, accepts);
        var reply = await interventions.HandleAsync(view.Intervention.Id, caller.Request(command), cancellation);
        if (reply.Refusal is { } refusal)
        {
            var shown = refusal.Reason is RefusalReason.LogNumberFound or RefusalReason.LogDataWarned ? findings : null;
            return LogCards.Form(to, reply.View, form with { Day = Days.Iso(day) }, Notice.Of(refusal, to), shown);
        }

        var log = reply.View.Intervention.Log;
        var entry = (form.Number is { } number ? log.Find(number) : log.Entries.LastOrDefault(e => e.By == caller.Id))?.Entry;
        return entry is null
            ? LogReader.Gone(caller, reply.View)
            : LogCards.Noted(to, reply.View, entry, await NoticeAsync(reply.View, entry, caller, cancellation));
    }

    /// <summary>A report that is handed in stays as it is, and the writer is told.</summary>
    private async Task<Notice> NoticeAsync(InterventionView view, LogEntry entry, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        foreach (var opened in view.Intervention.Opened.Where(o => o.Period.Contains(entry.On) && !view.Intervention.IsFinal(o.Template)))
        {
            if (
                await reports.FindAsync(view.Intervention.ReportFor(opened), caller.Now, cancellation) is
                { Report.Submission: not null } handedIn
            )
            {
                return Notice.Good(to["Log_SavedLate", to.Period(handedIn)]);
            }
        }

        var period = LogWords.PeriodOf(view.Intervention, entry.On);
        return Notice.Good(to["Log_Saved", Days.Period(period, to.Language)]);
    }

    /// <summary>A day that is only mentioned is the entry's when it has been, and not long ago: a course on 3 May is to come.</summary>
    private static DateOnly DayOf(SpokenWhen when, DateOnly today) =>
        when.IsInFront || (when.On <= today && when.On > today.AddMonths(-MonthsBack)) ? when.On : today;

    /// <summary>What a client sends, or what somebody wrote in its place; null where neither names a day.</summary>
    private static DateOnly? DayOf(string typed, DateOnly today) =>
        TypedDay.TryRead(typed, out var sent) ? sent
        : SwedishDate.TryParse(typed, out var written) ? written
        : SpokenWhen.DayOf(typed, today);
}
