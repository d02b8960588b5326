using System.Buffers.Binary;
using System.IO.Compression;

namespace FinsamBot.Edges.Tests.Tooling;

internal readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha);

/// <summary>A PNG of the one kind our icons are: 8 bits, RGBA, not interlaced, rows without filter.</summary>
internal sealed record Png(int Width, int Height, IReadOnlyList<Pixel> Pixels)
{
    private static readonly byte[] RgbaNotInterlaced = [8, 6, 0, 0, 0];

    public static Png Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        CollectionAssert.AreEqual("\x89PNG\r\n\x1a\n".Select(c => (byte)c).ToArray(), bytes[..8], "not a PNG");
        using var data = new MemoryStream();
        byte[] header = [];
        for (var at = 8; at < bytes.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            var type = System.Text.Encoding.ASCII.GetString(bytes, at + 4, 4);
            header = type == "IHDR" ? bytes[(at + 8)..(at + 8 + length)] : header;
            data.Write(bytes, at + 8, type == "IDAT" ? length : 0);
            at += length + 12;
        }

        CollectionAssert.AreEqual(RgbaNotInterlaced, header[8..]);
        data.Position = 0;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        return new Png(width, height, [.. PixelsOf(data, width, height)]);
    }

    private static IEnumerable<Pixel> PixelsOf(Stream data, int width, int height)
    {
        using var rows = new ZLibStream(data, CompressionMode.Decompress);
        var row = new byte[1 + (4 * width)];
        for (var y = 0; y < height; y++)
        {
            rows.ReadExactly(row);
            Assert.AreEqual(0, row[0], "a filtered row");
            for (var x = 1; x < row.Length; x += 4)
            {
                yield return new Pixel(row[x], row[x + 1], row[x + 2], row[x + 3]);
            }
        }
    }
}
