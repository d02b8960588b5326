using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using FinsamBot.Runtime;
using Microsoft.Extensions.Configuration;

namespace FinsamBot.Mail;

/// <summary>Where letters go: a mailbox over Microsoft Graph when a tenant or a managed identity is named, otherwise a folder of .eml
/// files.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    private const string AtLeastOne = $"{Section}:{{0}} must be at least {{1}}.";

    public const string ExchangeOnline = "exchange-online";

    /// <summary>The mailbox letters are sent from.</summary>
    public string Mailbox { get; init; } = "";

    /// <summary>Whom letters come from: the mailbox, or an invented address on a machine without one.</summary>
    public string Sender => Mailbox.Length > 0 ? Mailbox : "finsambot@example.se";

    public string TenantId { get; init; } = "";

    /// <summary>Of the app registration, or of a user-assigned managed identity.</summary>
    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>A .pfx or .pem file with certificate and private key, instead of the secret.</summary>
    public string CertificatePath { get; init; } = "";

    /// <summary>The program's own identity in Azure is used, and no secret.</summary>
    public bool ManagedIdentity { get; init; }

    /// <summary>Base address of Microsoft Graph with its version; another one in a national cloud.</summary>
    public string GraphUrl { get; init; } = "https://graph.microsoft.com/v1.0";

    /// <summary>Folder of the .eml files on a machine without a tenant; empty takes the host's default.</summary>
    public string PickupFolder { get; init; } = "";

    /// <summary>Exchange documents thirty letters a minute and mailbox. Several instances share what a mailbox may send: set each its
    /// part.</summary>
    [Range(1, int.MaxValue, ErrorMessage = AtLeastOne)]
    public int MaxPerMinute { get; init; } = 30;

    /// <summary>Exchange documents ten thousand recipients a day and mailbox; a letter has one.</summary>
    [Range(1, int.MaxValue, ErrorMessage = AtLeastOne)]
    public int MaxPerDay { get; init; } = 10_000;

    /// <summary>Graph serves four requests at a time of one app to one mailbox.</summary>
    [Range(1, 4, ErrorMessage = $"{Section}:{{0}} must be {{1}} to {{2}}.")]
    public int MaxConcurrent { get; init; } = 4;

    /// <summary>Graph takes ten thousand requests in ten minutes of one app to one mailbox.</summary>
    [Range(1, int.MaxValue, ErrorMessage = AtLeastOne)]
    public int MaxRequests { get; init; } = 10_000;

    /// <summary>How long a letter may wait for its place within these limits before it is left to a later try. Well below
    /// <c>Delivery:Claim</c>.</summary>
    [Range(
        typeof(TimeSpan),
        "00:00:00",
        "00:02:00",
        ParseLimitsInInvariantCulture = true,
        ErrorMessage = $"{Section}:{{0}} must not be negative and at most two minutes."
    )]
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one request to Graph may take.</summary>
    [Range(
        typeof(TimeSpan),
        "00:00:00",
        "00:01:00",
        MinimumIsExclusive = true,
        ParseLimitsInInvariantCulture = true,
        ErrorMessage = $"{Section}:{{0}} must be more than nothing and at most a minute."
    )]
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Whose word counts for who sent a message: the names that the receiving servers put into <c>Authentication-Results</c>, parted by
    /// blanks. <see cref="ExchangeOnline"/> stands for Exchange Online, which usually leaves its name out.
    /// </summary>
    public string TrustedAuthenticationServers { get; init; } = ExchangeOnline;

    /// <summary>
    /// What the receiving mail system writes above a mail from outside, to warn its reader, where it is not one of the usual sentences: a
    /// part of each that no person writes.
    /// </summary>
    public string[] Banners { get; init; } = [];

    public bool UsesGraph => ManagedIdentity || TenantId.Length > 0;

    /// <summary>As the settings stand, unjudged.</summary>
    public static MailOptions From(IConfiguration configuration) => Settings.Read<MailOptions>(configuration, Section);

    /// <summary>Names each setting that production needs and does not have; empty when complete.</summary>
    public IEnumerable<string> MissingForProduction()
    {
        if (Mailbox.Length == 0)
        {
            yield return Name(nameof(Mailbox));
        }

        if (ManagedIdentity)
        {
            yield break;
        }

        if (TenantId.Length == 0)
        {
            yield return $"{Name(nameof(TenantId))} (or {Name(nameof(ManagedIdentity))})";
        }

        if (ClientId.Length == 0)
        {
            yield return Name(nameof(ClientId));
        }

        if (ClientSecret.Length == 0 && CertificatePath.Length == 0)
        {
            yield return $"{Name(nameof(ClientSecret))} (or {Name(nameof(CertificatePath))})";
        }
    }

    /// <summary>What is wrong beside the annotations, each as a sentence that names the setting and never shows a secret.</summary>
    internal IEnumerable<string> Problems()
    {
        foreach (var missing in UsesGraph ? MissingForProduction() : [])
        {
            yield return $"The setting {missing} is missing.";
        }

        if (Mailbox.Length > 0 && !MailAddress.TryCreate(Mailbox, out _))
        {
            yield return $"{Name(nameof(Mailbox))} must be a mail address.";
        }

        if (!(Uri.TryCreate(GraphUrl, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback)))
        {
            yield return $"{Name(nameof(GraphUrl))} must be an absolute https address.";
        }
    }

    private static string Name(string setting) => $"{Section}:{setting}";
}
