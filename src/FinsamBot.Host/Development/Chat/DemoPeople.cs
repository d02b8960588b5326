using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Demo;

namespace FinsamBot.Host.Development.Chat;

/// <summary>Everybody in the register, with what they do.</summary>
internal sealed class DemoPeople(AssociationDirectory directory)
{
    public async Task<IReadOnlyList<DemoPerson>> AllAsync(CancellationToken cancellation)
    {
        var association = await directory.AssociationAsync(cancellation);
        var interventions = await directory.InterventionsAsync(cancellation);
        return
        [
            .. association
                .People.Values.Select(p => new DemoPerson(
                    p.Id.Value,
                    p.Name,
                    p.Organisation,
                    p.Mail ?? "",
                    [
                        .. association.Roles.Where(r => r.Person == p.Id).Select(r => new DemoTask(r.Role, null)),
                        .. interventions.SelectMany(i => i.Roles.Where(r => r.Person == p.Id).Select(r => new DemoTask(r.Role, i.Name))),
                    ],
                    p.TeamsObjectId is not null
                ))
                .OrderBy(p => p.Tasks.Select(t => t.Role).DefaultIfEmpty().Min())
                .ThenBy(p => p.Name, StringComparer.Ordinal),
        ];
    }
}
