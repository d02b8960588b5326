using System.Text.Json.Serialization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Interventions.Figures;

/// <summary>A report keeps its figures in its own stream, because it was begun before they were the intervention's or was written before it
/// came here. They stay there; what is reported later goes on from this copy.</summary>
/// <param name="Place">1 for the first report taken over: it keeps apart what each report has numbered on its own.</param>
public sealed record FiguresTakenOver(string Template, ReportingPeriod Period, int Place, ReportFigures Figures) : Event
{
    public bool IsOfSameReport(FiguresTakenOver other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Template, Period) == (other.Template, other.Period);
    }

    /// <summary>The period stood as the report says, for what the report says anything of.</summary>
    internal ReportFigures Begin(ReportFigures figures) => FigureKinds.Take(figures, Figures);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(FiguresTakenOver))]
internal sealed partial class FiguresTakenOverJson : JsonSerializerContext;
