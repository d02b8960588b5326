using System.ComponentModel.DataAnnotations;
using FinsamBot.Runtime;
using FinsamBot.Teams.Bot.Files;
using FinsamBot.Teams.Bot.Outbound;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FinsamBot.Teams.Bot;

/// <summary>The bot's registration: section <c>Bot</c>. Without an app id the bot runs only in Development, on loopback.</summary>
public sealed class BotOptions
{
    public const string Section = "Bot";

    /// <summary>Microsoft app id; of a managed identity bot the identity's client id.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The registration's home tenant, where the bot's own tokens come from.</summary>
    public string TenantId { get; set; } = "";

    public BotAppType AppType { get; set; } = BotAppType.SingleTenant;

    public string ClientSecret { get; set; } = "";

    /// <summary>A .pfx or .pem file with certificate and private key, instead of the secret.</summary>
    public string CertificatePath { get; set; } = "";

    public string CertificatePassword { get; set; } = "";

    /// <summary>Where the channel publishes its signing keys. Some documents spell the last part with a hyphen.</summary>
    [Required, HttpsUrl]
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where the bot gets its own tokens.</summary>
    [Required, HttpsUrl]
    public string LoginEndpoint { get; set; } = "https://login.microsoftonline.com";

    /// <summary>Tenants whose activities are accepted besides the home tenant. Registration as single tenant does not keep others
    /// out.</summary>
    public IList<string> AllowedTenants { get; init; } = [];

    /// <summary>Hosts that replies may go to, exact or as <c>*.example.com</c>. Empty: Teams' hosts in the public cloud.</summary>
    public IList<string> AllowedServiceHosts { get; init; } = [];

    /// <summary>Signature algorithms of inbound tokens. Empty: RS256. RS384 and RS512 can be added, nothing else.</summary>
    [OnlyRsaAlgorithms]
    public IList<string> AllowedAlgorithms { get; init; } = [];

    /// <summary>After this long a turn is answered, done or not: Teams gives up after 10 to 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:14", ParseLimitsInInvariantCulture = true)]
    public TimeSpan TurnCut { get; set; } = TimeSpan.FromSeconds(8);

    [Required, ValidateObjectMembers]
    public ConnectorOptions Connector { get; init; } = new();

    [Required, ValidateObjectMembers]
    public IncomingFileOptions Files { get; init; } = new();

    /// <summary>As the settings stand, unjudged.</summary>
    public static BotOptions From(IConfiguration configuration) => Settings.Read<BotOptions>(configuration, Section);

    /// <summary>Outside Development the bot does not start without its registration. A half registration never starts.</summary>
    internal IEnumerable<string> Problems(bool production) =>
        production || AppId.Length > 0 ? MissingForProduction().Select(setting => $"The setting {setting} is missing.") : [];

    /// <summary>Names each setting that production needs and does not have; empty when complete.</summary>
    public IEnumerable<string> MissingForProduction()
    {
        if (AppId.Length == 0)
        {
            yield return "Bot:AppId";
        }

        if (TenantId.Length == 0 && AppType != BotAppType.MultiTenant)
        {
            yield return "Bot:TenantId";
        }

        if (AppType == BotAppType.MultiTenant && TenantId.Length == 0 && AllowedTenants.Count == 0)
        {
            yield return "Bot:AllowedTenants";
        }

        if (AppType != BotAppType.UserAssignedMsi && ClientSecret.Length == 0 && CertificatePath.Length == 0)
        {
            yield return "Bot:ClientSecret (or Bot:CertificatePath)";
        }
    }
}
