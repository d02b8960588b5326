using FinsamBot.Domain.Forms;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool.Line;

/// <summary>Handlers that wake nobody: a tool delivers nothing. The running bot finds what became due in the index.</summary>
internal sealed record ToolHandlers(InterventionHandler Interventions, ReportHandler Reports, IntakeHandler Intake, PlanHandler Plans)
{
    public static ToolHandlers Of(IServiceProvider services)
    {
        var (log, directory, due) = (
            services.GetRequiredService<EventLog>(),
            services.GetRequiredService<AssociationDirectory>(),
            services.GetRequiredService<DueIndex>()
        );
        var (templates, book) = (services.GetRequiredService<TemplateCatalogue>(), services.GetRequiredService<PlanBook>());
        var reports = new ReportHandler(log, directory, due, templates, book);
        var interventions = new InterventionHandler(directory, due, templates, book);
        var blobs = services.GetRequiredService<IBlobStore>();
        var plans = new PlanHandler(book, new AssociationHandler(directory, due, templates), interventions, reports, directory, blobs);
        return new ToolHandlers(interventions, reports, new IntakeHandler(blobs, directory, reports, plans), plans);
    }
}
