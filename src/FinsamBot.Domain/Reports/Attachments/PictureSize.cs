using System.Buffers.Binary;

namespace FinsamBot.Domain.Reports.Attachments;

/// <summary>How large a picture is, in pixels, as its first bytes say.</summary>
public readonly record struct PictureSize(int Width, int Height)
{
    private const int SegmentFrame = 4;

    private const byte Scan = 0xDA;

    public static ReadOnlySpan<byte> PngMark => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static ReadOnlySpan<byte> JpegMark => [0xFF, 0xD8, 0xFF];

    public long Pixels => (long)Width * Height;

    /// <summary>Null for anything but a PNG or JPEG that says it.</summary>
    public static PictureSize? Of(ReadOnlySpan<byte> content)
    {
        var size = content.StartsWith(PngMark) ? OfPng(content) : null;
        size ??= content.StartsWith(JpegMark) ? OfJpeg(content[2..]) : null;
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    /// <summary>The first chunk is IHDR (PNG third edition, 11.2.1).</summary>
    private static PictureSize? OfPng(ReadOnlySpan<byte> content) =>
        content.Length >= 24 && content[12..].StartsWith("IHDR"u8)
            ? new PictureSize(BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..]))
            : null;

    /// <summary>Segments up to the one of the frame, which stands before the first scan (ITU-T T.81, annex B).</summary>
    private static PictureSize? OfJpeg(ReadOnlySpan<byte> rest)
    {
        while (rest.Length > SegmentFrame && rest[0] == 0xFF && rest[1] != Scan)
        {
            if (rest[1] == 0xFF)
            {
                rest = rest[1..];
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]) + 2;
            if (length < SegmentFrame || length > rest.Length)
            {
                return null;
            }

            if (IsFrame(rest[..length]))
            {
                return new PictureSize(BinaryPrimitives.ReadUInt16BigEndian(rest[7..]), BinaryPrimitives.ReadUInt16BigEndian(rest[5..]));
            }

            rest = rest[length..];
        }

        return null;
    }

    /// <summary>SOF0 to SOF15, but for three of other meaning, with height and width in it.</summary>
    private static bool IsFrame(ReadOnlySpan<byte> segment) =>
        segment.Length > 9 && segment[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
