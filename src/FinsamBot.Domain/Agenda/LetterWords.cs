using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Agenda;

/// <summary>Since when the steering group has the report: when the letters left, or when they will. Nothing else is said to have reached
/// anybody.</summary>
public static class LetterWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>A sentence for whoever follows the round, with clock times.</summary>
    public static string Of(ReportView view, Round round, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(round);
        var isAgain = round.Number > 1;
        return RoundLetters.Of(view, round) switch
        {
            { FirstAt: { } first, LeavesAt: null } => Source.Get(
                language,
                isAgain ? "Letters_LeftAgain" : "Letters_Left",
                Days.Moment(first, view.Today, language)
            ),
            { FirstAt: { } first } => Source.Get(
                language,
                isAgain ? "Letters_SomeLeftAgain" : "Letters_SomeLeft",
                Days.Moment(first, view.Today, language)
            ),
            { LeavesAt: { } at } => Leaving(at, view, language),
            _ => Source.Get(language, "Letters_None", Days.Moment(round.SentAt, view.Today, language)),
        };
    }

    /// <summary>While none of the letters has left: when they will. Empty when one has, or when none waits.</summary>
    public static string Waiting(ReportView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        return RoundLetters.FirstLeavesAt(view) is { } at ? Leaving(at, view, language) : "";
    }

    private static string Leaving(DateTimeOffset at, ReportView view, Language language) =>
        at <= view.Now ? Source.Get(language, "Letters_Now") : Source.Get(language, "Letters_Leave", Days.Moment(at, view.Today, language));
}
