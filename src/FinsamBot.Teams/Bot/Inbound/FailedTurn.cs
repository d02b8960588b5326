using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>
/// The answer to a turn that failed or took too long. An invoke gets the error body that Teams shows, inside HTTP 200; for
/// others the status says it and the channel decides whether to deliver again.
/// </summary>
internal static class FailedTurn
{
    public static TurnAnswer Error(Activity activity) => Answer(activity, "TurnFailed");

    public static TurnAnswer TimedOut(Activity activity) => Answer(activity, "TurnTimedOut");

    private static TurnAnswer Answer(Activity activity, string code)
    {
        if (activity.Type != ActivityTypes.Invoke)
        {
            return new TurnAnswer(500);
        }

        var body = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(body);
        writer.WriteStartObject();
        writer.WriteNumber("statusCode"u8, 500);
        writer.WriteString("type"u8, "application/vnd.microsoft.error"u8);
        writer.WriteStartObject("value"u8);
        writer.WriteString("code"u8, code);
        writer.WriteString("message"u8, Texts.Get(code, LanguageOf(activity)));
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return TurnAnswer.Json(body.WrittenMemory);
    }

    // Swedish unless the client says English.
    private static CultureInfo LanguageOf(Activity activity) =>
        CultureInfo.GetCultureInfo(activity.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "sv");
}
