using System.Net;
using System.Net.Sockets;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Startup;

/// <summary>Two programs cannot listen on one port. It is looked at before anything of the bot starts, so that a second bot does not begin
/// to deliver.</summary>
internal static class TakenPort
{
    private const string Usual = "http://localhost:5000";

    /// <summary>Names the first port that is taken, and how to choose another. False when there is one.</summary>
    public static bool AreFree(IConfiguration configuration, Terminal terminal)
    {
        if (FirstOf(configuration) is not { } taken)
        {
            return true;
        }

        var other = taken < IPEndPoint.MaxPort ? taken + 1 : taken - 1;
        terminal.Errors.WriteLine(ToolTexts.Of(terminal.Language, "Port_Taken", $"{taken}", $"{other}"));
        return false;
    }

    /// <summary>The first port of the bot that some program listens on, perhaps the bot; null when all are free.</summary>
    public static int? FirstOf(IConfiguration configuration) => Addresses(configuration).FirstOrDefault(IsTaken)?.Port;

    /// <summary>Where the server will listen, by the settings that it reads; the first kind that is set goes before the others.</summary>
    private static IEnumerable<BindingAddress> Addresses(IConfiguration configuration)
    {
        string?[] endpoints = [.. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"])];
        string?[] urls = endpoints.Length > 0 ? endpoints : Listed(configuration["urls"]);
        string?[] ports = urls.Length > 0 ? [] : [.. Listed(configuration["http_ports"]).Select(p => $"http://*:{p}")];
        return [.. urls.Concat(ports).DefaultIfEmpty(Usual).Select(Parsed).OfType<BindingAddress>()];
    }

    private static string[] Listed(string? setting) =>
        (setting ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Null for what is no address, which the server will say.</summary>
    private static BindingAddress? Parsed(string? address)
    {
        try
        {
            return BindingAddress.Parse(address ?? "");
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsTaken(BindingAddress wanted)
    {
        IPAddress[] listened =
            wanted.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
            : IPAddress.TryParse(wanted.Host, out var named) ? [named]
            : [IPAddress.Any];
        return !wanted.IsUnixPipe && wanted.Port > 0 && listened.Any(a => IsTaken(new IPEndPoint(a, wanted.Port)));
    }

    private static bool IsTaken(IPEndPoint place)
    {
        try
        {
            using var listener = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            listener.Bind(place);
            listener.Listen();
            return false;
        }
        catch (SocketException e)
        {
            // What else may be wrong with an address is the server's to say: a machine may have no IPv6.
            return e.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }
}
