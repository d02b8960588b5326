using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.Pages;

/// <summary>A file of our own beside the pages, under an address that changes with its content and may therefore be kept for
/// ever.</summary>
internal sealed class StaticFile
{
    private readonly byte[] _content;
    private readonly string _type;

    private StaticFile(string name, string type)
    {
        (_content, _type) = (Read(name), type);
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        Address = $"/{stem}.{Convert.ToHexStringLower(SHA256.HashData(_content)[..8])}{ending}";
    }

    /// <summary>How every page looks.</summary>
    public static StaticFile Style { get; } = new("site.css", "text/css; charset=utf-8");

    /// <summary>Keeps what is typed on a member's page; all else works without it.</summary>
    public static StaticFile ReviewScript { get; } = new("granska.js", "text/javascript; charset=utf-8");

    /// <summary>Shows what has changed in the office's overview; a reload does the same.</summary>
    public static StaticFile OverviewScript { get; } = new("oversikt.js", "text/javascript; charset=utf-8");

    /// <summary>The chat of the local demo.</summary>
    public static StaticFile ChatScript { get; } = new("samtal.js", "text/javascript; charset=utf-8");

    public string Address { get; }

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPage(
            Address,
            (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                context.Response.Headers.XContentTypeOptions = "nosniff";
                return Results.Bytes(_content, _type);
            }
        );

    private static byte[] Read(string name)
    {
        using var resource = typeof(StaticFile).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
