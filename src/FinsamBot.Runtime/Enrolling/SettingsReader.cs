using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>Reads a settings file strictly: an unknown field is a slip of the pen, and is said, not skipped.</summary>
public static class SettingsReader
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

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>What the file says, with every place at which it cannot be taken.</summary>
    public static RosterReading Read(ReadOnlyMemory<byte> content)
    {
        var plain = content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
        if (!Utf8.IsValid(plain.Span))
        {
            return RosterReading.Refused(new Mistake(MistakeKind.FileWrongEncoding, FilePlace.Whole));
        }

        try
        {
            using var document = JsonDocument.Parse(plain, Lenient);
            var numbers = new List<Mistake>();
            FindPersonalNumbers(document.RootElement, "", numbers);
            return JsonSerializer.Deserialize<SettingsFile>(plain.Span, Strict) is { } file
                ? new RosterReading(file, numbers, [])
                : RosterReading.Refused(new Mistake(MistakeKind.FileEmpty, FilePlace.Whole));
        }
        catch (JsonException e)
        {
            return Unreadable(new FilePlace("", (int)(e.LineNumber ?? 0) + 1, Place(e.Path)));
        }
        catch (InvalidOperationException)
        {
            // Half a sign, written as an escape.
            return Unreadable(FilePlace.Whole);
        }
    }

    private static RosterReading Unreadable(FilePlace at) => RosterReading.Refused(new Mistake(MistakeKind.FileUnreadable, at));

    private static void FindPersonalNumbers(JsonElement element, string path, List<Mistake> found)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                FindPersonalNumbers(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", found);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            var number = 0;
            foreach (var item in element.EnumerateArray())
            {
                FindPersonalNumbers(item, $"{path}[{number++}]", found);
            }
        }
        else if (
            (element.ValueKind == JsonValueKind.String && PersonalNumber.StandsIn(element.GetString()!))
            || (element.ValueKind == JsonValueKind.Number && PersonalNumber.StandsIn(element.GetRawText()))
        )
        {
            found.Add(new Mistake(MistakeKind.PersonalNumber, new FilePlace("", 0, path), PersonalNumber.InItsPlace));
        }
    }

    private static string Place(string? path) => path is null or "$" ? "" : path.Replace("$.", "", StringComparison.Ordinal);
}
