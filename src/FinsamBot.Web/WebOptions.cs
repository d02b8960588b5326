using System.Net;
using FinsamBot.Web.WorkAccounts;
using Microsoft.Extensions.Configuration;

namespace FinsamBot.Web;

/// <summary>Where the pages are, and the secret behind their addresses and codes.</summary>
public sealed class WebOptions
{
    public const string Section = "Web";

    private const int SecretLength = 32;

    /// <summary>The address people reach the pages at, such as <c>https://rapport.example.se</c>; without it the first address of
    /// <c>--urls</c>.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>At least 32 random bytes in base64: what is stored is sealed with it, and the first links come from it.</summary>
    public string? LinkSecret { get; init; }

    /// <summary>What <see cref="LinkSecret"/> was before, newest first: what was sealed with them can be opened, and links of then can be
    /// read.</summary>
    public IReadOnlyList<string> EarlierLinkSecrets { get; init; } = [];

    /// <summary>So long after the report was handed in, its links open it without a sign-in.</summary>
    public TimeSpan LinkLife { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long links and codes are made from one secret.</summary>
    public TimeSpan SecretLife { get; init; } = TimeSpan.FromDays(180);

    /// <summary>How long links of a secret can be read after it was replaced.</summary>
    public TimeSpan OldSecretLife { get; init; } = TimeSpan.FromDays(400);

    /// <summary>Addresses or networks (<c>10.0.0.0/24</c>) of our own proxies. From them alone is taken who the caller behind them
    /// is.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Names that we answer to, beside that of <see cref="PublicUrl"/> and those of this machine.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>How many codes may be asked for or tried per minute from one network address, beside the rule per member.</summary>
    public int CodeTriesPerMinute { get; init; } = 60;

    /// <summary>Sign-in with the account of the member's own organisation.</summary>
    public WorkAccountOptions WorkAccount { get; init; } = new();

    /// <summary>Cookies need https everywhere except on a machine of one's own.</summary>
    public bool IsHttps => PublicUrl?.Scheme == Uri.UriSchemeHttps;

    /// <summary>Reads the section; an empty setting counts as none.</summary>
    public static WebOptions From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(Section);
        var tries = section.GetValue(nameof(CodeTriesPerMinute), 0);
        return new WebOptions
        {
            PublicUrl = Address(section[nameof(PublicUrl)]),
            LinkSecret = string.IsNullOrWhiteSpace(section[nameof(LinkSecret)]) ? null : section[nameof(LinkSecret)]!.Trim(),
            EarlierLinkSecrets = List(section.GetSection(nameof(EarlierLinkSecrets))),
            LinkLife = Days(section, "LinkDays", new WebOptions().LinkLife),
            SecretLife = Days(section, "SecretDays", new WebOptions().SecretLife),
            OldSecretLife = Days(section, "OldSecretDays", new WebOptions().OldSecretLife),
            TrustedProxies = List(section.GetSection(nameof(TrustedProxies))),
            AllowedHosts = List(section.GetSection(nameof(AllowedHosts))),
            CodeTriesPerMinute = tries > 0 ? tries : new WebOptions().CodeTriesPerMinute,
            WorkAccount = WorkAccountOptions.From(configuration),
        };
    }

    /// <summary>Names of settings that production must not start without.</summary>
    public IReadOnlyList<string> MissingForProduction() =>
        [
            .. PublicUrl is null ? [$"{Section}:{nameof(PublicUrl)}"] : Array.Empty<string>(),
            .. LinkSecret is null ? [$"{Section}:{nameof(LinkSecret)}"] : Array.Empty<string>(),
        ];

    /// <summary>What is wrong with the settings, each as a sentence that names the setting and never shows a secret.</summary>
    /// <param name="production">In production the address must be https.</param>
    public IEnumerable<string> Problems(bool production)
    {
        if (PublicUrl is { } url && !(url.IsAbsoluteUri && (IsHttps || (!production && url.Scheme == Uri.UriSchemeHttp))))
        {
            yield return $"{Section}:{nameof(PublicUrl)} must be an https address.";
        }

        if (LinkSecret is not null && SecretBytes() is null)
        {
            yield return $"{Section}:{nameof(LinkSecret)} must be at least {SecretLength} bytes in base64.";
        }

        if (EarlierLinkSecrets.Any(s => Bytes(s) is null))
        {
            yield return $"{Section}:{nameof(EarlierLinkSecrets)} must each be at least {SecretLength} bytes in base64.";
        }

        foreach (var proxy in TrustedProxies.Where(p => !IPNetwork.TryParse(p, out _) && !IPAddress.TryParse(p, out _)))
        {
            yield return $"{Section}:{nameof(TrustedProxies)} must be addresses or networks, and {proxy} is neither.";
        }

        foreach (var problem in WorkAccount.Problems(production))
        {
            yield return problem;
        }
    }

    internal byte[]? SecretBytes() => Bytes(LinkSecret);

    internal IEnumerable<byte[]> EarlierSecretBytes() => EarlierLinkSecrets.Select(Bytes).OfType<byte[]>();

    private static byte[]? Bytes(string? base64)
    {
        var bytes = new byte[base64?.Length ?? 0];
        return Convert.TryFromBase64String(base64 ?? "", bytes, out var length) && length >= SecretLength ? bytes[..length] : null;
    }

    private static TimeSpan Days(IConfiguration section, string name, TimeSpan usual) =>
        section.GetValue(name, 0) is > 0 and var days ? TimeSpan.FromDays(days) : usual;

    /// <summary>A list in the settings, or one value with commas between.</summary>
    private static IReadOnlyList<string> List(IConfigurationSection section) =>
        [
            .. section
                .GetChildren()
                .Select(c => c.Value ?? "")
                .Append(section.Value ?? "")
                .SelectMany(v => v.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        ];

    private static Uri? Address(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) ? uri
        : new Uri(text.Trim(), UriKind.Relative);
}
