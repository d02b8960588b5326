using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Site;
using Microsoft.Extensions.Hosting;

namespace FinsamBot.Web.Keys;

/// <summary>
/// The secrets of links and codes, each a blob sealed under the secret of the settings. New links and codes come from the newest; links of
/// the others can be read until they end. Blobs are only ever added, so two programs that make one in the same moment lose nothing.
/// </summary>
internal sealed class LinkSecrets(IReadOnlyList<byte[]> roots, IBlobStore blobs, WebOptions options)
{
    private const int Length = 32;
    private const string Folder = "keys/link-secrets/";
    private const string MomentFormat = "yyyyMMddHHmmss";
    private const string Use = "link secrets";

    private static readonly StreamName Kept = new("keys/link-secret");

    private IReadOnlyList<ReadOnlyMemory<byte>> _secrets = [.. roots.Select(r => new ReadOnlyMemory<byte>(r))];

    public SignInCodes Codes => field ??= new SignInCodes(() => _secrets);

    /// <summary>When the newest was made; null while there is only that of the settings.</summary>
    public DateTimeOffset? MadeAt { get; private set; }

    /// <summary>A key for one use, which does not rotate.</summary>
    public byte[] KeyFor(string use) => KeyFor(roots[0], use);

    /// <summary>Likewise, with those of earlier settings: for what was sealed then.</summary>
    public IEnumerable<byte[]> KeysFor(string use) => roots.Select(r => KeyFor(r, use));

    /// <param name="options">With the secret of the settings, and those that it replaced.</param>
    public static LinkSecrets Of(WebOptions options, IHostEnvironment environment, IBlobStore blobs, TimeProvider clock)
    {
        var root =
            options.SecretBytes()
            ?? (
                environment.IsDevelopment()
                    ? OfThisMachine(blobs)
                    : throw new InvalidOperationException($"{WebOptions.Section}:{nameof(WebOptions.LinkSecret)} is missing.")
            );
        var secrets = new LinkSecrets([root, .. options.EarlierSecretBytes()], blobs, options);
        // A constructor cannot wait; this runs once, at start, before any request.
        secrets.ReadAsync(clock.GetUtcNow(), CancellationToken.None).GetAwaiter().GetResult();
        return secrets;
    }

    /// <summary>Makes a new one. Codes of the one before are void from now on.</summary>
    public async Task RotateAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        // The names tell which is newest, so two of one second would be in no order.
        var at = MadeAt is { } last && now < last.AddSeconds(1) ? last.AddSeconds(1) : now;
        var moment = at.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture);
        var name = new StreamName($"{Folder}{moment}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}");
        await blobs.PutAsync(name, Sealing.Seal(KeyFor(Use), RandomNumberGenerator.GetBytes(Length)), cancellation);
        await ReadAsync(now, cancellation);
    }

    /// <summary>Reads what another program may have made.</summary>
    public async Task ReadAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var made = new List<(DateTimeOffset At, byte[] Secret)>();
        await foreach (var name in blobs.ListAsync(Folder, cancellation))
        {
            if (MomentOf(name) is { } at && await blobs.GetAsync(name, cancellation) is { } content && Open(content) is { } secret)
            {
                made.Add((at, secret));
            }
        }

        // Names begin with the moment, so the newest stands last; each ends a while after the one that replaced it.
        var all = made.Select(m => m.Secret).Reverse().Concat(roots).ToList();
        var replaced = made.Select(m => (DateTimeOffset?)m.At)
            .Reverse()
            .Prepend(null)
            .Concat(Enumerable.Repeat(made.Count > 0 ? made[0].At : (DateTimeOffset?)null, roots.Count - 1));
        _secrets =
        [
            .. all.Zip(replaced).Where(s => !(s.Second + options.OldSecretLife <= now)).Select(s => new ReadOnlyMemory<byte>(s.First)),
        ];
        MadeAt = made.Count > 0 ? made[^1].At : null;
    }

    private byte[]? Open(byte[] content) => KeysFor(Use).Select(k => Sealing.Open(k, content)).FirstOrDefault(s => s is { Length: Length });

    private static byte[] KeyFor(byte[] root, string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, root, Length, info: Encoding.UTF8.GetBytes(use));

    private static DateTimeOffset? MomentOf(StreamName name) =>
        DateTimeOffset.TryParseExact(
            name.Value[Folder.Length..].Split('-')[0],
            MomentFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? at
            : null;

    /// <summary>For a machine without settings: made the first time and kept beside the data, so that links outlive a restart.</summary>
    private static byte[] OfThisMachine(IBlobStore blobs)
    {
        // Likewise.
        var kept = blobs.GetAsync(Kept, CancellationToken.None).GetAwaiter().GetResult();
        if (kept is not { Length: Length })
        {
            kept = RandomNumberGenerator.GetBytes(Length);
            blobs.PutAsync(Kept, kept, CancellationToken.None).GetAwaiter().GetResult();
        }

        return kept;
    }
}
