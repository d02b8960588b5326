using System.Net;
using FinsamBot.Runtime;
using Microsoft.Extensions.Configuration;

namespace FinsamBot.Web.Site;

/// <summary>Where the pages are, and the secret behind their addresses and codes. An empty setting counts as none.</summary>
public sealed class WebOptions
{
    public const string Section = "Web";

    private const int SecretLength = 32;

    /// <summary>The address people reach the pages at, such as <c>https://rapport.example.se</c>; without it the first address of
    /// <c>--urls</c>.</summary>
    public string PublicUrl
    {
        get;
        init => field = Settings.Trimmed(value);
    } = "";

    /// <summary>At least 32 random bytes in base64: what is stored is sealed with it, and the first links come from it.</summary>
    public string LinkSecret
    {
        get;
        init => field = Settings.Trimmed(value);
    } = "";

    /// <summary>What <see cref="LinkSecret"/> was before, newest first: what was sealed with them can be opened, and links of then can be
    /// read.</summary>
    public SettingList EarlierLinkSecrets { get; init; } = [];

    /// <summary>So long after the report was handed in, its links open it without a sign-in. As for the other numbers here, less than one
    /// counts as not set.</summary>
    public int LinkDays
    {
        get;
        init => field = value > 0 ? value : field;
    } = 30;

    /// <summary>How long links and codes are made from one secret.</summary>
    public int SecretDays
    {
        get;
        init => field = value > 0 ? value : field;
    } = 180;

    /// <summary>How long links of a secret can be read after it was replaced.</summary>
    public int OldSecretDays
    {
        get;
        init => field = value > 0 ? value : field;
    } = 400;

    /// <summary>Addresses or networks (<c>10.0.0.0/24</c>) of our own proxies. From them alone is taken who the caller behind them
    /// is.</summary>
    public SettingList TrustedProxies { get; init; } = [];

    /// <summary>Names that we answer to, beside that of <see cref="PublicUrl"/> and those of this machine.</summary>
    public SettingList AllowedHosts { get; init; } = [];

    /// <summary>How many codes may be asked for or tried per minute from one network address, beside the rule per member.</summary>
    public int CodeTriesPerMinute
    {
        get;
        init => field = value > 0 ? value : field;
    } = 60;

    /// <summary>Sign-in with the account of the member's own organisation.</summary>
    public WorkAccountOptions WorkAccount { get; init; } = new();

    /// <summary>Cookies need https everywhere except on a machine of one's own.</summary>
    internal bool IsHttps => Address?.Scheme == Uri.UriSchemeHttps;

    internal Uri? Address => Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) ? url : null;

    internal TimeSpan LinkLife => TimeSpan.FromDays(LinkDays);

    internal TimeSpan SecretLife => TimeSpan.FromDays(SecretDays);

    internal TimeSpan OldSecretLife => TimeSpan.FromDays(OldSecretDays);

    /// <summary>As the settings stand, unjudged.</summary>
    public static WebOptions From(IConfiguration configuration) => Settings.Read<WebOptions>(configuration, Section);

    /// <summary>Names of settings that production must not start without.</summary>
    public IReadOnlyList<string> MissingForProduction() =>
        [
            .. PublicUrl.Length == 0 ? [$"{Section}:{nameof(PublicUrl)}"] : Array.Empty<string>(),
            .. LinkSecret.Length == 0 ? [$"{Section}:{nameof(LinkSecret)}"] : Array.Empty<string>(),
        ];

    /// <summary>What is wrong with the settings, each as a sentence that names the setting and never shows a secret.</summary>
    /// <param name="production">In production the address must be https.</param>
    internal IEnumerable<string> Problems(bool production)
    {
        if (PublicUrl.Length > 0 && !IsHttps && (production || Address?.Scheme != Uri.UriSchemeHttp))
        {
            yield return $"{Section}:{nameof(PublicUrl)} must be an https address.";
        }

        if (LinkSecret.Length > 0 && SecretBytes() is null)
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

    private static byte[]? Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) && length >= SecretLength ? bytes[..length] : null;
    }
}
