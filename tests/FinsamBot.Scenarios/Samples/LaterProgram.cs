using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Scenarios.Samples;

/// <summary>What a program of years ahead does to a store: it writes an event that today's does not know, and then one that it
/// does.</summary>
internal static class LaterProgram
{
    public static void Append(string folder, StreamName stream, string unknown)
    {
        var file = Path.Combine(folder, "streams", stream.Value + ".jsonl");
        var lines = File.ReadAllLines(file);
        var known = lines.Last(l => JsonNode.Parse(l)!["type"]!.GetValue<string>() == "sectionSaved.1");
        var later = Behind(lines[^1], known, lines.Length + 1, unknown);
        var last = Behind(later, known, lines.Length + 2, "sectionSaved.1");
        File.AppendAllText(file, $"{later}\n{last}\n");
        var head = string.Create(CultureInfo.InvariantCulture, $"{lines.Length + 2} {HashOf(last)}");
        File.WriteAllText(Path.Combine(folder, "blobs", "heads", stream.Value + ".blob"), head);
    }

    private static string Behind(string line, string like, int sequence, string type)
    {
        var next = JsonNode.Parse(like)!;
        (next["seq"], next["type"], next["prev"]) = (sequence, type, HashOf(line));
        return next.ToJsonString();
    }

    private static string HashOf(string line) => EventLine.Hash(Encoding.UTF8.GetBytes(line));
}
