namespace FinsamBot.Teams.Bot.Files;

/// <summary>An address that holds its content (RFC 2397): how a client without a server sends a file.</summary>
internal static class DataAddress
{
    private const string Scheme = "data:";
    private const string Base64 = ";base64";

    public static bool Is(string? address) => address?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Null where it is no such address, or a broken one.</summary>
    public static byte[]? Read(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (!Is(address) || comma < 0)
        {
            return null;
        }

        var data = Uri.UnescapeDataString(address[(comma + 1)..]);
        if (!address.AsSpan(0, comma).EndsWith(Base64, StringComparison.OrdinalIgnoreCase))
        {
            return System.Text.Encoding.UTF8.GetBytes(data);
        }

        var content = new byte[data.Length];
        return Convert.TryFromBase64String(data, content, out var length) ? content[..length] : null;
    }
}
