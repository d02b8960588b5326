using System.Security.Cryptography;
using System.Text;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;
using Microsoft.Extensions.Hosting;

namespace FinsamBot.Web.Keys;

/// <summary>The secret of <see cref="WebOptions.LinkSecret"/>. Each use gets a key of its own, except the codes and link keys, which part their uses themselves.</summary>
internal sealed class LinkSecret(byte[] secret)
{
    private const int Length = 32;

    private static readonly StreamName Kept = new("keys/link-secret");

    public SignInCodes Codes { get; } = new(secret);

    public byte[] KeyFor(string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: Encoding.UTF8.GetBytes(use));

    public static LinkSecret Of(WebOptions options, IHostEnvironment environment, IBlobStore blobs) =>
        options.SecretBytes() is { } secret ? new LinkSecret(secret)
        : environment.IsDevelopment() ? OfThisMachine(blobs)
        : throw new InvalidOperationException($"{WebOptions.Section}:{nameof(WebOptions.LinkSecret)} is missing.");

    /// <summary>For a machine without settings: made the first time and kept beside the data, so that links outlive a restart.</summary>
    private static LinkSecret OfThisMachine(IBlobStore blobs)
    {
        // A constructor cannot wait; this runs once, at start, before any request.
        var kept = blobs.GetAsync(Kept, CancellationToken.None).GetAwaiter().GetResult();
        if (kept is not { Length: Length })
        {
            kept = RandomNumberGenerator.GetBytes(Length);
            blobs.PutAsync(Kept, kept, CancellationToken.None).GetAwaiter().GetResult();
        }

        return new LinkSecret(kept);
    }
}
