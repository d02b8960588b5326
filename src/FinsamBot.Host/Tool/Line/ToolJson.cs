using System.Text.Encodings.Web;
using System.Text.Json;

namespace FinsamBot.Host.Tool.Line;

/// <summary>How the tool writes JSON: camel case, indented, with å ä ö as they are.</summary>
internal static class ToolJson
{
    public static JsonSerializerOptions Readable { get; } =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
