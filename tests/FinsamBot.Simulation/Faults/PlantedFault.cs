using System.Text.Json;

namespace FinsamBot.Simulation.Faults;

/// <summary>A small bug, as a change of one place in the product's source.</summary>
/// <param name="Find">Stands exactly once in the file.</param>
/// <param name="Seed">The first world to look in: of a bug that needs a rare meeting, one in which that meeting takes place.</param>
public sealed record PlantedFault(string Name, string File, string Find, string Replace, ulong Seed = 1)
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<PlantedFault> Load() =>
        JsonSerializer.Deserialize<List<PlantedFault>>(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Faults", "planted.json")), Camel)!;

    /// <summary>The file with the bug in it. Throws when the place is not there, or there twice.</summary>
    public string PlantIn(string root)
    {
        var source = System.IO.File.ReadAllText(Path.Combine(root, File));
        var at = source.IndexOf(Find, StringComparison.Ordinal);
        return at >= 0 && source.IndexOf(Find, at + 1, StringComparison.Ordinal) < 0
            ? source[..at] + Replace + source[(at + Find.Length)..]
            : throw new InvalidOperationException($"The planted fault '{Name}' must match exactly once in {File}: the source has changed, so change planted.json.");
    }
}
