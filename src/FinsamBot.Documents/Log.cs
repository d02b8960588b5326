using Microsoft.Extensions.Logging;

namespace FinsamBot.Documents;

/// <summary>Everything this project logs: numbers, never what stands in a document or what it is called.</summary>
internal static partial class Log
{
    [LoggerMessage(
        9001,
        LogLevel.Warning,
        "PDF was asked for and LibreOffice is not installed: install libreoffice-writer and fonts-crosextra-carlito, "
            + "or set Documents:LibreOffice."
    )]
    public static partial void LibreOfficeMissing(ILogger logger);

    [LoggerMessage(9002, LogLevel.Warning, "Making PDF of {Documents} documents was stopped after {Limit}.")]
    public static partial void PdfTookTooLong(ILogger logger, int documents, TimeSpan limit);

    [LoggerMessage(9003, LogLevel.Error, "{Missing} of {Documents} documents did not become PDF.")]
    public static partial void PdfNotConverted(ILogger logger, int missing, int documents);

    [LoggerMessage(9004, LogLevel.Error, "LibreOffice is there and could not be started (system error {Code}).")]
    public static partial void PdfNotStarted(ILogger logger, int code);
}
