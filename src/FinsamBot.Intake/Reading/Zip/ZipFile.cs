using System.Buffers;

namespace FinsamBot.Intake.Reading.Zip;

/// <summary>A zip file of which every part has been unpacked once, to nowhere: what it holds is as large as it says, and whole.</summary>
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

    public static ZipFile Open(ReadOnlyMemory<byte> content)
    {
        var parts = ZipDirectory.Read(content);
        if (parts.Sum(p => p.Size) > ReadingLimits.UnpackedBytes || parts.Any(IsPackedTooTightly))
        {
            throw new UnreadableFileException(ImportRefusalReason.Inflated);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(AtOnce);
        try
        {
            return new ZipFile(parts, [.. parts.Where(p => IsArchive(p, buffer))]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public ZipPart? Find(string path) => _parts.GetValueOrDefault(path);

    private static bool IsPackedTooTightly(ZipPart part) =>
        part.Size > ReadingLimits.RatioFrom && part.Size / ReadingLimits.Ratio > part.Content.Length;

    private static bool IsArchive(ZipPart part, byte[] buffer)
    {
        using var stream = new UnpackedStream(part);
        var start = buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        if (Doctype.StandsIn(part.Path, start))
        {
            throw new UnreadableFileException(ImportRefusalReason.Definitions);
        }

        var isArchive = FileSignature.IsZip(start);
        while (stream.Read(buffer.AsSpan()) > 0) { }

        return isArchive;
    }
}
