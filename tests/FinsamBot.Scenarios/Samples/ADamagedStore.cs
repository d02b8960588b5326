using System.Text;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Scenarios.Samples.Making;
using FinsamBot.Scenarios.World;

namespace FinsamBot.Scenarios.Samples;

/// <summary>
/// A stored year that was damaged, or that a later program has written to: it is read as far as it can be, the place is named, nothing is
/// overwritten.
/// </summary>
[TestClass]
public sealed class ADamagedStore
{
    private static readonly ReportId Damaged = PlayedYear.Report("oppna-dorren", new DateOnly(2026, 12, 31));
    private static readonly ReportId Other = PlayedYear.Report("vagen-vidare", new DateOnly(2026, 3, 31));
    private static readonly string File = $"streams/{Damaged.Stream}.jsonl";

    [TestMethod]
    public async Task A_last_line_cut_in_the_middle_is_named_and_stays_as_it_is()
    {
        using var sample = StoredSample.Open(StoredSample.Names[0]);
        var lines = LinesOf(sample);
        await WriteAsync(sample, lines[..^1].Append(lines[^1][..(lines[^1].Length / 2)]));

        await RequireNamedAsync(sample, lines.Count, "events were cut off at the end");
        await RequireUntouchedAsync(sample, lines.Count, "events were cut off at the end");
    }

    [TestMethod]
    public async Task A_stream_cut_in_the_middle_is_named_and_stays_as_it_is()
    {
        using var sample = StoredSample.Open(StoredSample.Names[0]);
        var lines = LinesOf(sample);
        await WriteAsync(sample, lines[..(lines.Count / 2)]);

        await RequireNamedAsync(sample, (lines.Count / 2) + 1, "events were cut off at the end");
        await RequireUntouchedAsync(sample, (lines.Count / 2) + 1, "events were cut off at the end");
    }

    [TestMethod]
    public async Task A_stream_with_a_piece_cut_out_is_named_and_stays_as_it_is()
    {
        using var sample = StoredSample.Open(StoredSample.Names[0]);
        var lines = LinesOf(sample);
        await WriteAsync(sample, lines.Take(3).Concat(lines.Skip(5)));

        await RequireNamedAsync(sample, 4, "an event is missing or stands in the wrong place");
        await RequireUntouchedAsync(sample, 4, "an event is missing or stands in the wrong place");
    }

    [TestMethod]
    [DataRow("reportSealed.1", "this program knows no event of the name reportSealed.1")]
    [DataRow("sectionSaved.2", "this program knows sectionSaved.1, and not the version sectionSaved.2")]
    [DataRow("§ 070-000 00 01", "the event's name cannot be read")]
    public async Task An_event_of_an_unknown_name_or_a_later_version_is_named_and_stays_as_it_is(string name, string reason)
    {
        using var sample = StoredSample.Open(StoredSample.Names[0]);
        var known = LinesOf(sample).Count;
        LaterProgram.Append(sample.Folder, Damaged.Stream, name);

        var output = await RequireNamedAsync(sample, known + 1, reason);
        var all = StoredEvents.Of(sample.Folder).Count;
        Assert.Contains($"{all} händelser, 1 fel", output, "The chain is followed behind the event that nobody knows.");
        await RequireUntouchedAsync(sample, known + 1, reason);
    }

    [TestMethod]
    public async Task After_a_roll_back_the_older_goes_on_beside_it_and_the_newer_finds_its_own_as_it_left_it()
    {
        const string Reason = "this program knows no event of the name reportSealed.1";
        using var sample = StoredSample.Open(StoredSample.Names[0]);
        var known = LinesOf(sample).Count;
        LaterProgram.Append(sample.Folder, Damaged.Stream, "reportSealed.1");

        await RequireUntouchedAsync(sample, known + 1, Reason);
        LaterProgram.Append(sample.Folder, Damaged.Stream, "reportSealed.1");

        Assert.HasCount(known + 4, LinesOf(sample));
        await RequireNamedAsync(sample, known + 1, Reason);
    }

    [TestMethod]
    public async Task A_tool_that_needs_a_stream_of_a_later_program_does_nothing_and_says_where_to_look()
    {
        using var sample = StoredSample.Open(StoredSample.Names[0]);
        LaterProgram.Append(sample.Folder, Damaged.Stream, "sectionSaved.2");
        var file = Path.Combine(sample.Folder, "rapport.docx");

        var (code, output) = await RunAsync(sample, "export", $"{Damaged}", file);

        Assert.AreEqual(1, code, output);
        StringAssert.StartsWith(output, $"{Damaged.Stream} går inte att läsa från händelse ");
        StringAssert.Contains(output, "finsambot health");
        Assert.IsFalse(System.IO.File.Exists(file));
    }

    [TestMethod]
    public async Task A_name_that_somebody_changed_by_hand_is_told_as_the_broken_chain_it_is()
    {
        using var sample = StoredSample.Open(StoredSample.Names[0]);
        var text = await System.IO.File.ReadAllTextAsync(PathIn(sample));
        var changed = text.Replace("\"reportOpened.1\"", "\"reportOpened.2\"", StringComparison.Ordinal);
        await System.IO.File.WriteAllTextAsync(PathIn(sample), changed);

        await RequireNamedAsync(sample, 2, "the line before it was changed, removed or moved");
    }

    /// <summary><c>-- verify</c> names the stream, the place and the reason, finds nothing else, and changes no byte.</summary>
    private static async Task<string> RequireNamedAsync(StoredSample sample, int sequence, string reason)
    {
        var before = StoreFolder.Hashes(sample.Folder);
        var (code, output) = await RunAsync(sample, "verify");

        Assert.AreEqual(1, code, output);
        StringAssert.Contains(output, $"{Damaged.Stream}: händelse {sequence}: {reason}");
        StringAssert.Contains(output, " 1 fel");
        Assert.AreEqual(before, StoreFolder.Hashes(sample.Folder));
        return output;
    }

    /// <summary>Whoever writes to the stream is refused with its name, place and reason; its bytes stay; another goes on.</summary>
    private static async Task RequireUntouchedAsync(StoredSample sample, int sequence, string reason)
    {
        var before = await System.IO.File.ReadAllBytesAsync(PathIn(sample));
        await using (var opened = await OpenedSample.StartAsync(sample))
        {
            var refusal = await Assert.ThrowsExactlyAsync<BrokenStreamException>(() => PromiseAsync(opened));
            StringAssert.StartsWith(refusal.Message, $"Stream {Damaged.Stream}, event {sequence}: {reason}");

            var correct = new Request(new CorrectReport("En siffra."), new("sofia"), "on-another", opened.Now);
            var corrected = await opened.Reports.HandleAsync(Other, correct, default);
            Assert.IsTrue(corrected is { Changed: true, Refusal: null }, $"{corrected.Refusal}");
        }

        CollectionAssert.AreEqual(before, await System.IO.File.ReadAllBytesAsync(PathIn(sample)));
        Assert.IsFalse(Directory.Exists(Path.Combine(sample.Folder, "torn")), "Nothing was cut off and put aside.");
        var (code, output) = await RunAsync(sample, "export", $"{Other}", Path.Combine(sample.Folder, "other.docx"));
        Assert.AreEqual(0, code, output);
    }

    private static Task<Reply> PromiseAsync(OpenedSample opened)
    {
        var promise = new PromiseReport(StockholmTime.DayOf(opened.Now).AddDays(3));
        return opened.Reports.HandleAsync(Damaged, new Request(promise, new PersonId("elin"), "on-damaged", opened.Now), default);
    }

    private static Task<(int Code, string Output)> RunAsync(StoredSample sample, params string[] words) =>
        TypedTool.SayAsync(sample.Folder, words);

    private static Task WriteAsync(StoredSample sample, IEnumerable<byte[]> lines) =>
        System.IO.File.WriteAllBytesAsync(PathIn(sample), [.. lines.SelectMany(l => l)]);

    private static string PathIn(StoredSample sample) => Path.Combine(sample.Folder, File);

    /// <summary>Each with its line feed.</summary>
    private static List<byte[]> LinesOf(StoredSample sample) =>
        [.. System.IO.File.ReadLines(PathIn(sample)).Select(l => Encoding.UTF8.GetBytes(l + '\n'))];
}
