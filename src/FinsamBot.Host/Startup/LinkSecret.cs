using System.Security.Cryptography;

namespace FinsamBot.Host.Startup;

/// <summary>The secret behind one-time codes and link keys: <c>Web:LinkSecret</c> in production, a file made at the first start in development.</summary>
internal static class LinkSecret
{
    private const int Bytes = 32;

    public static byte[] Read(IConfiguration configuration, IHostEnvironment environment, StateFolder folder)
    {
        if (configuration["Web:LinkSecret"] is { Length: > 0 } given)
        {
            return Convert.FromBase64String(given);
        }

        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException("Web:LinkSecret is missing.");
        }

        var file = Path.Combine(folder.Path, "link-secret");
        if (File.Exists(file) && File.ReadAllBytes(file) is { Length: Bytes } kept)
        {
            return kept;
        }

        Directory.CreateDirectory(folder.Path);
        var secret = RandomNumberGenerator.GetBytes(Bytes);
        File.WriteAllBytes(file, secret);
        return secret;
    }
}
