using FinsamBot.Scenarios.Samples;
using FinsamBot.Scenarios.World;

namespace FinsamBot.Scenarios.Stories;

/// <summary>The office lets go by decision what need not be kept: first a list, then what stands in it, in a store of an earlier
/// version.</summary>
[TestClass]
public sealed class SomethingIsDisposedOf
{
    private static readonly string[] Decision =
    [
        "--before",
        "2026-11-01",
        "--decision",
        "Dokumenthanteringsplan",
        "--number",
        "FSN 2026:4",
        "--by",
        "förbundsstyrelsen",
        "--decided",
        "2026-02-12",
    ];

    [TestMethod]
    public async Task A_list_comes_first_what_it_names_goes_and_the_history_tells_it()
    {
        using var sample = StoredSample.Open(StoredSample.Names[^1]);
        var before = Files(sample.Folder, "archive", "intake", "mail");

        var listed = await TypedTool.RunAsync(sample.Folder, ["dispose", "oldfile", "document", .. Decision]);
        Assert.AreEqual(0, listed.Code, listed.Errors);
        Assert.AreSequenceEqual(before, Files(sample.Folder, "archive", "intake", "mail"), "A list changes nothing.");
        var mark = listed.Out.Split("--list ")[1][..12];

        var wrong = await TypedTool.RunAsync(sample.Folder, ["dispose", "oldfile", .. Decision, "--list", mark]);
        Assert.AreEqual((1, ""), (wrong.Code, wrong.Out));
        Assert.AreSequenceEqual(before, Files(sample.Folder, "archive", "intake", "mail"));

        var done = await TypedTool.RunAsync(sample.Folder, ["dispose", "oldfile", "document", .. Decision, "--list", mark]);
        Assert.AreEqual(0, done.Code, done.Errors);
        StringAssert.Contains(done.Out, "De finns kvar i säkerhetskopior");
        var left = Files(sample.Folder, "archive", "intake", "mail");
        Assert.IsEmpty(left.Except(before));
        Assert.AreEqual($"{before.Count - left.Count}", done.Out.Split(' ')[0]);
        Assert.AreEqual(0, (await TypedTool.RunAsync(sample.Folder, "verify")).Code);
        StringAssert.Contains(
            (await TypedTool.RunAsync(sample.Folder, ["dispose", "oldfile", "document", .. Decision])).Out,
            "Det finns inget att gallra"
        );
    }

    [TestMethod]
    [DataRow("logs", "2026-02-12", "logs går inte att gallra för sig")]
    [DataRow("mail", "snart", "Säg beslutets dag")]
    [DataRow("mail", "2126-02-12", "har inte varit än")]
    public async Task Without_a_decision_that_stands_nothing_is_listed_and_nothing_goes(string kind, string decided, string says)
    {
        using var sample = StoredSample.Open(StoredSample.Names[^1]);
        var before = Files(sample.Folder, "");

        var said = await TypedTool.RunAsync(sample.Folder, ["dispose", kind, .. Decision.SkipLast(1), decided]);

        Assert.AreEqual((1, ""), (said.Code, said.Out));
        StringAssert.Contains(said.Errors, says);
        Assert.AreSequenceEqual(before, Files(sample.Folder, ""));
    }

    private static List<string> Files(string folder, params string[] under) =>
        [
            .. under
                .Select(u => Path.Combine(folder, "blobs", u))
                .Where(Directory.Exists)
                .SelectMany(p => Directory.EnumerateFiles(p, "*", SearchOption.AllDirectories))
                .Order(StringComparer.Ordinal),
        ];
}
