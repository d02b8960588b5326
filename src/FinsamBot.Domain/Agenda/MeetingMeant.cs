using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Domain.Agenda;

/// <summary>The meeting about a report that a file is likeliest to be the minutes of.</summary>
/// <param name="Day">Null: none is known.</param>
/// <param name="IsRegistered">What was answered there is registered, and only its minutes are missing.</param>
public sealed record MeetingMeant(DateOnly? Day, bool IsRegistered)
{
    /// <summary>The last one that is registered without its minutes; else the last that was planned and has been since the group was
    /// asked.</summary>
    public static MeetingMeant Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Report.OpenRound is not { } round)
        {
            return new MeetingMeant(null, false);
        }

        if (MeetingAnswer.WithoutMinutes(round) is [var registered, ..])
        {
            return new MeetingMeant(registered.Source.Day, true);
        }

        var sent = StockholmTime.DayOf(round.SentAt);
        var held = view.Intervention.Meetings.Keys.Where(d => d >= sent && d <= view.Today).ToList();
        return new MeetingMeant(held is [.., var last] ? last : null, false);
    }
}
