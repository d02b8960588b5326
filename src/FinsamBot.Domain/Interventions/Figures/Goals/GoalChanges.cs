using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures.Goals;

/// <summary>Registers a goal, or changes the one of that id.</summary>
/// <param name="Id">Null or empty: a new goal.</param>
public sealed record SaveGoal(string? Id, string Unit, GoalLevel Level, string Text, GoalTarget Target, GoalStanding Standing)
    : FigureCommand
{
    internal override FigureCommand Clean() =>
        this with
        {
            Unit = CleanText.Line(Unit),
            Text = CleanText.Of(Text),
            Standing = Standing.Clean(),
        };

    protected override Decision Decide(FigureScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var (known, text) = (scope.Shown.Goals.Find(g => g.Id == Id), Text.Trim());
        if ((Wrong(text) ?? Wrong(Target) ?? Wrong(Standing) ?? scope.Ended(Unit)) is { } refusal)
        {
            return new Decision([], refusal);
        }

        var id = Id is { Length: > 0 } given ? given : $"m{FigureScope.NumberAfter(scope.Taken.Goals.Select(NumberOf))}";
        var goal = new Goal(id, Unit.Trim(), Level, text, Target, Standing, known?.Thread ?? []);
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

        var needsReason = standing.Status is GoalStatus.TooEarly or GoalStatus.NotMeasurable or GoalStatus.Reworked;
        return needsReason && string.IsNullOrWhiteSpace(standing.Comment)
            ? new Refusal(RefusalReason.StatusNeedsReason)
            : TooLong(standing.Comment) ?? TooLong(standing.Forecast);
    }
}

public sealed record RemoveGoal(string Id) : FigureCommand
{
    protected override Decision Decide(FigureScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Remove(scope.Shown.Goals.Exists(g => g.Id == Id), new GoalRemoved(Id));
    }
}

/// <summary>A goal has this text, target and standing now.</summary>
public sealed record GoalSaved(Goal Goal) : FigureEvent
{
    /// <summary>What earlier periods said of it is theirs to say, also when they say it later.</summary>
    internal override ReportFigures Change(ReportFigures figures) =>
        figures with
        {
            Goals = Put(
                figures.Goals,
                figures.Goals.Find(g => g.Id == Goal.Id) is { } known ? Goal with { Thread = known.Thread } : Goal,
                g => g.Id == Goal.Id
            ),
        };

    internal override int Characters() => Goal.Text.Length + Goal.Standing.Comment.Length + Goal.Standing.Forecast.Length;
}

public sealed record GoalRemoved(string Id) : FigureEvent
{
    internal override ReportFigures Change(ReportFigures figures) => figures with { Goals = figures.Goals.RemoveAll(g => g.Id == Id) };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(GoalRemoved))]
[JsonSerializable(typeof(GoalSaved))]
internal sealed partial class GoalEventJson : JsonSerializerContext;
