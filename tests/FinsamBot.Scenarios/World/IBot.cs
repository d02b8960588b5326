using System.Text.Json;

namespace FinsamBot.Scenarios.World;

/// <summary>The bot as people meet it, over HTTP: living in this process, or in one of its own that may die.</summary>
public interface IBot
{
    Uri Address { get; }

    /// <summary>Keeps no cookies and follows no redirects.</summary>
    HttpClient Http { get; }

    /// <summary>A client of its own, such as a browser.</summary>
    HttpClient ClientOf(HttpMessageHandler handler);

    Task<JsonElement> GetAsync(string path);
}
