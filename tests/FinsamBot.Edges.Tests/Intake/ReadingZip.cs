using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FinsamBot.Edges.Tests.Intake;

/// <summary>Writes zip files byte by byte, so that they can lie.</summary>
internal sealed class ReadingZip
{
    private static readonly uint[] Sums =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (sum, _) => (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320)),
    ];

    private readonly List<byte> _file = [];
    private readonly List<byte> _directory = [];
    private int _count;

    /// <summary>Where the next entry's local header will lie.</summary>
    public int Position => _file.Count;

    /// <param name="size">What the headers say, if not the truth.</param>
    public ReadingZip Add(
        string path,
        ReadOnlySpan<byte> content,
        uint? size = null,
        bool packed = true,
        ushort flags = 0,
        ushort? method = null
    )
    {
        var at = Position;
        var data = packed ? Packed(content) : content.ToArray();
        var header = Header(Crc(content), data.Length, size ?? (uint)content.Length, flags, method ?? (ushort)(packed ? 8 : 0), path);
        _file.AddRange((byte[])[(byte)'P', (byte)'K', 3, 4, .. header, 0, 0]);
        _file.AddRange(Encoding.UTF8.GetBytes(path));
        _file.AddRange(data);
        return List(path, header, at);
    }

    /// <summary>Lists the content of one entry under another name too.</summary>
    public ReadingZip Again(string path, ReadOnlySpan<byte> content, int at) =>
        List(path, Header(Crc(content), Packed(content).Length, (uint)content.Length, 0, 8, path), at);

    /// <param name="count">What the end says, if not the truth.</param>
    public byte[] File(int? count = null)
    {
        var at = Position;
        var end = new byte[22];
        "PK\x05\x06"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)(count ?? _count));
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)(count ?? _count));
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(12), _directory.Count);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(16), at);
        return [.. _file, .. _directory, .. end];
    }

    private static byte[] Packed(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }

    private static uint Crc(ReadOnlySpan<byte> content)
    {
        var sum = uint.MaxValue;
        foreach (var one in content)
        {
            sum = Sums[(byte)(sum ^ one)] ^ (sum >> 8);
        }

        return ~sum;
    }

    /// <summary>From the version needed to the length of the name: the same in both headers.</summary>
    private static byte[] Header(uint crc, int packed, uint size, ushort flags, ushort method, string path)
    {
        var header = new byte[24];
        BinaryPrimitives.WriteUInt16LittleEndian(header, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(2), flags);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), method);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(10), crc);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(14), packed);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(18), size);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(22), (ushort)Encoding.UTF8.GetByteCount(path));
        return header;
    }

    private ReadingZip List(string path, byte[] header, int at)
    {
        var offset = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(offset, at);
        _directory.AddRange((byte[])[(byte)'P', (byte)'K', 1, 2, 20, 0, .. header, .. new byte[12], .. offset]);
        _directory.AddRange(Encoding.UTF8.GetBytes(path));
        _count++;
        return this;
    }
}
