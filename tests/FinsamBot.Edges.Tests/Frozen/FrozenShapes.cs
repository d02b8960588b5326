using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FinsamBot.Edges.Tests.Frozen;

/// <summary>
/// JSON that was written once and is read for ever: a file of whole examples, <c>name {json}</c>, and a file of words,
/// <c>name path word</c>, for fields that hold the name of an enumeration's member. Both are read from the file as the program reads
/// them, and what is read must say the same.
/// </summary>
/// <param name="what">How people name the thing, as <c>event</c>.</param>
/// <param name="loser">Who is harmed, as a sentence.</param>
/// <param name="reread">Reads JSON as the program does, and writes what it understood.</param>
internal sealed class FrozenShapes(string what, string loser, Func<string, JsonNode, JsonNode> reread)
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Hold(string file, IEnumerable<(string Name, JsonNode Example)> now, [CallerFilePath] string testFile = "")
    {
        var (frozen, today) = (new FrozenFile(file, testFile), now.ToList());
        var written = frozen.Lines.Select(Split).ToList();
        var known = written.SelectMany(Places).ToHashSet();
        foreach (var (name, path) in known.Except(today.SelectMany(Places)))
        {
            frozen.Fault(Gone(name, path));
        }

        foreach (var (name, json) in written)
        {
            Read(frozen.Fault, name, json, leftOut: null);
        }

        // A new field makes a new example: the one without it is an old stream, and has to be read too.
        frozen.HasAll(today.Where(e => Places(e).Any(p => !known.Contains(p))).Select(e => $"{e.Name} {e.Example.ToJsonString(Written)}"));
        frozen.Verify();
    }

    public void HoldWords(
        string file,
        string examples,
        IEnumerable<(string Name, string Path, JsonNode Word)> now,
        [CallerFilePath] string testFile = ""
    )
    {
        var frozen = new FrozenFile(file, testFile);
        var written = new FrozenFile(examples, testFile).Lines.Select(Split).ToList();
        foreach (var line in frozen.Lines.Select(l => l.Split(' ', 3)))
        {
            var (name, path) = (line[0], line[1]);
            var holder = written.Find(e => Places(e).Contains((name, path))).Json;
            Assert.IsNotNull(holder, $"{examples} has no {what} '{name}' with the field '{path}'.");
            // An example that cannot be read for other reasons has a sentence of its own.
            if (IsReadable(name, holder))
            {
                var example = holder.DeepClone();
                At(example, path).ReplaceWith(JsonNode.Parse(line[2])!);
                Read(frozen.Fault, name, example, leftOut: path);
            }
        }

        frozen.HasAll(now.Select(w => $"{w.Name} {w.Path} {w.Word.ToJsonString(Written)}"));
        frozen.Verify();
    }

    private static (string Name, JsonNode Json) Split(string line) =>
        line.Split(' ', 2) is [var name, var json] ? (name, JsonNode.Parse(json)!) : throw new FormatException(line);

    private static IEnumerable<(string Name, string Path)> Places((string Name, JsonNode Json) example) =>
        Fields(example.Json).Select(f => (example.Name, f.Path));

    private bool IsReadable(string name, JsonNode json)
    {
        var nobody = new List<string>();
        Read(nobody.Add, name, json, leftOut: null);
        return nobody.Count == 0;
    }

    /// <param name="leftOut">A field that may be missing in what is written: its word may be the one that goes without saying.</param>
    private void Read(Action<string> fault, string name, JsonNode json, string? leftOut)
    {
        try
        {
            var read = Fields(reread(name, json)).ToDictionary(f => f.Path, f => f.Value);
            foreach (var (path, value) in Fields(json))
            {
                Compare(fault, name, (path, value), read.GetValueOrDefault(path, path == leftOut ? value : ""));
            }
        }
        catch (JsonException e)
        {
            var at = Fields(json).Where(f => f.Path == e.Path).Select(f => $" with {f.Value} at {f.Path}").FirstOrDefault();
            fault(
                $"The {what} '{name}'{at} cannot be read any more: {loser} Whoever renamed a member gives it its stored name: "
                    + $"[JsonStringEnumMemberName] for a word, [JsonPropertyName] for a field. ({e.Message})"
            );
        }
    }

    private void Compare(Action<string> fault, string name, (string Path, string Value) written, string read)
    {
        if (read.Length == 0)
        {
            fault(Gone(name, written.Path));
        }
        else if (read != written.Value)
        {
            fault($"The field '{written.Path}' of the {what} '{name}' holds {written.Value} and is read as {read}: {loser}");
        }
    }

    private string Gone(string name, string path) =>
        $"The field '{path}' of the {what} '{name}' is gone: {loser} "
        + $"Give the member its stored name: [JsonPropertyName(\"{LastOf(path)}\")].";

    private static string LastOf(string path) => path[(path.LastIndexOf('.') + 1)..].Split('[')[0];

    /// <summary>The whole, and the places in it that hold a value, each with the value as JSON; an empty list is a value.</summary>
    private static IEnumerable<(string Path, string Value)> Fields(JsonNode json) => Fields(json, "$").Prepend(("$", "{}"));

    private static IEnumerable<(string Path, string Value)> Fields(JsonNode? json, string at) =>
        json switch
        {
            JsonObject record => record.SelectMany(f => Fields(f.Value, $"{at}.{f.Key}")),
            JsonArray { Count: > 0 } list => list.SelectMany((entry, n) => Fields(entry, $"{at}[{n}]")),
            _ => [(at, json?.ToJsonString(Written) ?? "null")],
        };

    private static JsonNode At(JsonNode json, string path) =>
        path.Split('.', '[').Skip(1).Aggregate(json, (node, step) => step.EndsWith(']') ? node[0]! : node[step]!);
}
