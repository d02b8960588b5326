using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Planning;

/// <summary>The days of one round with the steering group.</summary>
internal sealed record RoundWindow(DateOnly Send, DateOnly Close, int ReadingDays, IReadOnlyList<PlanReason> Reasons)
{
    public Shortage? Shortage { get; init; }
}

/// <summary>The windows a round could have, best first: enough time to write, whole reading days in one piece, as late as
/// possible.</summary>
internal sealed class RoundWindows(PlanQuestion question, DateOnly due)
{
    private const int TooEarly = 4;

    private readonly ReadingDays _reading = new(question.Calendar, question.Members?.Select(m => m.Calendar));

    private DateOnly LastClose => question.Calendar.Add(due, -question.Routine.ClosingDays);

    /// <summary>Sent on that day or later, the lead has had the usual time to write after the period.</summary>
    private DateOnly TimeToWrite => question.Calendar.Add(question.Period.End, question.Routine.WritingDays);

    private DateOnly Earliest
    {
        get
        {
            var (early, start) = (question.Period.End.AddDays(-question.Routine.EarliestDays), question.Period.Start);
            return early > start ? early : start;
        }
    }

    public RoundWindow Choose()
    {
        // A chosen day that another rule or calendar has left behind the last close is chosen no more.
        if (question.ChosenSendDay is { } chosen && chosen < LastClose)
        {
            return OnChosenDay(chosen);
        }

        var windows = Closes().Select(close => Ending(close, null)).ToList();
        var meetings = question.Meetings.Values.Where(m => m.Day <= LastClose && m.Day > Earliest).Select(m => Ending(m.Day, m)).ToList();
        var best = windows.OrderBy(Rank).ThenByDescending(w => w.Send).First();
        var atMeeting = meetings.Where(m => Rank(m) < TooEarly && Rank(m) <= Rank(best)).MaxBy(m => m.Close);
        return Completed(atMeeting ?? best, best);
    }

    /// <summary>0 best: time to write and no break within; 4: would have to start before there are any figures.</summary>
    private int Rank(RoundWindow window) =>
        (window.Send >= TimeToWrite, window.Send >= Earliest, Straddled(window) is null) switch
        {
            (true, _, true) => 0,
            (false, true, true) => 1,
            (true, _, false) => 2,
            (false, true, false) => 3,
            _ => 4,
        };

    /// <summary>The latest close, and one before each break that the way there leads over.</summary>
    private IEnumerable<DateOnly> Closes()
    {
        yield return LastClose;
        foreach (var gap in _reading.BreaksBetween(Earliest, LastClose))
        {
            var last = _reading.OnOrBefore(gap.First);
            yield return question.Calendar.IsWorkingDay(gap.First) && SwedishHolidays.IsHalf(gap.First) ? gap.First : last;
        }
    }

    private RoundWindow Ending(DateOnly close, Meeting? meeting)
    {
        var lastReading = meeting is null ? close : close.AddDays(-1);
        var send = _reading.Before(lastReading, question.Routine.AnswerDays);
        return new RoundWindow(
            send,
            close,
            _reading.Between(send, lastReading),
            meeting is null ? [] : [new PlanReason.AtMeeting(meeting)]
        );
    }

    /// <summary>A window that would start too early is cut, and the shortage said; every other one gets the reasons that show in its
    /// days.</summary>
    /// <param name="withoutMeeting">The window that the calendar alone would give: what lies behind it is a reason, also where a meeting
    /// comes earlier still.</param>
    private RoundWindow Completed(RoundWindow window, RoundWindow withoutMeeting)
    {
        if (Rank(window) == TooEarly)
        {
            return Cut(window);
        }

        PlanReason[] gap =
            Straddled(window) is { } around ? [new PlanReason.AroundBreak(around)]
            : Behind(window.Close > withoutMeeting.Close ? window : withoutMeeting) is { } after ? [new PlanReason.BeforeBreak(after)]
            : [];
        return window with { Reasons = [.. gap, .. window.Reasons, .. Early(window.Send)] };
    }

    /// <summary>The break right behind the last day to answer, from the day after it; null when people could still read before the next
    /// break: then that is not why.</summary>
    private Break? Behind(RoundWindow window)
    {
        var next =
            window.Close < LastClose ? _reading.BreaksBetween(window.Close, LastClose).Select(b => (Break?)b).FirstOrDefault() : null;
        var after = window.Close.AddDays(1);
        return next is not { } gap || _reading.Between(window.Close, gap.First) > 0
            ? null
            : new Break(gap.First > after ? gap.First : after, gap.Last);
    }

    private RoundWindow Cut(RoundWindow wished)
    {
        // The due day may lie so close behind free weeks that even the earliest day is after the last close: then one day before it, and
        // the shortage is said.
        DateOnly[] possible = [_reading.OnOrAfter(Earliest), Earliest, question.Calendar.Add(LastClose, -1)];
        var send = possible.First(d => d < LastClose);
        var days = _reading.Between(send, LastClose);
        PlanReason[] around = Straddled(wished with { Send = send, Close = LastClose }) is { } gap ? [new PlanReason.AroundBreak(gap)] : [];
        var window = new RoundWindow(send, LastClose, days, [.. around, .. Early(send)]);
        return days >= question.Routine.AnswerDays
            ? window
            : window with
            {
                Shortage = new Shortage(
                    days,
                    question.Routine.AnswerDays,
                    wished.Send > question.Period.Start ? wished.Send : null,
                    DueWithAll(send)
                ),
            };
    }

    private RoundWindow OnChosenDay(DateOnly chosen)
    {
        var planned = new RoundWindows(question with { ChosenSendDay = null }, due).Choose();
        var close = chosen <= planned.Send ? planned.Close : LastClose;
        var days = _reading.Between(chosen, close);
        IReadOnlyList<PlanReason> meeting = [.. planned.Reasons.OfType<PlanReason.AtMeeting>().Where(_ => close == planned.Close)];
        return new RoundWindow(chosen, close, days, [.. meeting, new PlanReason.Chosen(planned.Send), .. Early(chosen)])
        {
            Shortage =
                days >= question.Routine.AnswerDays
                    ? null
                    : new Shortage(
                        days,
                        question.Routine.AnswerDays,
                        planned.Shortage is null ? planned.Send : planned.Shortage.SendBy,
                        DueWithAll(chosen)
                    ),
        };
    }

    private IEnumerable<PlanReason> Early(DateOnly send)
    {
        if (send <= question.Period.End)
        {
            yield return new PlanReason.Preliminary();
        }
        else if (send < TimeToWrite)
        {
            yield return new PlanReason.LittleTimeToWrite(question.Calendar.Between(question.Period.End, send));
        }
    }

    private Break? Straddled(RoundWindow window)
    {
        var breaks = _reading.BreaksBetween(window.Send, window.Close).Where(b => b.First > window.Send && b.First < window.Close);
        return breaks.Select(b => (Break?)b).FirstOrDefault();
    }

    /// <summary>The earliest due day that leaves all reading days after sending on <paramref name="send"/>.</summary>
    private DateOnly DueWithAll(DateOnly send) =>
        question.Calendar.Add(_reading.After(send, question.Routine.AnswerDays), question.Routine.ClosingDays);
}
