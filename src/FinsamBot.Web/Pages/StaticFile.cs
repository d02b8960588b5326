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

    private StaticFile(string name, byte[] content, string type)
    {
        (_content, _type) = (content, type);
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        Address = $"/{stem}.{Convert.ToHexStringLower(SHA256.HashData(_content)[..8])}{ending}";
    }

    /// <summary>How every page looks.</summary>
    public static StaticFile Style { get; } = Of("site.css", "text/css; charset=utf-8")!;

    /// <summary>Keeps what is typed on a member's page; all else works without it.</summary>
    public static StaticFile ReviewScript { get; } = Of("granska.js", "text/javascript; charset=utf-8")!;

    /// <summary>Shows what has changed in the office's overview; a reload does the same.</summary>
    public static StaticFile OverviewScript { get; } = Of("oversikt.js", "text/javascript; charset=utf-8")!;

    /// <summary>Keeps what is typed on the writing page; without it the page's forms do the same when they are sent.</summary>
    public static StaticFile WritingScript { get; } = Of("skriv.js", "text/javascript; charset=utf-8")!;

    /// <summary>Takes a Word file that is dropped on the writing page; the page's field for files does the same.</summary>
    public static StaticFile DropScript { get; } = Of("slapp.js", "text/javascript; charset=utf-8")!;

    /// <summary>Marks in the text that is written what is worth a look; a list beside it says the same without.</summary>
    public static StaticFile FoundScript { get; } = Of("fynd.js", "text/javascript; charset=utf-8")!;

    /// <summary>Opens what is registered beside the text; without it that stands on a page of its own.</summary>
    public static StaticFile EntryScript { get; } = Of("uppgift.js", "text/javascript; charset=utf-8")!;

    /// <summary>Copies a list at the press of a button; it can be selected without.</summary>
    public static StaticFile CopyScript { get; } = Of("kopiera.js", "text/javascript; charset=utf-8")!;

    /// <summary>The chat of the local demo.</summary>
    public static StaticFile ChatScript { get; } = Of("samtal.js", "text/javascript; charset=utf-8")!;

    /// <summary>What a page does in the tab in Teams: its look, its links, and signing in by itself.</summary>
    public static StaticFile TabScript { get; } = Of("flik.js", "text/javascript; charset=utf-8")!;

    /// <summary>Microsoft's library for pages in Teams; null when it was not installed before the build: then the tab signs in with
    /// codes.</summary>
    public static StaticFile? TeamsLibrary { get; } = Of("teams-js.js", "text/javascript; charset=utf-8");

    /// <summary>The editor that takes the place of a text area; null when its libraries were not installed before the build: then people
    /// write in the text area.</summary>
    public static StaticFile? EditorScript { get; } = Of("skrivruta.js", "text/javascript; charset=utf-8");

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

    private static StaticFile? Of(string name, string type)
    {
        using var resource = typeof(StaticFile).Assembly.GetManifestResourceStream(name);
        if (resource is null)
        {
            return null;
        }

        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return new StaticFile(name, content, type);
    }
}
