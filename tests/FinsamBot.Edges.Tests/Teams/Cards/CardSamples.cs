using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>The invented report at the points of its way that cards are drawn of.</summary>
internal static class CardSamples
{
    public static readonly DateTimeOffset LastDayOfPeriod = new(2026, 3, 31, 8, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset NextDay = new(2026, 4, 8, 7, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset DayAfterAnswers = new(2026, 4, 14, 7, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset DayAfterDue = new(2026, 4, 15, 6, 0, 0, TimeSpan.Zero);

    public static Sample Started()
    {
        var sample = Sample.Opened();
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("activities", Sample.Texts["activities"], true, 0)]));
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("deviations", "Ett utkast", false, 0)]));
        return sample;
    }

    public static Sample SubmittedUnasked()
    {
        var sample = Sample.Written();
        sample.Do(Sample.Sofia, new SubmitReport(true));
        return sample;
    }

    public static Sample Changed()
    {
        var sample = Sample.Sent().LettersLeave();
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("goals", "17 av 19 deltagare har en plan.", true, null)]));
        return sample;
    }

    public static Sample Answered(params PersonId[] members)
    {
        var sample = Sample.Sent().LettersLeave();
        foreach (var member in members)
        {
            var wrote = member == Sample.Anna;
            sample.Do(
                member,
                new AnswerReview(
                    1,
                    wrote ? AnswerKind.Analysis : AnswerKind.NoRemarks,
                    wrote ? "Målen är inom räckhåll.\n\nFortsätt så." : "",
                    "code"
                )
            );
        }

        return sample;
    }

    public static Sample WithDate(Sample sample, string date)
    {
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("reportDate", date, true, 0)]));
        return sample;
    }
}
