using FinsamBot.Teams.Bot.Files;
using FinsamBot.Teams.Bot.Outbound;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Teams.Bot;

/// <summary>All that the protocol logs: codes and statuses, never tokens, texts, names or addresses.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Warning, "Request refused with {Status}: {Reason}")]
    public static partial void Refused(ILogger log, int status, string reason);

    [LoggerMessage(101, LogLevel.Error, "The channel's signing keys could not be fetched ({Failure}); the known ones serve on")]
    public static partial void KeysNotFetched(ILogger log, string failure);

    [LoggerMessage(102, LogLevel.Error, "The channel's metadata holds no usable signing key; the known ones serve on")]
    public static partial void NoUsableKeys(ILogger log);

    [LoggerMessage(103, LogLevel.Information, "Conversation and channel data name different tenants, both of them allowed")]
    public static partial void TenantsDiffer(ILogger log);

    [LoggerMessage(
        104,
        LogLevel.Warning,
        "Activities are accepted without a token, on loopback only, because this is Development without Bot:AppId"
    )]
    public static partial void Unauthenticated(ILogger log);

    [LoggerMessage(110, LogLevel.Error, "Turn {CommandId} failed")]
    public static partial void TurnFailed(ILogger log, string commandId, Exception failure);

    [LoggerMessage(111, LogLevel.Error, "Turn {CommandId} was answered before it ended")]
    public static partial void TurnCut(ILogger log, string commandId);

    [LoggerMessage(120, LogLevel.Warning, "{Operation} not done now: {Code}, again from {Until:O}")]
    public static partial void Later(ILogger log, string operation, string code, DateTimeOffset until);

    [LoggerMessage(121, LogLevel.Warning, "{Operation} refused: {Code}, which means {Meaning}")]
    public static partial void SendRefused(ILogger log, string operation, string code, RefusalMeaning meaning);

    [LoggerMessage(122, LogLevel.Warning, "{Operation} ended without an answer: {Reason}")]
    public static partial void Unanswered(ILogger log, string operation, string reason);

    [LoggerMessage(130, LogLevel.Warning, "A file from the chat was not fetched: {Fault} {Status}")]
    public static partial void FileNotFetched(ILogger log, FileFault fault, int? status);

    [LoggerMessage(131, LogLevel.Warning, "A file of {Bytes} bytes from the chat was not understood in time")]
    public static partial void FileTooSlow(ILogger log, int bytes);

    [LoggerMessage(132, LogLevel.Error, "What came of a file from the chat was not told")]
    public static partial void FileReadingFailed(ILogger log, Exception failure);
}
