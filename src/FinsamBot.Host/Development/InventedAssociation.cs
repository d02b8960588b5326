using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Host.Development;

/// <summary>
/// The association that a machine without a tenant begins with. Everybody in it is invented. The Teams object ids are those of the Agents
/// Playground's own users, so that its default user is Sofia, project lead of Vägen vidare.
/// </summary>
internal static class InventedAssociation
{
    private static readonly TemplateRef Form = new("kvartalsrapport", "2025");

    public static IReadOnlyList<Person> People { get; } =
    [
        new(new("sofia"), "Sofia Lind", "Älvbacka kommun", "sofia.lind@alvbacka.example.se", PlaygroundId(0)),
        new(new("bo"), "Bo Ek", "Älvbacka kommun", "bo.ek@alvbacka.example.se", PlaygroundId(1)),
        new(new("elin"), "Elin Fors", "Sjöboda kommun", "elin.fors@sjoboda.example.se", PlaygroundId(2)),
        new(new("nils"), "Nils Åkerman", "Region Norrsken", "nils.akerman@region.example.se", PlaygroundId(3)),
        new(new("rita"), "Rita Norén", "Samordningsförbundet Norrsken", "rita.noren@norrsken.example.se", PlaygroundId(4)),
        new(new("arvid"), "Arvid Sund", "Samordningsförbundet Norrsken", "arvid.sund@norrsken.example.se", PlaygroundId(5)),
        new(new("anna"), "Anna Berg", "Arbetsförmedlingen", "anna.berg@af.example.se", null),
        new(new("karim"), "Karim Haddad", "Försäkringskassan", "karim.haddad@fk.example.se", null),
        new(new("lena"), "Lena Ström", "Region Norrsken", "lena.strom@region.example.se", null),
        new(new("per"), "Per Holm", "Älvbacka kommun", "per.holm@alvbacka.example.se", null),
    ];

    public static FoundAssociation Association() =>
        new(
            new AssociationDetails(
                "Samordningsförbundet Norrsken",
                "rapport@norrsken.example.se",
                "https://norrsken.example.se/kvartalsrapport",
                [
                    new OfficeContact("Arvid Sund", "förbundschef", "arvid.sund@norrsken.example.se", "070-000 00 01"),
                    new OfficeContact("Rita Norén", "registrator", "rita.noren@norrsken.example.se", "070-000 00 02"),
                ]
            ),
            People,
            [new AssociationRoleGiven(new("rita"), Role.Registrar), new AssociationRoleGiven(new("arvid"), Role.Administrator)]
        );

    /// <summary>
    /// Three interventions whose current period is the quarter of <paramref name="today"/>; one began with a longer first period, and one
    /// ends with the quarter, so that it owes a final report with its signatures.
    /// </summary>
    public static IEnumerable<(InterventionId Id, BeginIntervention Command)> Interventions(DateOnly today)
    {
        var start = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);
        var end = start.AddMonths(3).AddDays(-1);
        yield return Begin(
            "vagen-vidare",
            "Vägen vidare",
            "Älvbacka kommun",
            new PeriodScheme(start, end),
            "sofia",
            "bo",
            "anna",
            "karim",
            "lena",
            "per"
        );
        yield return Begin(
            "oppna-dorren",
            "Öppna dörren",
            "Sjöboda kommun",
            new PeriodScheme(start.AddMonths(-1), end),
            "elin",
            "nils",
            "anna",
            "karim",
            "lena"
        );
        yield return Begin(
            "steg-for-steg",
            "Steg för steg",
            "Region Norrsken",
            new PeriodScheme(start, end, end),
            "nils",
            "elin",
            "karim",
            "per"
        );
    }

    private static (InterventionId Id, BeginIntervention Command) Begin(
        string id,
        string name,
        string owner,
        PeriodScheme periods,
        string lead,
        string deputy,
        params string[] members
    ) =>
        (
            new(id),
            new BeginIntervention(
                name,
                owner,
                Form,
                periods,
                null,
                [
                    new RoleGiven(new(lead), Role.Lead),
                    new RoleGiven(new(deputy), Role.Deputy),
                    .. members.Select(m => new RoleGiven(new(m), Role.SteeringMember)),
                ]
            )
        );

    /// <summary>The Playground's ids are not valid GUIDs; to us they are opaque strings.</summary>
    private static string PlaygroundId(int user) => $"00000000-0000-0000-0000-000000000002{user}";
}
