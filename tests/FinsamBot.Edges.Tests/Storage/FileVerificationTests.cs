using FinsamBot.Runtime.Streams;
using FinsamBot.Storage.Files;
using FinsamBot.Testing.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Edges.Tests.Storage;

/// <summary>Somebody edits the files with an editor.</summary>
[TestClass]
public sealed class FileVerificationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Any_damage_to_a_file_is_found_in_its_stream_and_at_its_place()
    {
        var streams = new FileStreamStore(_folder.Path, TimeProvider.System, NullLogger<FileStreamStore>.Instance);
        var blobs = new FileBlobStore(_folder.Path);
        var file = Path.Combine(_folder.Path, "streams", SampleStream.Name.Value + ".jsonl");
        await SampleStream.WriteAsync(new EventLog(streams, blobs), TestContext.CancellationToken);
        Assert.IsEmpty((await Verification.RunAsync(streams, blobs, TestContext.CancellationToken)).Faults);

        var whole = await File.ReadAllBytesAsync(file, TestContext.CancellationToken);
        foreach (var tampering in Tampering.Lines(whole).Concat(Tampering.Bytes(whole, step: 7)))
        {
            Put(file, tampering.After);
            var faults = (await Verification.RunAsync(streams, blobs, TestContext.CancellationToken)).Faults;

            Assert.HasCount(1, faults, tampering.What);
            Assert.AreEqual(SampleStream.Name, faults[0].Stream, tampering.What);
            Assert.IsInRange(tampering.First, tampering.Last, faults[0].Sequence, $"{tampering.What}: {faults[0].Reason}");
        }
    }

    public void Dispose() => _folder.Dispose();

    private static void Put(string file, byte[]? content)
    {
        File.Delete(file);
        if (content is not null)
        {
            File.WriteAllBytes(file, content);
        }
    }
}
