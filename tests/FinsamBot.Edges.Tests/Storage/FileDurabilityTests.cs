using System.Runtime.Versioning;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;
using FinsamBot.Storage.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Edges.Tests.Storage;

/// <summary>What a power cut must not take, and who may read what lies on the disk.</summary>
[TestClass]
public sealed class FileDurabilityTests : IDisposable
{
    private static readonly StreamName Report = new("reports/hudik-rakna/kvartal-2026-03-31");
    private static readonly StreamName Due = new("due/202603310600/reports/hudik-rakna/kvartal-2026-03-31");
    private readonly TempFolder _folder = new();
    private readonly List<string> _steps = [];

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    private string Root => Path.Combine(_folder.Path, "state");

    private FileBlobStore Blobs =>
        field ??= new FileBlobStore(Root, new Disk(s => _steps.Add(s.Replace(Root, "", StringComparison.Ordinal))));

    private FileStreamStore Streams =>
        field ??= new FileStreamStore(
            Root,
            TimeProvider.System,
            NullLogger<FileStreamStore>.Instance,
            new Disk(s => _steps.Add(s.Replace(Root, "", StringComparison.Ordinal)))
        );

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public async Task A_due_entry_is_flushed_renamed_and_flushed_into_its_folder_and_every_new_folder_into_the_one_above()
    {
        await Blobs.PutAsync(new StreamName("other"), default, Cancellation);
        _steps.Clear();

        await Blobs.PutAsync(Due, ReadOnlyMemory<byte>.Empty, Cancellation);

        Assert.AreSequenceEqual(
            [
                $"flush /blobs/{Due}.blob",
                "flush /blobs",
                "flush /blobs/due",
                "flush /blobs/due/202603310600",
                "flush /blobs/due/202603310600/reports",
                $"rename /blobs/{Due}.blob",
                "flush /blobs/due/202603310600/reports/hudik-rakna",
            ],
            _steps
        );
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public async Task The_first_append_is_flushed_with_its_name_before_it_is_answered()
    {
        await Streams.AppendAsync(Report, 0, "{\"a\":1}\n"u8.ToArray(), Cancellation);

        Assert.AreSequenceEqual([$"flush /streams/{Report}.jsonl", "flush /streams/reports/hudik-rakna"], _steps.TakeLast(2));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public async Task Whatever_is_written_is_its_owners_alone()
    {
        await Streams.AppendAsync(Report, 0, "{\"a\":1}\n"u8.ToArray(), Cancellation);
        await File.AppendAllTextAsync(Path.Combine(Root, "streams", Report.Value + ".jsonl"), "torn", Cancellation);
        await Streams.AppendAsync(Report, 8, "{\"b\":1}\n{\"c\":1}\n"u8.ToArray(), Cancellation);
        await Blobs.PutAsync(Due, ReadOnlyMemory<byte>.Empty, Cancellation);
        await Blobs.PutAsync(Due, "x"u8.ToArray(), Cancellation);

        var wrong = new DirectoryInfo(Root)
            .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Append(new DirectoryInfo(Root))
            .Where(i => (int)i.UnixFileMode != (i is DirectoryInfo ? 0b111_000_000 : 0b110_000_000))
            .Select(i => i.FullName);

        Assert.IsEmpty(wrong);
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_others_could_read_is_closed_by_the_first_write()
    {
        Directory.CreateDirectory(Root, (UnixFileMode)0b111_101_101);

        await Blobs.PutAsync(Due, ReadOnlyMemory<byte>.Empty, Cancellation);

        Assert.AreEqual((UnixFileMode)0b111_000_000, File.GetUnixFileMode(Root));
    }

    [TestMethod]
    public async Task One_file_that_cannot_be_opened_is_damage_of_that_stream_alone()
    {
        await Streams.AppendAsync(new StreamName("reports/other"), 0, "{\"a\":1}\n"u8.ToArray(), Cancellation);
        Directory.CreateDirectory(Path.Combine(Root, "streams", Report.Value + ".jsonl"));

        var broken = await Assert.ThrowsExactlyAsync<BrokenStreamException>(async () => await Streams.ReadAsync(Report, 0, Cancellation));

        Assert.AreEqual(Report, broken.Stream);
        Assert.AreEqual(8, (await Streams.ReadAsync(new StreamName("reports/other"), 0, Cancellation)).End);
    }

    public void Dispose() => _folder.Dispose();
}
