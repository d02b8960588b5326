using System.Text.Json;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Reports.Figures.Deviations;
using FinsamBot.Domain.Reports.Figures.Goals;
using FinsamBot.Domain.Reports.Figures.Participants;
using FinsamBot.Domain.Reports.Figures.Staffing;

namespace FinsamBot.Domain.Reports;

/// <summary>Figures as bytes: the same figures give the same ones.</summary>
internal static class FigureJson
{
    public static byte[] Of(ReportFigures figures) =>
        JsonSerializer.SerializeToUtf8Bytes(Written.Of(figures), FigureJsonContext.Default.Written);

    internal sealed record Written(
        IReadOnlyList<Goal> Goals,
        IReadOnlyList<ParticipantFlow> Participants,
        IReadOnlyList<Deviation> Deviations,
        IReadOnlyList<Post> Staffing
    )
    {
        public static Written Of(ReportFigures figures) =>
            new([.. figures.Goals], [.. figures.Participants], [.. figures.Deviations], [.. figures.Staffing]);

        public ReportFigures ToFigures() =>
            new()
            {
                Goals = [.. Goals],
                Participants = [.. Participants],
                Deviations = [.. Deviations],
                Staffing = [.. Staffing],
            };
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FigureJson.Written))]
internal sealed partial class FigureJsonContext : JsonSerializerContext;
