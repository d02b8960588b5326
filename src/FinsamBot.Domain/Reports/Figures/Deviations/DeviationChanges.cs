using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Figures.Deviations;

/// <summary>Registers a deviation, or changes the one of that number.</summary>
/// <param name="Number">Null: a new one.</param>
public sealed record NoteDeviation(int? Number, DateOnly On, DeviationKind Kind, string Text, int? Amount, string Action) : FigureCommand
{
    internal override FigureCommand Clean() => this with { Text = CleanText.Of(Text), Action = CleanText.Of(Action) };

    protected override Decision Decide(ReportFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var text = Text.Trim();
        if ((Wrong(text) ?? TooLong(Action)) is { } refusal)
        {
            return new Decision([], refusal);
        }

        var number = Number ?? figures.Deviations.Select(d => d.Number).DefaultIfEmpty().Max() + 1;
        var deviation = new Deviation(number, On, Kind, text, Amount, Action.Trim());
        return figures.Deviations.Contains(deviation) ? Decision.Nothing : Decision.Of(new DeviationNoted(deviation));
    }
}

public sealed record RemoveDeviation(int Number) : FigureCommand
{
    protected override Decision Decide(ReportFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Remove(figures.Deviations.Exists(d => d.Number == Number), new DeviationRemoved(Number));
    }
}

public sealed record DeviationNoted(Deviation Deviation) : FigureEvent
{
    internal override ReportFigures Change(ReportFigures figures) =>
        figures with
        {
            Deviations =
            [
                .. Put(figures.Deviations, Deviation, d => d.Number == Deviation.Number).OrderBy(d => d.On).ThenBy(d => d.Number),
            ],
        };

    internal override int Characters() => Deviation.Text.Length + Deviation.Action.Length;
}

public sealed record DeviationRemoved(int Number) : FigureEvent
{
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
