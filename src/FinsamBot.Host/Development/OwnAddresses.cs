using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FinsamBot.Host.Development;

internal static class OwnAddresses
{
    /// <summary>Where the program itself listens, as this machine calls it; once it has started.</summary>
    public static Uri OwnAddress(this IServer server)
    {
        var first = server.Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new Uri(first.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }
}
