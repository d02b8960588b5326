using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.Pages;

/// <summary>The one style sheet, under an address that changes with its content and may therefore be kept for ever.</summary>
internal static class StyleSheet
{
    private static readonly byte[] Content = Read();

    public static string Address { get; } = $"/stil/{Convert.ToHexStringLower(SHA256.HashData(Content)[..8])}.css";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods(Address, [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(Content, "text/css; charset=utf-8");
    });

    private static byte[] Read()
    {
        using var resource = typeof(StyleSheet).Assembly.GetManifestResourceStream("site.css")!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
