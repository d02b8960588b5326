using System.Buffers;

namespace FinsamBot.Intake.Reading.Zip;

/// <summary>A zip file of which every part has been unpacked once, to nowhere: what it holds is as large as it says, and whole. Parts that
/// are streamed are held to that when they are read.</summary>
internal sealed class ZipFile
{
    private const int AtOnce = 1 << 14;

    private readonly Dictionary<string, ZipPart> _parts;

    private ZipFile(IEnumerable<ZipPart> parts, IReadOnlyList<ZipPart> archives)
    {
        _parts = parts.ToDictionary(p => p.Path, StringComparer.OrdinalIgnoreCase);
        Archives = archives;
    }

    public IReadOnlyCollection<ZipPart> Parts => _parts.Values;

    /// <summary>Parts that are zip files themselves; nobody looks into them.</summary>
    public IReadOnlyList<ZipPart> Archives { get; }

    /// <param name="isStreamed">Parts that whoever reads them unpacks within a limit of their own; here only their beginning is looked
    /// at.</param>
    public static ZipFile Open(ReadOnlyMemory<byte> content, Predicate<ZipPart>? isStreamed = null)
    {
        var parts = ZipDirectory.Read(content);
        var whole = parts.Where(p => isStreamed?.Invoke(p) != true).ToList();
        if (whole.Sum(p => p.Size) > ReadingLimits.UnpackedBytes || whole.Any(IsPackedTooTightly))
        {
            throw new UnreadableFileException(ImportRefusalReason.Inflated);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(AtOnce);
        try
        {
            return new ZipFile(parts, [.. parts.Where(p => IsArchive(p, buffer, isStreamed?.Invoke(p) == true))]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public ZipPart? Find(string path) => _parts.GetValueOrDefault(path);

    private static bool IsPackedTooTightly(ZipPart part) =>
        part.Size > ReadingLimits.RatioFrom && part.Size / ReadingLimits.Ratio > part.Content.Length;

    private static bool IsArchive(ZipPart part, byte[] buffer, bool isStreamed)
    {
        using var stream = new UnpackedStream(part);
        var start = buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        if (Doctype.StandsIn(part.Path, start))
        {
            throw new UnreadableFileException(ImportRefusalReason.Definitions);
        }

        var isArchive = FileSignature.IsZip(start);
        while (!isStreamed && stream.Read(buffer.AsSpan()) > 0) { }

        return isArchive;
    }
}
