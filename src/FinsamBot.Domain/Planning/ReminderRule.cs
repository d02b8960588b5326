using System.Globalization;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;

namespace FinsamBot.Domain.Planning;

/// <summary>A day of a plan that reminders are counted from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Milestone>))]
public enum Milestone
{
    /// <summary>The report is opened and the writer asked to begin.</summary>
    WritingOpens,

    /// <summary>The last day to send to the steering group. Reminders of it stop when it has been sent.</summary>
    SendBy,

    /// <summary>The last day for the steering group to answer. Reminders of it go to those who are silent.</summary>
    AnswersClose,

    /// <summary>The report is to be handed in.</summary>
    Due,
}

[JsonConverter(typeof(JsonStringEnumConverter<OffsetUnit>))]
public enum OffsetUnit
{
    Days,
    WorkingDays,
}

/// <summary>Whom a reminder is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Audience>))]
public enum Audience
{
    /// <summary>The lead; the deputy when there is none; the stand-in of a lead who is away.</summary>
    Lead,

    Deputy,

    /// <summary>Each member of the steering group who has not answered.</summary>
    Member,

    /// <summary>The named substitute of each member who has not answered.</summary>
    Substitute,

    /// <summary>The association's administrators; its mailbox when it has none.</summary>
    Office,
}

/// <summary>One step of the reminder schedule: what is said when, to whom and in which channel.</summary>
/// <param name="Offset">Before the milestone when negative, after it when positive.</param>
/// <param name="Channel">The first that may take it. Teams, also when none is named, means: in Teams where the person can be reached there,
/// else by mail.</param>
public sealed record ReminderRule(Milestone From, int Offset, OffsetUnit Unit, Audience To, ChannelKind? Channel = null)
{
    public ChannelKind Channel { get; init; } = Channel ?? ChannelKind.Teams;

    /// <summary>Part of the agenda key: <c>T-7</c> is seven days before the due day, <c>S-3w</c> three working days before the last day to
    /// send.</summary>
    [JsonIgnore]
    public string Label =>
        string.Create(CultureInfo.InvariantCulture, $"{Letter}{Offset:+0;-0;-0}{(Unit == OffsetUnit.WorkingDays ? "w" : "")}");

    [JsonIgnore]
    private char Letter =>
        From switch
        {
            Milestone.WritingOpens => 'O',
            Milestone.SendBy => 'S',
            Milestone.AnswersClose => 'A',
            _ => 'T',
        };

    /// <summary>The working day on which it is said; a day on which nobody works gives the next one.</summary>
    public DateOnly DayFor(DateOnly milestone, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.OnOrAfter(Unit == OffsetUnit.WorkingDays ? calendar.Add(milestone, Offset) : milestone.AddDays(Offset));
    }
}
