using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FinsamBot.Web.Site;

/// <summary>Where people reach the pages: as set, or, on a machine without settings, where the server turned out to listen.</summary>
internal static class PublicAddress
{
    private static readonly Uri Usual = new("http://localhost:3978");

    public static Uri Of(WebOptions options, IServer? server)
    {
        var listening = server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return options.Address ?? (listening is null ? Usual : Reachable(listening));
    }

    /// <summary>A server that listens on every address of the machine names none that a browser could open.</summary>
    private static Uri Reachable(string listening) =>
        Uri.TryCreate(
            listening.Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal),
            UriKind.Absolute,
            out var address
        )
            ? address.Host is "0.0.0.0" or "[::]"
                ? new UriBuilder(address) { Host = "localhost" }.Uri
                : address
            : Usual;
}
