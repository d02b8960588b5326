using System.Text.Json;

namespace FinsamBot.Simulation.Faults;

/// <summary>A small bug, named by where in the program it sits and what is changed there, wherever its file lies and however it is laid
/// out.</summary>
/// <param name="In">A type of the rules or of what runs them, or one with a member of it: <c>Shipment</c>, <c>Attempt.Apply</c>. A private
/// member is not named; its type is searched.</param>
/// <param name="Find">Words of C# that stand exactly once there. <c>@x</c> is any one name, <c>@_x</c> any run of words with its brackets
/// closed.</param>
/// <param name="Replace">What stands there instead; what the marks were found to mean can be used.</param>
/// <param name="Seed">The first world to look in: of a bug that needs a rare meeting, one in which that meeting takes place.</param>
public sealed record PlantedFault(string Name, string In, string Find, string Replace, ulong Seed = 1)
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<PlantedFault> Load() =>
        JsonSerializer.Deserialize<List<PlantedFault>>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Faults", "planted.json")),
            Camel
        )!;
}
