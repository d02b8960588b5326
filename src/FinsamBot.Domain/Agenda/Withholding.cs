using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Agenda;

/// <summary>What keeps the bot from speaking first. Whoever asks it something is answered all the same.</summary>
internal static class Withholding
{
    /// <summary>What is held until somebody decides otherwise.</summary>
    public static DateTimeOffset Indefinitely => DateTimeOffset.MaxValue;

    /// <summary>While the association sends nothing; null when it does.</summary>
    public static DateTimeOffset? ByAssociation(Circumstances circumstances) =>
        circumstances.Association.Sending == SendingMode.ToNobody ? Indefinitely : null;

    /// <summary>While the intervention is paused: until the working morning after it; null when it is not.</summary>
    public static DateTimeOffset? ByPause(Circumstances circumstances, DateTimeOffset now)
    {
        if (circumstances.Intervention.Changes.PauseOn(StockholmTime.DayOf(now)) is not { } pause)
        {
            return null;
        }

        return pause.Until is { } last ? circumstances.Calendar.MorningOnOrAfter(last.AddDays(1)) : Indefinitely;
    }

    /// <summary>The later of both; null when nothing holds anything.</summary>
    public static DateTimeOffset? ByBoth(Circumstances circumstances, DateTimeOffset now) =>
        ByAssociation(circumstances) ?? ByPause(circumstances, now);
}
