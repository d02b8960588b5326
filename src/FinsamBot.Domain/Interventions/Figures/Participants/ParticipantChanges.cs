using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Interventions.Figures.Participants;

/// <summary>Counts the participants of the intervention or of a part of it.</summary>
public sealed record CountParticipants(ParticipantFlow Flow) : FigureCommand
{
    internal override FigureCommand Clean() => this with { Flow = Flow.Clean() };

    protected override Decision Decide(FigureScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        Headcount[] counts = [Flow.Opening, Flow.New, Flow.Exited];
        if (counts.Any(c => c.IsNegative || Math.Max(Math.Max(c.Women, c.Men), c.Unsplit) > MostPeople))
        {
            return Decision.Refuse(RefusalReason.CountOutOfRange, MostPeople);
        }

        if (Flow.Closing.IsNegative)
        {
            return Decision.Refuse(RefusalReason.MoreLeftThanCame, Flow.Exited.All, Flow.TookPart.All);
        }

        var flow = Flow with { Unit = Flow.Unit.Trim() };
        return scope.Shown.Participants.Contains(flow) ? Decision.Nothing
            : scope.Ended(flow.Unit) is { } refusal ? new Decision([], refusal)
            : Decision.Of(new ParticipantsCounted(flow));
    }
}

public sealed record RemoveParticipants(string Unit) : FigureCommand
{
    protected override Decision Decide(FigureScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Remove(scope.Shown.Participants.Exists(p => p.Unit == Unit), new ParticipantsRemoved(Unit));
    }
}

/// <summary>The participants of an intervention or a part of it were counted.</summary>
public sealed record ParticipantsCounted(ParticipantFlow Flow) : FigureEvent
{
    internal override ReportFigures Change(ReportFigures figures) =>
        figures with
        {
            Participants = ParticipantFigures.InOrder(Put(figures.Participants, Flow, f => f.Unit == Flow.Unit)),
        };
}

/// <summary>The count of a part was a mistake.</summary>
public sealed record ParticipantsRemoved(string Unit) : FigureEvent
{
    internal override ReportFigures Change(ReportFigures figures) =>
        figures with
        {
            Participants = figures.Participants.RemoveAll(p => p.Unit == Unit),
        };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ParticipantsCounted))]
[JsonSerializable(typeof(ParticipantsRemoved))]
internal sealed partial class ParticipantEventJson : JsonSerializerContext;
