using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;

namespace FinsamBot.Domain.Office;

/// <summary>One thing that cannot be read, as the office is told of it.</summary>
/// <param name="Intervention">Its name; its id when it is itself what is damaged; empty when it belongs to none.</param>
/// <param name="Report">When it is a report of that intervention.</param>
/// <param name="Form">The name of the report's form; null when no form of it is known, or it is no report.</param>
public sealed record DamageLine(Damage Damage, string Intervention, ReportId? Report, ReportTemplate? Form)
{
    private const string Interventions = "interventions/";

    public static IReadOnlyList<DamageLine> Of(
        IReadOnlyList<Damage> damage,
        IReadOnlyList<Intervention> interventions,
        TemplateCatalogue templates
    )
    {
        ArgumentNullException.ThrowIfNull(templates);
        return [.. damage.Select(d => Of(d, interventions, templates))];
    }

    private static DamageLine Of(Damage damage, IReadOnlyList<Intervention> interventions, TemplateCatalogue templates)
    {
        if (
            damage.Name.StartsWith(ReportId.StreamPrefix, StringComparison.Ordinal)
            && ReportId.TryParse(damage.Name[ReportId.StreamPrefix.Length..], out var report)
        )
        {
            return new DamageLine(damage, NameOf(report.Intervention.Value, interventions), report, templates.Latest(report.Template));
        }

        var id = damage.Name.StartsWith(Interventions, StringComparison.Ordinal) ? damage.Name[Interventions.Length..] : "";
        return new DamageLine(damage, NameOf(id, interventions), null, null);
    }

    private static string NameOf(string id, IReadOnlyList<Intervention> interventions) =>
        interventions.FirstOrDefault(i => i.Id.Value == id)?.Name ?? id;
}
