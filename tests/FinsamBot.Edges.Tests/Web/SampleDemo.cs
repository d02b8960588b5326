using System.Text.Json.Nodes;
using FinsamBot.Domain.People;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using FinsamBot.Web.Demo;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>What the pages of the local demo show in these tests. The bot itself speaks in the scenarios.</summary>
internal static class SampleDemo
{
    private static readonly DemoPerson[] People =
    [
        new("sofia", "Sofia Lind", "Älvbacka kommun", "sofia.lind@alvbacka.example.se", [new(Role.Lead, "Vägen vidare")], true),
        new("anna", "Anna Berg", "Arbetsförmedlingen", "anna.berg@af.example.se", [new(Role.SteeringMember, "Vägen vidare")], false),
    ];

    public static LocalDemo Of(FakeClock clock) =>
        new(
            "/data/finsambot",
            new DemoChat(
                _ => Task.FromResult<IReadOnlyList<DemoPerson>>(People),
                _ => new JsonObject { ["version"] = 1, ["entries"] = new JsonArray() },
                (_, _) => Task.CompletedTask,
                (_, _, _) => Task.CompletedTask,
                (_, _, _, _) => Task.CompletedTask,
                _ => null
            ),
            new DemoClock(
                _ => Task.FromResult<DateTimeOffset?>(Sample.Morning.AddDays(1)),
                (wished, _) => Task.FromResult(wished < clock.GetUtcNow() ? (int?)null : 2)
            )
        )
        {
            Playground = () => new Uri("http://localhost:56150"),
        };
}
