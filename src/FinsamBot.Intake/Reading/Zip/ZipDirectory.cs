using System.Buffers.Binary;
using System.Text;

namespace FinsamBot.Intake.Reading.Zip;

/// <summary>
/// Reads the directory of a zip file (PKWARE APPNOTE 4.3) within limits: the platform's own reader builds an object for each entry before
/// one can count them, and trusts the sizes.
/// </summary>
internal static class ZipDirectory
{
    private const int EndSize = 22;
    private const int EntrySize = 46;
    private const int LocalSize = 30;
    private const int LongestComment = ushort.MaxValue;
    private const ushort Encrypted = 1;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;

    public static IReadOnlyList<ZipPart> Read(ReadOnlyMemory<byte> file)
    {
        var end = EndOf(file.Span);
        var count = Word(file.Span, end + 10);
        var (at, size) = (Long(file.Span, end + 16), Long(file.Span, end + 12));
        Demand(at + size <= end);
        Demand(count <= ReadingLimits.Entries, ImportRefusalReason.Inflated);

        var parts = new List<ZipPart>(count);
        var directory = file.Span[..end];
        for (var entry = 0; entry < count; entry++)
        {
            Demand(at + EntrySize <= end && directory[(int)at..].StartsWith("PK\x01\x02"u8));
            parts.Add(PartAt(file[..end], (int)at));
            at += EntrySize + Word(directory, (int)at + 28) + Word(directory, (int)at + 30) + Word(directory, (int)at + 32);
        }

        // A directory that goes on after its last entry hides what other programs would find.
        Demand(at <= end && !directory[(int)at..].StartsWith("PK\x01\x02"u8));
        return Unambiguous(parts);
    }

    private static int EndOf(ReadOnlySpan<byte> file)
    {
        var from = Math.Max(0, file.Length - EndSize - LongestComment);
        var end = file[from..].LastIndexOf("PK\x05\x06"u8);
        Demand(end >= 0 && from + end + EndSize <= file.Length);
        return from + end;
    }

    private static ZipPart PartAt(ReadOnlyMemory<byte> file, int at)
    {
        var entry = file.Span[at..];
        var method = Word(entry, 10);
        var nameLength = Word(entry, 28);
        Demand(EntrySize + nameLength <= entry.Length);
        Demand((Word(entry, 8) & Encrypted) == 0, ImportRefusalReason.Protected);
        Demand(method is Stored or Deflated);
        var path = Encoding.UTF8.GetString(entry.Slice(EntrySize, nameLength)).Replace('\\', '/').TrimStart('/');
        return new ZipPart(
            path,
            method == Deflated,
            (uint)Long(entry, 16),
            Content(file, Long(entry, 42), Long(entry, 20)),
            Long(entry, 24)
        );
    }

    /// <summary>The local header repeats the name and may have other extra fields; where the content lies is told by it alone.</summary>
    private static ReadOnlyMemory<byte> Content(ReadOnlyMemory<byte> file, long header, long length)
    {
        Demand(header + LocalSize <= file.Length && file.Span[(int)header..].StartsWith("PK\x03\x04"u8));
        var start = header + LocalSize + Word(file.Span, (int)header + 26) + Word(file.Span, (int)header + 28);
        Demand(start + length <= file.Length);
        return file.Slice((int)start, (int)length);
    }

    /// <summary>Of two parts of one name each program would read its own.</summary>
    private static List<ZipPart> Unambiguous(List<ZipPart> parts)
    {
        Demand(parts.Select(p => p.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count() == parts.Count);
        return parts;
    }

    private static ushort Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static long Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static void Demand(bool holds, ImportRefusalReason otherwise = ImportRefusalReason.Damaged)
    {
        if (!holds)
        {
            throw new UnreadableFileException(otherwise);
        }
    }
}
