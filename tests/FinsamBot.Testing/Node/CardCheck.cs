using System.Text.Json;

namespace FinsamBot.Testing.Node;

/// <summary>
/// Judges Adaptive Cards with the published JSON Schema of version 1.5, when it is there, and always with Microsoft's own renderer.
/// </summary>
public static class CardCheck
{
    /// <summary>
    /// One sentence per fault, beginning with the card's number from 1; empty when every card is right. All cards are judged in one
    /// process, so give many at a time.
    /// </summary>
    /// <param name="cards">Each the JSON of one card, not of a message.</param>
    /// <param name="schema">Another schema file than the published one.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public static async Task<IReadOnlyList<string>> FindFaultsAsync(
        IEnumerable<string> cards,
        string? schema = null,
        CancellationToken cancellation = default
    )
    {
        string[] arguments = (schema ?? PublishedSchema()) is { } file ? ["--schema", file] : [];
        var lines = string.Concat(cards.Select(card => OneLine(card) + '\n'));
        var run = await NodeTool.RunAsync("check-cards.mjs", arguments, lines, cancellation);
        return run.ExitCode switch
        {
            0 when run.Lines.Count == 0 => [],
            1 when run.Lines.Count > 0 => [.. run.Lines.Select(Sentence)],
            _ => throw new InvalidOperationException($"The cards could not be judged: {run.Errors}"),
        };
    }

    /// <summary>The published schema's file, or null on a machine without it.</summary>
    public static string? PublishedSchema()
    {
        var file = Path.Combine(Repository.SharedFolder ?? "", "schemas", "adaptive-card-1.5.json");
        return Repository.SharedFolder is not null && File.Exists(file) ? file : null;
    }

    // JSON has no line break inside a string, so those that are left stand between tokens.
    private static string OneLine(string card) => card.ReplaceLineEndings(" ");

    private static string Sentence(string line)
    {
        using var fault = JsonDocument.Parse(line);
        return $"card {fault.RootElement.GetProperty("card").GetString()}: {fault.RootElement.GetProperty("fault").GetString()}";
    }
}
