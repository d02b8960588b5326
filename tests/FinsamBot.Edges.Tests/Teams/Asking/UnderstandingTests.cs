using System.Runtime.CompilerServices;
using FinsamBot.Edges.Tests.Intake;
using FinsamBot.Edges.Tests.Teams.Conversation;
using FinsamBot.Teams.Asking;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Teams.Asking;

/// <summary>What people of many kinds write, each with what they mean. See the head of <c>sentences.txt</c>.</summary>
[TestClass]
public sealed class UnderstandingTests
{
    private const double Enough = 0.95;

    /// <summary>They do something at once when they are said in words.</summary>
    private static readonly string[] Doers = ["away.note", "away.end", "meeting.enter", "meeting.cancel", "deviation.note", "speak"];

    private static Chat? Talk { get; set; }

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => Talk = await Chat.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await Talk!.DisposeAsync();

    [TestMethod]
    public void Nearly_every_sentence_is_understood_or_answered_with_the_right_choice()
    {
        var all = Sentences().ToList();
        var wrong = all.Where(s => !s.Expected.Contains(Outcome(s.Text))).Select(s => $"{s} but {Outcome(s.Text)}").ToList();

        Assert.IsGreaterThanOrEqualTo(200, all.Count);
        Assert.IsGreaterThanOrEqualTo(20, all.Select(s => s.Kind).Distinct().Count());
        Assert.IsLessThanOrEqualTo((int)(all.Count * (1 - Enough)), wrong.Count, string.Join('\n', wrong));
        Console.WriteLine($"{all.Count - wrong.Count} of {all.Count}\n{string.Join('\n', wrong)}");
    }

    [TestMethod]
    public void No_sentence_is_acted_upon_wrongly()
    {
        var acted = Sentences().Where(s => Doers.Contains(Outcome(s.Text)) && !s.Expected.Contains(Outcome(s.Text)));

        Assert.AreEqual("", string.Join('\n', acted.Select(s => $"{s} but {Outcome(s.Text)}")));
    }

    [TestMethod]
    public void A_message_takes_the_processor_less_than_half_a_millisecond()
    {
        var texts = Sentences().Select(s => s.Text).ToList();
        texts.ForEach(t => Outcome(t));
        var best = Enumerable.Range(0, 5).Min(_ => ReadingCost.Of(() => texts.ForEach(t => Outcome(t))).Time) / texts.Count;

        Console.WriteLine($"{best.TotalMicroseconds:0} µs a message");
        Assert.IsLessThan(0.5, best.TotalMilliseconds, $"{best.TotalMicroseconds:0} µs");
    }

    private static string Outcome(string text) =>
        Talk!.Lexicon.OfWords(new Activity { Text = text }) switch
        {
            Intent.Plain plain => NameOf(plain.Verb),
            Intent.About about => NameOf(about.Verb),
            Intent.NotUnderstood { Nearest: { } nearest } => "?" + NameOf(nearest.Verb),
            Intent.ReportText => "text",
            _ => "-",
        };

    private static string NameOf(Verb verb) => verb.Name.Length > 0 ? verb.Name : verb.Sayings[0].Beginning;

    private static IEnumerable<Sentence> Sentences([CallerFilePath] string file = "")
    {
        var kind = "";
        foreach (var line in File.ReadLines(Path.Combine(Path.GetDirectoryName(file)!, "sentences.txt")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                kind = line[3..];
            }
            else if (line.Split('\t') is [var expected, var text])
            {
                yield return new Sentence(kind, expected.Split('|'), text.Replace("\\n", "\n", StringComparison.Ordinal));
            }
        }
    }

    private sealed record Sentence(string Kind, string[] Expected, string Text)
    {
        public override string ToString() => $"{Kind}: \"{Text}\" means {string.Join(" or ", Expected)}";
    }
}
