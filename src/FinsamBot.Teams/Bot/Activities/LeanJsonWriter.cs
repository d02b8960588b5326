using System.Buffers;
using System.Text;
using Newtonsoft.Json;

namespace FinsamBot.Teams.Bot.Activities;

/// <summary>Writes UTF-8 straight into a buffer, and what is already UTF-8 without a detour over characters.</summary>
internal sealed class LeanJsonWriter : JsonTextWriter
{
    private readonly IBufferWriter<byte> _to;

    public LeanJsonWriter(IBufferWriter<byte> to)
        : base(new Utf8Text(to)) => _to = to;

    /// <param name="utf8">One complete, valid value.</param>
    public void WriteFinished(ReadOnlySpan<byte> utf8)
    {
        WriteRawValue("");
        _to.Write(utf8);
    }

    /// <summary>Keeps nothing back: half an emoji at the end of one piece waits in the encoder for the other half.</summary>
    private sealed class Utf8Text(IBufferWriter<byte> to) : TextWriter
    {
        private readonly Encoder _encoder = new UTF8Encoding(false).GetEncoder();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write([value]);

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer) => _encoder.Convert(buffer, to, flush: false, out _, out _);
    }
}
