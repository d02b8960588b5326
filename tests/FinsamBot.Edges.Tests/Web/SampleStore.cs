using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Testing.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>Puts the sample association and its sent report into a store, through the same doors as the program.</summary>
internal static class SampleStore
{
    public static async Task FillAsync(IServiceProvider services)
    {
        var (directory, stamp) = (services.GetRequiredService<AssociationDirectory>(), new Stamp(Sample.Morning, "seed", "seed"));
        var (association, intervention) = (Sample.Association, Sample.Intervention);
        await directory.ChangeAssociationAsync(
            _ =>
                [
                    new AssociationDetailsSet(association.Details),
                    .. association.People.Values.Select(p => new PersonRegistered(p)),
                    .. association.Roles.Select(r => new AssociationRoleGiven(r.Person, r.Role)),
                    new InterventionRegistered(intervention.Id),
                ],
            stamp,
            default
        );
        await directory.ChangeInterventionAsync(
            intervention.Id,
            _ =>
                [
                    new InterventionBegun(
                        intervention.Id,
                        intervention.Name,
                        intervention.Owner,
                        intervention.Reportings[0].Template,
                        intervention.Reportings[0].Periods
                    ),
                    .. intervention.Roles.Select(r => new RoleGiven(r.Person, r.Role)),
                ],
            stamp,
            default
        );
        await DoAsync(services, PersonId.Bot, new OpenReport(Sample.FirstQuarter));
        await DoAsync(
            services,
            Sample.Sofia,
            new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))])
        );
        await DoAsync(services, Sample.Sofia, new SendToSteeringGroup(false));
    }

    public static Task<Reply> DoAsync(IServiceProvider services, PersonId actor, Command command, ReportId? report = null) =>
        services
            .GetRequiredService<ReportHandler>()
            .HandleAsync(
                report ?? PageHost.Report,
                new Request(command, actor, $"test/{Guid.NewGuid():N}", services.GetRequiredService<TimeProvider>().GetUtcNow()),
                default
            );
}
