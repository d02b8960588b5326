using System.Text.Encodings.Web;
using System.Text.Json;
using FinsamBot.Archive.Packages;

namespace FinsamBot.Edges.Tests.Archive.Packages;

/// <summary>A case file as text, with the bytes of its files: equal for equal case files.</summary>
internal static class CaseWords
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<string> OfAsync(CaseFile file)
    {
        var files = new List<object>();
        foreach (var (place, one) in Files(file))
        {
            var content = (await one.Read(CancellationToken.None))!.Value;
            files.Add(
                new
                {
                    place,
                    one.Name,
                    one.Title,
                    one.MediaType,
                    one.Created,
                    one.Description,
                    one.IsSigned,
                    content = Convert.ToBase64String(content.Span),
                }
            );
        }

        var bare = file with { Documentation = [], Records = [.. file.Records.Select(r => r with { Files = [] })] };
        return JsonSerializer.Serialize(new { bare, files }, Readable);
    }

    private static IEnumerable<(string Place, PackagedFile File)> Files(CaseFile file) =>
        file.Records.SelectMany(r => r.Files.Select(f => (r.Folder, f))).Concat(file.Documentation.Select(f => ("documentation", f)));
}
