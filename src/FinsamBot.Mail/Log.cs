using FinsamBot.Core.Agenda;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Mail;

/// <summary>All that the mail channel logs: kinds and codes, never addresses, texts or tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Warning, "Letter {Kind} not sent now: {Code}, again from {Until:O}")]
    public static partial void Later(ILogger log, AgendaKind kind, string code, DateTimeOffset until);

    [LoggerMessage(301, LogLevel.Error, "Letter {Kind} refused: {Code}")]
    public static partial void Refused(ILogger log, AgendaKind kind, string code);

    [LoggerMessage(302, LogLevel.Information, "Letter {Kind} went out or had gone out, after an earlier try without an end")]
    public static partial void SentAfterAll(ILogger log, AgendaKind kind);

    [LoggerMessage(303, LogLevel.Error, "The folder for letters cannot be written ({Failure})")]
    public static partial void FolderUnwritable(ILogger log, string failure);
}
