using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Planning;

/// <summary>Words about a meeting of the steering group.</summary>
/// <param name="Of">Whose steering group, when a button chose it.</param>
internal sealed record MeetingNote(string Said, InterventionId? Of)
{
    public static MeetingNote? In(CardData data) =>
        data.Text(Fields.Said) is { } said
            ? new MeetingNote(said, data.Text(Fields.Intervention) is { Length: > 0 } id ? new InterventionId(id) : null)
            : null;
}

/// <summary>Meetings of the steering group, entered and cancelled in words.</summary>
internal sealed partial class Meetings(InterventionHandler handler, Shelf shelf)
{
    public Task<Card> EnterAsync(MeetingNote note, Caller caller, CancellationToken cancellation) =>
        ChangeAsync(note, cancels: false, caller, cancellation);

    public Task<Card> CancelAsync(MeetingNote note, Caller caller, CancellationToken cancellation) =>
        ChangeAsync(note, cancels: true, caller, cancellation);

    private async Task<Card> ChangeAsync(MeetingNote note, bool cancels, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (SpokenDates.Find(note.Said, caller.Today) is not { } said)
        {
            return RefusalCard.AboutDays(
                to,
                Notice.Bad(to["Meeting_WhichDay", Days.DayAndMonth(AwayExample.Monday(caller.Today), to.Language)])
            );
        }

        if (!said.IsReal)
        {
            return RefusalCard.AboutDays(to, DayNotice.Of(said, to));
        }

        if (!cancels && (said.First != said.Last || MoveWords().IsMatch(SpokenDates.Flat(note.Said))))
        {
            return RefusalCard.AboutDays(to, Notice.Bad(to["Meeting_OneDay"]));
        }

        return TryClock(said.Rest, out var at)
            ? await ChangeAsync(note, new Meeting(said.First, at), cancels, caller, cancellation)
            : RefusalCard.AboutDays(to, Notice.Bad(to["Meeting_WhatTime"]));
    }

    private async Task<Card> ChangeAsync(MeetingNote note, Meeting meeting, bool cancels, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var mine = (await shelf.InterventionsAsync(caller.Now, cancellation)).Where(v => MayChange(v, caller)).ToList();
        var named = mine.Where(v =>
                note.Of is { } id
                    ? v.Intervention.Id == id
                    : SpokenWords.Fold(note.Said).Contains(SpokenWords.Fold(v.Intervention.Name), StringComparison.Ordinal)
            )
            .ToList();
        return (
            named.Count > 0 ? named
            : note.Of is null ? mine
            : []
        ) switch
        {
            [] => RefusalCard.AboutDays(to, Notice.Of(new Refusal(RefusalReason.OnlyLeadWrites), to)),
            [var one] => await ChangeAsync(one, meeting, cancels, caller, cancellation),
            var several => MeetingCard.Ask(to, several, note.Said, cancels),
        };
    }

    private async Task<Card> ChangeAsync(
        InterventionView before,
        Meeting meeting,
        bool cancels,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var to = caller.Reader;
        InterventionCommand command = cancels ? new CancelMeeting(meeting.Day) : new EnterMeeting(meeting);
        var reply = await handler.HandleAsync(before.Intervention.Id, caller.Request(command), cancellation);
        return reply.Refusal is { } refusal
            ? RefusalCard.AboutDays(to, Notice.Of(refusal, to))
            : MeetingCard.Of(
                to,
                before,
                reply.View,
                before.Intervention.Meetings.GetValueOrDefault(meeting.Day) is { } known && cancels ? known : meeting
            );
    }

    private static bool MayChange(InterventionView view, Caller caller) =>
        view.Circumstances.MayWrite(caller.Id, caller.Today) || caller.IsAdministrator;

    /// <summary>False when a clock time was said that no clock shows.</summary>
    private static bool TryClock(string said, out TimeOnly? at)
    {
        at = null;
        if (Clock().Match(SpokenDates.Flat(said)) is not { Success: true } match)
        {
            return true;
        }

        var hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) % (match.Groups["half"].Success ? 12 : 100);
        hour += match.Groups["half"].Value == "pm" ? 12 : 0;
        var minute = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        at = hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
        return at is not null;
    }

    /// <summary>A meeting that moves is two: one that is cancelled and one that is entered.</summary>
    [GeneratedRegex(
        @"\b(?:flytt[a-z]{1,6}|skjut[a-z]{0,4}|byt(?:a|s)?|andra[st]?|mov(?:e|ed|es)|reschedul[a-z]{1,5}|postpon[a-z]{1,5})\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex MoveWords();

    [GeneratedRegex(
        @"(?:(?:\bkl\.? ?|\bklockan |\bat )(?<h>[0-9]{1,2})(?:[.:](?<m>[0-9]{2}))?"
            + @"|\b(?<h>[0-9]{1,2})[.:](?<m>[0-9]{2}))(?: ?(?<half>am|pm))?\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Clock();
}
