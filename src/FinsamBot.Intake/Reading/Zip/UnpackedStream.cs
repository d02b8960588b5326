using System.IO.Compression;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace FinsamBot.Intake.Reading.Zip;

/// <summary>The unpacked content of a part. Throws as soon as it is more than the zip's directory says, and at its end where it is less or
/// another.</summary>
internal sealed class UnpackedStream : Stream
{
    private readonly ZipPart _part;
    private readonly Stream _content;
    private readonly Crc32 _sum = new();
    private readonly int _longestTag;
    private long _size;
    private int _sinceTag;

    /// <param name="longestTag">How many bytes may follow each other without the beginning of a tag.</param>
    public UnpackedStream(ZipPart part, int longestTag = int.MaxValue)
    {
        (_part, _longestTag) = (part, longestTag);
        var packed = StreamOf(part.Content);
        _content = part.IsPacked ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = _content.Read(buffer);
        if (read == 0 && buffer.Length > 0)
        {
            CheckEnd();
            return 0;
        }

        _size += read;
        _sum.Append(buffer[..read]);
        CheckTag(buffer[..read]);
        return _size <= _part.Size ? read : throw new UnreadableFileException(ImportRefusalReason.Inflated);
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _content.Dispose();
        base.Dispose(disposing);
    }

    private void CheckEnd()
    {
        if (_size != _part.Size || _sum.GetCurrentHashAsUInt32() != _part.Sum)
        {
            throw new UnreadableFileException(ImportRefusalReason.Damaged);
        }
    }

    private void CheckTag(ReadOnlySpan<byte> read)
    {
        var last = read.LastIndexOf((byte)'<');
        _sinceTag = last < 0 ? _sinceTag + read.Length : read.Length - last;
        if (_sinceTag > _longestTag)
        {
            throw new UnreadableFileException(ImportRefusalReason.Inflated);
        }
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
