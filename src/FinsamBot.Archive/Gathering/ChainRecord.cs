using System.Text;
using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Archive.Gathering;

/// <summary>The events that everything is made of, as they were written, with the heads that tell whether they are whole.</summary>
internal sealed class ChainRecord(ArchiveStores stores)
{
    public const string Folder = "chain";
    public const string Heads = "heads.csv";

    /// <summary>What the file of a stream is called: nobody has to guess which one it is.</summary>
    public static string NameOf(StreamName stream) => $"{stream.Value.Replace("/", "--", StringComparison.Ordinal)}.jsonl";

    /// <summary>Where chains end, a row for each stream, for a spreadsheet.</summary>
    /// <param name="heads">A head of null: nobody has said it.</param>
    public static byte[] HeadsOf(IEnumerable<(StreamName Stream, long? Count, string? Hash)> heads) =>
        Encoding.UTF8.GetBytes(
            string.Concat(
                heads
                    .Select(h => FormattableString.Invariant($"{NameOf(h.Stream)};{h.Stream.Value};{h.Count};{h.Hash}\r\n"))
                    .Prepend($"\uFEFF{Texts.Get("Sheet_Heads")}\r\n")
            )
        );

    /// <exception cref="BrokenStreamException">A chain does not hold, or ends before its head.</exception>
    public async Task<CaseRecord> OfAsync(string id, IReadOnlyList<StreamName> streams, DateTimeOffset now, CancellationToken cancellation)
    {
        var (files, heads) = (new List<PackagedFile>(), new List<(StreamName, long?, string?)>());
        foreach (var stream in streams)
        {
            var name = NameOf(stream);
            var (events, end) = await CheckedAsync(stream, cancellation);
            heads.Add((stream, end.Count, end.Hash));
            files.Add(
                new PackagedFile(name, stream.Value, MediaTypes.Text, events, ct => ReadAsync(stream, end, ct))
                {
                    Description = Texts.Get("File_Chain"),
                }
            );
        }

        files.Add(PackagedFile.Of(Heads, Heads, MediaTypes.Csv, now, HeadsOf(heads)) with { Description = Texts.Get("File_Heads") });
        return new CaseRecord(Folder, NamedUuid.Of(id), Texts.Get("Kind_Chain"), Texts.Get("Record_Chain"))
        {
            Direction = CaseDirection.Internal,
            Description = Texts.Get("Chain_About"),
            Dates = [new CaseDate(CaseDateKind.Created, now)],
            Files = files,
        };
    }

    /// <summary>When its last event happened, and where it ends.</summary>
    private async Task<(DateTimeOffset At, Cursor End)> CheckedAsync(StreamName stream, CancellationToken cancellation)
    {
        var head = await StreamHead.ReadAsync(stores.Blobs, stream, cancellation);
        var (events, end) = await stores.Log.ReadAsync(stream, Cursor.Start, cancellation);
        return events.Count > 0 && !(head?.Count > end.Count) && !(head?.Count == end.Count && head.Hash != end.Hash)
            ? (events[^1].Stamp.At, end)
            : throw new BrokenStreamException(end.Count + 1, "the stream ends otherwise than its head says", stream: stream);
    }

    /// <summary>As far as it was checked, whatever was written since.</summary>
    private async Task<ReadOnlyMemory<byte>?> ReadAsync(StreamName stream, Cursor end, CancellationToken cancellation)
    {
        var lines = (await stores.Streams.ReadAsync(stream, 0, cancellation)).Lines;
        return lines.Length >= end.Bytes ? lines[..(int)end.Bytes] : null;
    }
}
