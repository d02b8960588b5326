using System.Text.Json;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Tool.Settings;

/// <summary>Reads a settings file strictly: an unknown field is a slip of the pen, and is said, not skipped.</summary>
internal static class SettingsReader
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowOutOfOrderMetadataProperties = true,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The file, or a sentence with the place at which it cannot be read.</summary>
    public static async Task<(SettingsFile? File, string? Fault)> ReadAsync(string path, Language language)
    {
        try
        {
            await using var content = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<SettingsFile>(content, Strict) is { } file
                ? (file, null)
                : (null, ToolTexts.Of(language, "Settings_Empty", path));
        }
        catch (JsonException e)
        {
            return (null, ToolTexts.Of(language, "Settings_Unreadable", path, (e.LineNumber ?? 0) + 1, Place(e.Path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, ToolTexts.Of(language, "Settings_NoFile", path));
        }
    }

    private static string Place(string? path) => path is null or "$" ? "" : $", {path.Replace("$.", "", StringComparison.Ordinal)}";
}
