using System.Globalization;
using FinsamBot.Core.Calendar;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Wording;

/// <summary>Since when the steering group has the report: when the letters left, or when they will. Nothing else is said to have reached anybody.</summary>
public static class LetterWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>A sentence for whoever follows the round, with clock times.</summary>
    public static string Of(ReportView view, Round round, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(round);
        return (RoundLetters.Of(view, round) switch
        {
            { FirstAt: { } first, LeavesAt: null } => Source.Get(language, "Letters_Left", Moment(first, view, language)),
            { FirstAt: { } first } => Source.Get(language, "Letters_SomeLeft", Moment(first, view, language)),
            { LeavesAt: { } at } => Leaving(at, view, language),
            _ => Source.Get(language, "Letters_None", Moment(round.SentAt, view, language)),
        });
    }

    /// <summary>While none of the letters has left: when they will. Empty when one has, or when none waits.</summary>
    public static string Waiting(ReportView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Report.OpenRound is { } round && RoundLetters.Of(view, round) is { FirstAt: null, LeavesAt: { } at } ? Leaving(at, view, language) : "";
    }

    /// <summary>måndag 30 november kl. 8.00</summary>
    public static string Moment(DateTimeOffset instant, DateOnly today, Language language)
    {
        var clock = StockholmTime.ClockOf(instant);
        return Source.Get(language, "Moment", Days.Near(StockholmTime.DayOf(instant), today, language), clock.Hour, clock.Minute.ToString("00", CultureInfo.InvariantCulture));
    }

    private static string Moment(DateTimeOffset instant, ReportView view, Language language) => Moment(instant, view.Today, language);

    private static string Leaving(DateTimeOffset at, ReportView view, Language language) =>
        at <= view.Now ? Source.Get(language, "Letters_Now") : Source.Get(language, "Letters_Leave", Moment(at, view, language));
}
