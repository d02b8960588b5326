using FinsamBot.Domain.Forms;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary>Handlers that wake nobody: a tool delivers nothing. The running bot finds what became due in the index.</summary>
internal sealed record ToolHandlers(
    AssociationHandler Associations,
    InterventionHandler Interventions,
    ReportHandler Reports,
    IntakeHandler Intake
)
{
    public static ToolHandlers Of(IServiceProvider services)
    {
        var (log, directory, due) = (
            services.GetRequiredService<EventLog>(),
            services.GetRequiredService<AssociationDirectory>(),
            services.GetRequiredService<DueIndex>()
        );
        var templates = services.GetRequiredService<TemplateCatalogue>();
        var (interventions, reports) = (
            new InterventionHandler(log, directory, due, templates),
            new ReportHandler(log, directory, due, templates)
        );
        return new ToolHandlers(
            new AssociationHandler(directory, due, templates),
            interventions,
            reports,
            new IntakeHandler(services.GetRequiredService<IBlobStore>(), directory, interventions, reports)
        );
    }
}
