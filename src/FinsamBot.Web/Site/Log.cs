using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Site;

/// <summary>Everything this project logs: reasons and ids of reports, never texts, addresses of pages, people or codes.</summary>
internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Information, "A form of report {Report} was refused: {Reason}")]
    public static partial void Refused(ILogger logger, ReportId report, RefusalReason reason);

    [LoggerMessage(5002, LogLevel.Warning, "An answer to report {Report} came without a valid sign-in")]
    public static partial void NotSignedIn(ILogger logger, ReportId report);

    [LoggerMessage(5003, LogLevel.Warning, "A form was refused: it was sent from another site, or was no form")]
    public static partial void FormFromElsewhere(ILogger logger);

    [LoggerMessage(5004, LogLevel.Warning, "A form was refused: its token is missing, too old or somebody else's")]
    public static partial void FormWithoutToken(ILogger logger);

    [LoggerMessage(5005, LogLevel.Warning, "Codes for report {Report} are asked for or tried too often from one network address")]
    public static partial void TooManyTries(ILogger logger, ReportId report);

    [LoggerMessage(5006, LogLevel.Information, "A plan was asked for at an address that is nobody's")]
    public static partial void NobodysPlan(ILogger logger);

    [LoggerMessage(5007, LogLevel.Warning, "A sign-in with a work account failed: {Reason}")]
    public static partial void WorkAccountFailed(ILogger logger, string reason);

    [LoggerMessage(5008, LogLevel.Information, "A work account is not the one that was asked about report {Report}")]
    public static partial void OtherWorkAccount(ILogger logger, ReportId report);

    [LoggerMessage(5009, LogLevel.Warning, "A draft of an answer to report {Report} could not be deleted after the answer was registered")]
    public static partial void DraftLeft(ILogger logger, ReportId report);

    [LoggerMessage(5011, LogLevel.Warning, "The secrets of links and codes could not be read again; the ones known go on")]
    public static partial void SecretsUnread(ILogger logger);

    [LoggerMessage(5012, LogLevel.Warning, "A request names a host that is not ours; {Setting} lists those that are")]
    public static partial void StrangeHost(ILogger logger, string setting);

    [LoggerMessage(5013, LogLevel.Information, "A form of the office was refused: {Reason}")]
    public static partial void OfficeRefused(ILogger logger, RefusalReason reason);

    [LoggerMessage(5014, LogLevel.Warning, "Somebody who is no administrator asked for a page of the office")]
    public static partial void NotOfOffice(ILogger logger);

    [LoggerMessage(5015, LogLevel.Information, "A file of people and interventions was refused: {Mistakes} mistakes")]
    public static partial void RosterRefused(ILogger logger, int mistakes);

    [LoggerMessage(5016, LogLevel.Warning, "The office's overview could not be followed; it is tried again")]
    public static partial void OverviewNotFollowed(ILogger logger, Exception e);

    [LoggerMessage(5017, LogLevel.Information, "A work account in Teams is nobody's with a role")]
    public static partial void NobodysWorkAccount(ILogger logger);

    [LoggerMessage(5010, LogLevel.Warning, "That a member opened report {Report} could not be noted")]
    public static partial void NotNoted(ILogger logger, ReportId report);
}
