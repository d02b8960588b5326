using System.Globalization;
using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Archive.Gathering;

/// <summary>What files are called in one folder: as they were called, in letters that every system and every link can hold, each name
/// once.</summary>
internal sealed class FileNaming
{
    private readonly HashSet<string> _taken = [];

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = Filing.PdfType,
        [".docx"] = MediaTypes.Word,
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".txt"] = MediaTypes.Text,
        [".md"] = "text/markdown",
        [".csv"] = MediaTypes.Csv,
        [".eml"] = MediaTypes.Mail,
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
    };

    public static string TypeOf(string name) => Types.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");

    /// <param name="suffix">Stands behind the name.</param>
    public string Of(string original, string suffix = "")
    {
        var ending = Path.GetExtension(original).ToLowerInvariant();
        var stem = Names.IdOf(Path.GetFileNameWithoutExtension(original)) is { Length: > 0 } made ? made : "fil";
        var plain = Types.ContainsKey(ending) ? ending : "";
        for (var number = 1; ; number++)
        {
            var again = number == 1 ? "" : number.ToString("'-'0", CultureInfo.InvariantCulture);
            if (_taken.Add($"{stem}{suffix}{again}{plain}"))
            {
                return $"{stem}{suffix}{again}{plain}";
            }
        }
    }
}
