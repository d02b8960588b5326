using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures.Deviations;

/// <summary>Registers a deviation, or changes the one of that number.</summary>
/// <param name="Number">Null: a new one.</param>
public sealed record NoteDeviation(int? Number, DateOnly On, DeviationKind Kind, string Text, int? Amount, string Action) : FigureCommand
{
    internal override FigureCommand Clean() => this with { Text = CleanText.Of(Text), Action = CleanText.Of(Action) };

    internal override bool MayComeLate => Number is null;

    protected override Decision Decide(FigureScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var text = Text.Trim();
        if ((Wrong(text) ?? TooLong(Action) ?? scope.Outside(On)) is { } refusal)
        {
            return new Decision([], refusal);
        }

        var known = scope.Shown.Deviations.Find(d => d.Number == Number);
        var number = Number ?? FigureScope.NumberAfter(scope.Taken.Deviations.Select(d => d.Number));
        var isLate = known?.IsLate ?? (scope.IsHandedIn && scope.Period.Contains(On));
        var deviation = new Deviation(number, On, Kind, text, Amount, Action.Trim(), isLate);
        return known == deviation ? Decision.Nothing : Decision.Of(new DeviationNoted(deviation));
    }
}

public sealed record RemoveDeviation(int Number) : FigureCommand
{
    protected override Decision Decide(FigureScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Remove(scope.Shown.Deviations.Exists(d => d.Number == Number), new DeviationRemoved(Number));
    }
}

public sealed record DeviationNoted(Deviation Deviation) : FigureEvent
{
    internal override bool IsOfDay => Deviation.Number < UnitName.NumbersOfPart;

    internal override ReportFigures Change(ReportFigures figures) =>
        figures with
        {
            Deviations = DeviationFigures.InOrder(Put(figures.Deviations, Deviation, d => d.Number == Deviation.Number)),
        };

    internal override int Characters() => Deviation.Text.Length + Deviation.Action.Length;
}

public sealed record DeviationRemoved(int Number) : FigureEvent
{
    internal override bool IsOfDay => Number < UnitName.NumbersOfPart;

    internal override ReportFigures Change(ReportFigures figures) =>
        figures with
        {
            Deviations = figures.Deviations.RemoveAll(d => d.Number == Number),
        };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DeviationNoted))]
[JsonSerializable(typeof(DeviationRemoved))]
internal sealed partial class DeviationEventJson : JsonSerializerContext;
