using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Teams.Bot;
using FinsamBot.Web.Site;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>Whether the app package for Teams names the same bot and the same address as the settings.</summary>
internal static class PackageCheck
{
    private const string Name = "manifest";

    public static Task<IReadOnlyList<Diagnosis>> LookAsync(DoctorVisit visit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Diagnosis>>(visit.Package is { } package ? Of(package, visit) : []);

    private static List<Diagnosis> Of(string package, DoctorVisit visit)
    {
        if (Manifest(package) is not { } manifest)
        {
            return [Diagnosis.Wrong(Name, "Doctor_Package_Unreadable")];
        }

        var host = visit.Address?.Host ?? "";
        var (bot, web) = (BotOptions.From(visit.Configuration), WebOptions.From(visit.Configuration));
        var pages = web.WorkAccount.ClientId.Length > 0 ? web.WorkAccount.ClientId : bot.AppId;
        List<Diagnosis> found =
        [
            .. Unless(manifest["validDomains"]?.AsArray().Select(d => (string?)d).SequenceEqual([host]) == true, "Web:PublicUrl"),
            .. Unless(Same((string?)manifest["bots"]?[0]?["botId"], bot.AppId), "Bot:AppId"),
            .. Unless(Same((string?)manifest["webApplicationInfo"]?["id"], pages), "Web:WorkAccount:ClientId"),
        ];
        return found.Count > 0 ? found : [Diagnosis.Fine(Name, "Doctor_Package_Fine")];
    }

    private static IEnumerable<Diagnosis> Unless(bool fits, string setting) =>
        fits ? [] : [Diagnosis.Wrong(Name, "Doctor_Package_Other", setting)];

    private static bool Same(string? one, string other) => other.Equals(one, StringComparison.OrdinalIgnoreCase);

    private static JsonNode? Manifest(string package)
    {
        try
        {
            using var archive = ZipFile.OpenRead(package);
            using var entry = archive.GetEntry("manifest.json")?.Open();
            return entry is null ? null : JsonNode.Parse(entry);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
