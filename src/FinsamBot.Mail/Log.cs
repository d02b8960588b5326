using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail.Replies;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Mail;

/// <summary>All that the mail channel logs: kinds and codes, never addresses, texts or tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Warning, "Letter {Kind} not sent now: {Code}, again from {Until:O}")]
    public static partial void Later(ILogger log, string kind, string code, DateTimeOffset until);

    [LoggerMessage(301, LogLevel.Error, "Letter {Kind} refused: {Code}")]
    public static partial void Refused(ILogger log, string kind, string code);

    [LoggerMessage(302, LogLevel.Information, "Letter {Kind} went out or had gone out, after an earlier try without an end")]
    public static partial void SentAfterAll(ILogger log, string kind);

    [LoggerMessage(303, LogLevel.Error, "The folder for letters cannot be written ({Failure})")]
    public static partial void FolderUnwritable(ILogger log, string failure);

    [LoggerMessage(304, LogLevel.Information, "A message came in: {Kind}, authentic {IsAuthentic}")]
    public static partial void Received(ILogger log, IncomingKind kind, bool isAuthentic);

    [LoggerMessage(305, LogLevel.Information, "A message is left where it lies: {Reason}")]
    public static partial void NotOurs(ILogger log, NotOurs reason);

    [LoggerMessage(306, LogLevel.Warning, "The mailbox could not be read: {Code}")]
    public static partial void Unread(ILogger log, string code);

    [LoggerMessage(307, LogLevel.Warning, "The mailbox's mark of what was read is no longer known; what came since then is read again")]
    public static partial void ReadAgain(ILogger log);

    [LoggerMessage(308, LogLevel.Warning, "A file among the replies cannot be opened ({Failure})")]
    public static partial void UnreadableFile(ILogger log, string failure);

    [LoggerMessage(309, LogLevel.Warning, "Whether the recipient is away could not be asked or told: {Code}")]
    public static partial void TipsFailed(ILogger log, string code);

    [LoggerMessage(310, LogLevel.Error, "A message cannot be read and is set aside: {Code}")]
    public static partial void Parked(ILogger log, string code);

    [LoggerMessage(311, LogLevel.Warning, "A message could not be taken now and is tried again: {Code}")]
    public static partial void PutOff(ILogger log, string code);
}
