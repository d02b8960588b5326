using FinsamBot.Web.WorkAccounts;
using Microsoft.Extensions.Configuration;

namespace FinsamBot.Web;

/// <summary>Where the pages are, and the secret behind their addresses and codes.</summary>
public sealed class WebOptions
{
    public const string Section = "Web";

    private const int SecretLength = 32;

    /// <summary>The address people reach the pages at, such as <c>https://rapport.example.se</c>; without it the first address of <c>--urls</c>.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>At least 32 random bytes in base64: link keys, one-time codes and the keys of sessions come from it. A new secret ends all of them.</summary>
    public string? LinkSecret { get; init; }

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

        foreach (var problem in WorkAccount.Problems(production))
        {
            yield return problem;
        }
    }

    internal byte[]? SecretBytes()
    {
        var bytes = new byte[LinkSecret?.Length ?? 0];
        return Convert.TryFromBase64String(LinkSecret ?? "", bytes, out var length) && length >= SecretLength ? bytes[..length] : null;
    }

    private static Uri? Address(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) ? uri : new Uri(text.Trim(), UriKind.Relative);
}
