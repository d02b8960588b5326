using FinsamBot.Domain.Forms;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary>Desks that wake nobody: a tool delivers nothing. The running bot finds what became due in the index.</summary>
internal sealed record ToolDesks(AssociationDesk Associations, InterventionDesk Interventions, ReportDesk Reports, IntakeDesk Intake)
{
    public static ToolDesks Of(IServiceProvider services)
    {
        var (log, register, due) = (
            services.GetRequiredService<EventLog>(),
            services.GetRequiredService<Register>(),
            services.GetRequiredService<DueIndex>()
        );
        var templates = services.GetRequiredService<TemplateCatalogue>();
        var (interventions, reports) = (new InterventionDesk(log, register, due, templates), new ReportDesk(log, register, due, templates));
        return new ToolDesks(
            new AssociationDesk(register, due, templates),
            interventions,
            reports,
            new IntakeDesk(services.GetRequiredService<IBlobStore>(), register, interventions, reports)
        );
    }
}
