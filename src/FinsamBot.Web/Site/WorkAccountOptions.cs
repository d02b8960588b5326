using FinsamBot.Runtime;

namespace FinsamBot.Web.Site;

/// <summary>Our registration at Microsoft Entra, by which members sign in with the account of their own organisation.</summary>
public sealed class WorkAccountOptions
{
    public const string Section = WebOptions.Section + ":WorkAccount";

    /// <summary>Accounts of every organisation, and no personal ones.</summary>
    public const string AnyOrganisation = "https://login.microsoftonline.com/organizations/v2.0";

    private const string Version = "/v2.0";

    /// <summary>The application id, a GUID; without it there is no sign-in with a work account anywhere.</summary>
    public string ClientId
    {
        get;
        init => field = Settings.Trimmed(value);
    } = "";

    /// <summary>A client secret; without it the page in the browser offers no such sign-in, and the pane in Outlook still does.</summary>
    public string ClientSecret
    {
        get;
        init => field = Settings.Trimmed(value);
    } = "";

    /// <summary>Who makes the tokens; one organisation's own address lets in that organisation only.</summary>
    public string Authority
    {
        get;
        init => field = Settings.Trimmed(value) is { Length: > 0 } set ? set : field;
    } = AnyOrganisation;

    /// <summary>The association's own tenant, a GUID: its members are known by their accounts, as in the chat. Without it addresses alone
    /// count.</summary>
    public string TenantId
    {
        get;
        init => field = Settings.Trimmed(value);
    } = "";

    /// <summary>Whether the page in the browser offers it.</summary>
    internal bool IsOfferedInBrowser => ClientId.Length > 0 && ClientSecret.Length > 0;

    /// <summary>The name of the pane's permission, to be asked for as part of <c>api://host/client id</c>.</summary>
    public const string Scope = "access_as_user";

    internal Uri Metadata => new($"{Base}{Version}/.well-known/openid-configuration");

    /// <summary>As Microsoft's library for browsers wants it: without the version.</summary>
    internal string BrowserAuthority => Base;

    private string Base =>
        new Uri(Authority).AbsoluteUri.TrimEnd('/') is var address && address.EndsWith(Version, StringComparison.Ordinal)
            ? address[..^Version.Length]
            : address;

    internal IEnumerable<string> Problems(bool production)
    {
        if (ClientId.Length > 0 && !Guid.TryParse(ClientId, out _))
        {
            yield return $"{Section}:{nameof(ClientId)} must be a GUID.";
        }

        if (TenantId.Length > 0 && !Guid.TryParse(TenantId, out _))
        {
            yield return $"{Section}:{nameof(TenantId)} must be a GUID.";
        }

        if (ClientId.Length == 0 && ClientSecret.Length > 0)
        {
            yield return $"{Section}:{nameof(ClientId)} is missing beside {nameof(ClientSecret)}.";
        }

        if (
            !Uri.TryCreate(Authority, UriKind.Absolute, out var authority)
            || !(authority.Scheme == Uri.UriSchemeHttps || (!production && authority.IsLoopback))
        )
        {
            yield return $"{Section}:{nameof(Authority)} must be an https address.";
        }
    }
}
