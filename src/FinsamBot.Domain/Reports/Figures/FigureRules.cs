using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;

namespace FinsamBot.Domain.Reports.Figures;

/// <summary>Rules for figures: a whole is never typed, a number that cannot be is refused, a status that needs a reason gets one, and what
/// the form has no section for is not taken.</summary>
internal static class FigureRules
{
    private const int Longest = 4_000;
    private const int MostPeople = 100_000;
    private const int MostPercent = 1_000;

    public static Decision On(Report report, ReportTemplate template, FigureCommand command)
    {
        var decision = Decided(report, command);
        return decision.Events.All(e => FigureFolding.HasPlace(template, e)) ? decision : Decision.Refuse(RefusalReason.FormHasNoPlace);
    }

    private static Decision Decided(Report report, FigureCommand command) =>
        command switch
        {
            SaveGoal e => Goal(report.Figures, e),
            RemoveGoal e => Gone(report.Figures.Goals.Exists(g => g.Id == e.Id), new GoalRemoved(e.Id)),
            CountParticipants e => Participants(report.Figures, e.Flow),
            RemoveParticipants e => Gone(report.Figures.Participants.Exists(p => p.Unit == e.Unit), new ParticipantsRemoved(e.Unit)),
            NoteDeviation e => Deviation(report.Figures, e),
            RemoveDeviation e => Gone(report.Figures.Deviations.Exists(d => d.Number == e.Number), new DeviationRemoved(e.Number)),
            SaveStaffing e => Post(report.Figures, e),
            RemoveStaffing e => Gone(report.Figures.Staffing.Exists(s => s.Number == e.Number), new StaffingRemoved(e.Number)),
            _ => throw new ArgumentException($"There is no rule for {command.GetType().Name}.", nameof(command)),
        };

    private static Decision Goal(ReportFigures figures, SaveGoal save)
    {
        var (known, standing, text) = (figures.Goals.Find(g => g.Id == save.Id), save.Standing, save.Text.Trim());
        if ((Wrong(text) ?? Wrong(save.Target) ?? Wrong(standing)) is { } refusal)
        {
            return new Decision([], refusal);
        }

        var id = save.Id is { Length: > 0 } given ? given : $"m{figures.Goals.Select(NumberOf).DefaultIfEmpty().Max() + 1}";
        var goal = new Goal(id, save.Unit.Trim(), save.Level, text, save.Target, standing, known?.Thread ?? []);
        return known == goal ? Decision.Nothing : Decision.Of(new GoalSaved(goal));
    }

    /// <summary>0 for the goal of a part, and for any other that this program did not name.</summary>
    private static int NumberOf(Goal goal) => goal.Id.StartsWith('m') && int.TryParse(goal.Id.AsSpan(1), out var number) ? number : 0;

    private static Refusal? Wrong(GoalTarget target)
    {
        if (target.Kind != TargetKind.YesNo && target.From is not >= 0)
        {
            return new Refusal(RefusalReason.TargetNeedsNumber);
        }

        if (target.Kind == TargetKind.Range && !(target.To >= target.From))
        {
            return new Refusal(RefusalReason.TargetNeedsNumber);
        }

        return target is { Kind: TargetKind.Share, From: > 100 } ? new Refusal(RefusalReason.ShareAboveWhole) : null;
    }

    private static Refusal? Wrong(GoalStanding standing)
    {
        var (n, d) = (standing.Numerator, standing.Denominator);
        if (n is < 0 or > MostPeople || d is < 0 or > MostPeople)
        {
            return new Refusal(RefusalReason.CountOutOfRange, MostPeople);
        }

        if (n > d)
        {
            return new Refusal(RefusalReason.PartAboveWhole, n, d);
        }

        if (d is not null && n is null)
        {
            return new Refusal(RefusalReason.PartIsMissing, d);
        }

        if (
            standing.Status is GoalStatus.TooEarly or GoalStatus.NotMeasurable or GoalStatus.Reworked
            && string.IsNullOrWhiteSpace(standing.Comment)
        )
        {
            return new Refusal(RefusalReason.StatusNeedsReason);
        }

        return standing.Comment.Length > Longest || standing.Forecast.Length > Longest
            ? new Refusal(RefusalReason.EntryTooLong, Longest)
            : null;
    }

    private static Decision Participants(ReportFigures figures, ParticipantFlow flow)
    {
        Headcount[] counts = [flow.Opening, flow.New, flow.Exited];
        if (counts.Any(c => c.IsNegative || Math.Max(Math.Max(c.Women, c.Men), c.Unsplit) > MostPeople))
        {
            return Decision.Refuse(RefusalReason.CountOutOfRange, MostPeople);
        }

        return flow.Closing.IsNegative ? Decision.Refuse(RefusalReason.MoreLeftThanCame, flow.Exited.All, flow.TookPart.All)
            : figures.Participants.Contains(flow) ? Decision.Nothing
            : Decision.Of(new ParticipantsCounted(flow with { Unit = flow.Unit.Trim() }));
    }

    private static Decision Deviation(ReportFigures figures, NoteDeviation note)
    {
        var text = note.Text.Trim();
        if ((Wrong(text) ?? (note.Action.Length > Longest ? new Refusal(RefusalReason.EntryTooLong, Longest) : null)) is { } refusal)
        {
            return new Decision([], refusal);
        }

        var number = note.Number ?? figures.Deviations.Select(d => d.Number).DefaultIfEmpty().Max() + 1;
        var deviation = new Deviation(number, note.On, note.Kind, text, note.Amount, note.Action.Trim());
        return figures.Deviations.Contains(deviation) ? Decision.Nothing : Decision.Of(new DeviationNoted(deviation));
    }

    private static Decision Post(ReportFigures figures, SaveStaffing save)
    {
        if (save.Percent is < 1 or > MostPercent)
        {
            return Decision.Refuse(RefusalReason.PercentOutOfRange, MostPercent);
        }

        if ((Wrong(save.Organisation.Trim()) ?? Wrong(save.Role.Trim())) is { } refusal)
        {
            return new Decision([], refusal);
        }

        var number = save.Number ?? figures.Staffing.Select(s => s.Number).DefaultIfEmpty().Max() + 1;
        var post = new Staffing(number, save.Unit.Trim(), save.Organisation.Trim(), save.Role.Trim(), save.Percent, save.IsFunded);
        return figures.Staffing.Contains(post) ? Decision.Nothing : Decision.Of(new StaffingSaved(post));
    }

    private static Refusal? Wrong(string text) =>
        text.Length == 0 ? new Refusal(RefusalReason.EntryIsEmpty)
        : text.Length > Longest ? new Refusal(RefusalReason.EntryTooLong, Longest)
        : null;

    private static Decision Gone(bool exists, Event removed) => exists ? Decision.Of(removed) : Decision.Refuse(RefusalReason.NoSuchEntry);
}
