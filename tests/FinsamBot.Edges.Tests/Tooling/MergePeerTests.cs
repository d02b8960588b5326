using System.Globalization;
using System.Text.Json;
using FinsamBot.Domain.Text.Comparing;
using FinsamBot.Testing.Node;

namespace FinsamBot.Edges.Tests.Tooling;

/// <summary>Two changed texts, put together by us and by npm's node-diff3.</summary>
[TestClass]
public sealed class MergePeerTests
{
    private const int Cases = 3_000;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [TestMethod]
    public async Task What_is_contested_and_what_is_put_together_is_what_node_diff3_says()
    {
        var random = new Random(7);
        var cases = Enumerable.Range(0, Cases).Select(_ => Case.Of(random)).ToList();

        var run = await NodeTool.RunAsync("merge.mjs", [], JsonSerializer.Serialize(cases, Web));
        Assert.AreEqual(0, run.ExitCode, run.Errors);
        var peer = JsonSerializer.Deserialize<List<Merged>>(run.Output, Web)!;

        var ours = cases.ConvertAll(c => TextMerge.Of(Text(c.Before), Text(c.Mine), Text(c.Theirs)));
        var different = cases
            .Zip(ours, peer)
            .Where(x => x.Second.IsSettled != x.Third.IsSettled || x.Second.With([]) != Text(x.Third.Lines));
        Assert.AreEqual("", string.Join('\n', different.Take(3).Select(x => JsonSerializer.Serialize(x.First, Web))));
        Assert.IsTrue(peer.Any(p => p.IsSettled) && peer.Any(p => !p.IsSettled));
    }

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines);

    private sealed record Merged(bool IsSettled, IReadOnlyList<string> Lines);

    /// <summary>Lines that are each there once, so that there is one way to see what was changed.</summary>
    private sealed record Case(IReadOnlyList<string> Before, IReadOnlyList<string> Mine, IReadOnlyList<string> Theirs)
    {
        public static Case Of(Random random)
        {
            List<string> before = [.. Enumerable.Range(0, random.Next(12)).Select(i => $"rad {i}")];
            return new Case(before, Changed(random, before, "min"), Changed(random, before, "deras"));
        }

        private static List<string> Changed(Random random, List<string> before, string whose)
        {
            List<string> lines = [.. before];
            for (var edit = random.Next(4); edit > 0; edit--)
            {
                var at = random.Next(lines.Count + 1);
                if (at < lines.Count && random.Next(3) == 0)
                {
                    lines.RemoveAt(at);
                }
                else
                {
                    lines.Insert(at, string.Create(CultureInfo.InvariantCulture, $"{whose} {edit}"));
                }
            }

            return lines;
        }
    }
}
