using System.Text.Json.Serialization;
using FinsamBot.Domain.Calendar.Dates;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Interventions.Log;

/// <summary>What became of a mail with something to note. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LogMailOutcome>))]
public enum LogMailOutcome
{
    Noted,

    /// <summary>The sender writes for several interventions, and the mail names none.</summary>
    WhichIntervention,
    HoldsNumber,
    MayPointOut,
    DayAhead,
    DayOutside,
    TooLong,
    Empty,
    NotTaken,
}

/// <summary>Notes what came by mail from somebody who writes, and answers.</summary>
/// <param name="Note">Null: which intervention is meant cannot be told.</param>
public sealed record NoteByMail(NoteInLog? Note) : LogCommand;

/// <summary>What became of a mail; its sender is told so.</summary>
/// <param name="Entry">The number of the entry; null: there is none.</param>
/// <param name="Day">The day that was understood; null: none was.</param>
public sealed record LogMailAnswered(
    LogMailOutcome Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Entry = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Day = null
) : LogEvent;

/// <summary>An answer that is owed to whoever sent a mail.</summary>
/// <param name="Number">1 for the first, then one more each time.</param>
public sealed record LogMailAnswer(int Number, LogMailAnswered What, PersonId To, DateTimeOffset At);

/// <summary>Reads an entry from a mail: the day and the intervention's name from its subject, the words from its text.</summary>
public static class MailedEntry
{
    /// <param name="subject">Without the word that says that it is for the log.</param>
    /// <param name="received">The day of an entry that names none.</param>
    public static NoteInLog Read(string subject, string text, Circumstances circumstances, DateOnly received)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(circumstances);
        var rest = Without(subject, subject.IndexOf(circumstances.Intervention.Name, StringComparison.OrdinalIgnoreCase), circumstances);
        var day = DayIn(rest, received);
        if (day is { } named)
        {
            rest = rest.Remove(named.Index, named.Length);
        }

        rest = rest.Trim(' ', ':', ',', '.', '-', '–');
        var body = text.Trim();
        string[] parts = [rest, body];
        var words = string.Join(". ", parts.Where(p => p.Length > 0));
        return new NoteInLog(
            null,
            day?.Start ?? received,
            LogReading.KindOf(words),
            words,
            LogReading.OrganisationsIn(words, circumstances)
        );
    }

    private static string Without(string subject, int at, Circumstances circumstances) =>
        at < 0 ? subject : subject.Remove(at, circumstances.Intervention.Name.Length);

    /// <summary>A day without a year is the latest of that date: what is logged has been.</summary>
    private static WrittenDate? DayIn(string text, DateOnly received)
    {
        var day = WrittenDates.Find(text, received.Year).FirstOrDefault(d => d.IsDay);
        var before = day?.Start > received ? WrittenDates.Find(text, received.Year - 1).FirstOrDefault(d => d.IsDay) : null;
        return before?.Start <= received ? before : day;
    }
}
