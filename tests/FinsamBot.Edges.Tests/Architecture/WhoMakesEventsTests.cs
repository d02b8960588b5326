using System.Reflection;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Architecture;

namespace FinsamBot.Edges.Tests.Architecture;

/// <summary>The rules alone say what has happened: whoever wants something gives a command. Judged on the compiled program.</summary>
[TestClass]
public sealed class WhoMakesEventsTests
{
    /// <summary>Parts of commands that begin an association or an intervention: who has which role.</summary>
    private static readonly Type[] PartsOfCommands = [typeof(AssociationRoleGiven), typeof(RoleGiven)];

    [TestMethod]
    public void Nobody_but_the_rules_makes_an_event()
    {
        var made =
            from type in AboveTheRules().SelectMany(a => a.GetTypes())
            where !IsGenerated(type)
            from happened in CompiledType.Makes(type)
            where happened.IsSubclassOf(typeof(Event)) && !PartsOfCommands.Contains(happened)
            select $"{type.FullName} makes {happened.Name}";

        Assert.AreEqual("", string.Join('\n', made.Distinct().Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void A_made_event_would_be_seen() => Assert.Contains(typeof(RoleTaken), CompiledType.Makes(typeof(WhoMakesEventsTests)));

    /// <summary>The host and all that it is put together from, but for the rules.</summary>
    private static IEnumerable<Assembly> AboveTheRules()
    {
        var host = Assembly.Load("FinsamBot.Host");
        return host.GetReferencedAssemblies()
            .Where(a => a.Name!.StartsWith("FinsamBot.", StringComparison.Ordinal) && a.Name != typeof(Event).Assembly.GetName().Name)
            .Select(Assembly.Load)
            .Append(host)
            .Append(typeof(EventLog).Assembly)
            .Distinct();
    }

    /// <summary>What reads stored events is written by the compiler.</summary>
    private static bool IsGenerated(Type type) => type.FullName!.Contains("Json", StringComparison.Ordinal);

    private static RoleTaken Example() => new RoleTaken(new PersonId("x"), Role.Lead);
}
