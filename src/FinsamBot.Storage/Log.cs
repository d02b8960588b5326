using FinsamBot.Domain.Events;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Storage;

/// <summary>Everything this project logs: names and numbers, never what stands in a stream.</summary>
internal static partial class Log
{
    [LoggerMessage(
        3001,
        LogLevel.Warning,
        "The end of stream {Stream} was torn by a crash in the middle of a write: {Bytes} bytes behind byte {End} were cut off."
    )]
    public static partial void TornTailCut(ILogger logger, StreamName stream, long bytes, long end);

    [LoggerMessage(3002, LogLevel.Warning, "Writing to stream {Stream} ended without an answer; reading back what became of it.")]
    public static partial void AppendUnanswered(ILogger logger, StreamName stream);
}
