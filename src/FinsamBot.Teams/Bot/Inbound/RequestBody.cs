using System.Buffers;
using System.IO.Pipelines;

namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>Reads a request's body where the server has put it, without a copy, up to a cap.</summary>
internal static class RequestBody
{
    /// <summary>Teams' messages are far below this: a card has 28 KB, a text about 80 KB.</summary>
    public const int Cap = 1024 * 1024;

    /// <summary>The whole body, valid until the reader advances; null if it is larger than <see cref="Cap"/>.</summary>
    public static async ValueTask<ReadOnlySequence<byte>?> ReadAsync(PipeReader reader, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            var buffer = read.Buffer;
            if (buffer.Length > Cap)
            {
                reader.AdvanceTo(buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                return buffer;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}
