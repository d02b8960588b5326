using System.Security.Cryptography;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.Pane;

/// <summary>Our own script, and Microsoft's sign-in library when it was installed before the build; under addresses that change with their
/// content.</summary>
internal static class PaneScripts
{
    private static readonly (string Address, byte[] Content)? Own = Read("pane.js");

    private static readonly (string Address, byte[] Content)? Library = Read("msal-browser.min.js");

    public static string Pane => Own!.Value.Address;

    /// <summary>Null when the library is not there: then the pane signs in with codes.</summary>
    public static string? Sign => Library?.Address;

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (address, content) in new[] { Own, Library }.OfType<(string, byte[])>())
        {
            Map(routes, address, content, "text/javascript; charset=utf-8");
        }

        foreach (
            var icon in typeof(PaneScripts).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("icon-", StringComparison.Ordinal))
        )
        {
            Map(routes, "/ikoner/" + icon, Content(icon)!, "image/png", "public, max-age=86400");
        }
    }

    private static void Map(
        IEndpointRouteBuilder routes,
        string address,
        byte[] content,
        string type,
        string keep = "public, max-age=31536000, immutable"
    ) =>
        routes.MapPage(
            address,
            (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = keep;
                context.Response.Headers.XContentTypeOptions = "nosniff";
                return Results.Bytes(content, type);
            }
        );

    private static (string Address, byte[] Content)? Read(string name) =>
        Content(name) is { } content
            ? ($"{PaneFrame.Path}/skript/{Convert.ToHexStringLower(SHA256.HashData(content)[..8])}.js", content)
            : null;

    private static byte[]? Content(string name)
    {
        using var resource = typeof(PaneScripts).Assembly.GetManifestResourceStream(name);
        if (resource is null)
        {
            return null;
        }

        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
