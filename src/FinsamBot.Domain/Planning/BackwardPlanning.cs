namespace FinsamBot.Domain.Planning;

/// <summary>
/// Plans a report backwards from its due day: hand in, answers close, send to the steering group, begin to write. The steering group's
/// reading days never lie around a break when they can lie before it, because a letter sent just before Easter is not answered.
/// </summary>
public static class BackwardPlanning
{
    public static ReportPlan For(PlanQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (period, routine, calendar) = (question.Period, question.Routine, question.Calendar);
        var wished = routine.Due.DayFor(period.End, calendar);
        var usual = calendar.Shift(wished, routine.WhenClosed);
        var due = question.MovedDue ?? usual;
        PlanReason[] moved =
            due != usual ? [new PlanReason.DueChosen(usual)]
            : due != wished ? [new PlanReason.DueMoved(wished, due)]
            : [];
        if (routine.SignatureDays is { } days)
        {
            var opens = Later(calendar.OnOrBefore(Later(period.End.AddDays(-days), period.Start)), period.Start);
            return new ReportPlan(period, opens, null, null, due, 0, opens, null, moved);
        }

        var afterPeriod = calendar.OnOrAfter(period.End.AddDays(1));
        if (!question.AsksSteeringGroup)
        {
            return new ReportPlan(period, afterPeriod, null, null, due, 0, null, null, moved);
        }

        var window = new RoundWindows(question, due).Choose();
        var prepared = calendar.Add(window.Send, -routine.PreparingDays);
        var writingOpens =
            window.Send >= calendar.Add(period.End, routine.WritingDays) ? afterPeriod
            : prepared < afterPeriod ? prepared
            : afterPeriod;
        return new ReportPlan(
            period,
            Later(writingOpens, period.Start),
            window.Send,
            window.Close,
            due,
            window.ReadingDays,
            null,
            window.Shortage,
            [.. moved, .. CountedFor(question, due, window), .. window.Reasons]
        );
    }

    /// <summary>Those whose own days make the window another one; all of them where no single one does.</summary>
    private static IEnumerable<PlanReason> CountedFor(PlanQuestion question, DateOnly due, RoundWindow window)
    {
        if (question.Members is not { Count: > 0 } members || Days(question with { Members = null }) == (window.Send, window.Close))
        {
            return [];
        }

        var alone = members.Where(m => Days(question with { Members = [m] }) != Days(question with { Members = null })).ToList();
        var names = (alone.Count > 0 ? alone : members).Select(m => m.Organisation).Distinct(StringComparer.Ordinal);
        return [new PlanReason.CountedFor([.. names.Order(StringComparer.Ordinal)])];

        (DateOnly Send, DateOnly Close) Days(PlanQuestion asked) =>
            new RoundWindows(asked, due).Choose() is var other ? (other.Send, other.Close) : default;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
