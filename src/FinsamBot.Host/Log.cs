using FinsamBot.Domain.Office;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Host;

/// <summary>All that the host logs. Names of streams and settings only; never texts or personal data.</summary>
internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Error, "A delivery pass failed; the next one follows.")]
    public static partial void PassFailed(this ILogger log, Exception failure);

    [LoggerMessage(5002, LogLevel.Error, "Stream {Stream} could not be served; it is tried again in the next pass.")]
    public static partial void StreamFailed(this ILogger log, string stream, Exception failure);

    [LoggerMessage(5003, LogLevel.Information, "An invented association with three interventions was set up.")]
    public static partial void Seeded(this ILogger log);

    [LoggerMessage(5004, LogLevel.Warning, "The Agents Playground could not be started: {Reason}")]
    public static partial void PlaygroundNotStarted(this ILogger log, string reason);

    [LoggerMessage(5005, LogLevel.Information, "{Line}")]
    public static partial void Address(this ILogger log, string line);

    [LoggerMessage(5006, LogLevel.Error, "Reading the mailbox failed; it is read again.")]
    public static partial void ReadingFailed(this ILogger log, Exception failure);

    [LoggerMessage(5008, LogLevel.Warning, "{Kind} {Name} cannot be used and is passed over: {Reason}")]
    public static partial void Damaged(this ILogger log, DamageKind kind, string name, string reason);

    [LoggerMessage(
        5009,
        LogLevel.Information,
        "Looked at {Streams} streams; {Planned} entries of the due index were missing and were put back."
    )]
    public static partial void Patrolled(this ILogger log, int streams, int planned);

    [LoggerMessage(5010, LogLevel.Error, "The walk over the store could not be finished; the next one follows.")]
    public static partial void PatrolFailed(this ILogger log, Exception failure);

    [LoggerMessage(5011, LogLevel.Debug, "{Count} blobs were taken away that had been kept long enough.")]
    public static partial void Swept(this ILogger log, int count);

    [LoggerMessage(5012, LogLevel.Information, "FinsamBot {Version} starts.")]
    public static partial void Starting(this ILogger log, string version);

    [LoggerMessage(5007, LogLevel.Information, "Mail of kind {Kind}: {Outcome}.")]
    public static partial void MailTaken(this ILogger log, IncomingKind kind, IncomingOutcome outcome);
}
