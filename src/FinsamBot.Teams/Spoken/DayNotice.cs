using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Spoken;

/// <summary>Why a day that somebody named is none.</summary>
internal static class DayNotice
{
    /// <param name="said">Days that are not real.</param>
    public static Notice Of(SaidDays said, Reader to) =>
        said.Clash is var (date, near)
            ? Notice.Bad(
                to[
                    "Day_Clash",
                    Days.DayAndMonth(date, to.Language),
                    Days.Weekday(date, to.Language),
                    Named(date, to.Language),
                    Named(near, to.Language)
                ]
            )
            : Notice.Of(new Refusal(RefusalReason.UnreadableDate, said.Words), to);

    private static string Named(DateOnly day, Language language) => $"{Days.Weekday(day, language)} {Days.DayAndMonth(day, language)}";
}
