using System.Buffers.Binary;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Attachments;

namespace FinsamBot.Intake.Attached;

/// <summary>A picture by its frame: that it begins and ends as one, and how large it would become.</summary>
internal static class AttachedPicture
{
    /// <summary>A photo of a telephone has 50 million.</summary>
    private const long MostPixels = 150_000_000;

    /// <summary>Length, type and checksum of a chunk.</summary>
    private const int ChunkFrame = 12;

    public static RefusalReason? FaultInPng(ReadOnlySpan<byte> content)
    {
        var isPng = content.StartsWith(PictureSize.PngMark);
        return FaultIn(content, isPng, isPng && IsWholePng(content[PictureSize.PngMark.Length..]));
    }

    public static RefusalReason? FaultInJpeg(ReadOnlySpan<byte> content) =>
        FaultIn(content, content.StartsWith(PictureSize.JpegMark), content.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0);

    private static RefusalReason? FaultIn(ReadOnlySpan<byte> content, bool isOne, bool isWhole)
    {
        if (!isOne)
        {
            return RefusalReason.AttachmentIsOtherwise;
        }

        if (!isWhole || PictureSize.Of(content) is not { } size)
        {
            return RefusalReason.AttachmentDamaged;
        }

        return size.Pixels > MostPixels ? RefusalReason.AttachmentInflated : null;
    }

    /// <summary>Each chunk says its length, and IEND is the last (PNG third edition, 5).</summary>
    private static bool IsWholePng(ReadOnlySpan<byte> chunks)
    {
        while (chunks.Length >= ChunkFrame && !chunks[4..].StartsWith("IEND"u8))
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunks);
            if (length > chunks.Length - ChunkFrame)
            {
                return false;
            }

            chunks = chunks[(ChunkFrame + (int)length)..];
        }

        return chunks.Length >= ChunkFrame;
    }
}
