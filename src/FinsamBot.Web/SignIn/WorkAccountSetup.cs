using FinsamBot.Web.Site;
using FinsamBot.Web.WorkAccounts;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FinsamBot.Web.SignIn;

internal static class WorkAccountSetup
{
    private const string CallbackPath = "/inloggad/arbetskonto";

    public static IServiceCollection AddWorkAccounts(this IServiceCollection services, WebOptions web)
    {
        var account = web.WorkAccount;
        services.AddSingleton<WorkAccountReturn>();
        var metadata = Metadata(account);
        services.AddSingleton(s => new EntraTokens(account, metadata, s.GetRequiredService<TimeProvider>()));
        if (!account.IsOfferedInBrowser)
        {
            return services;
        }

        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>>(s => new ConfigureNamedOptions<OpenIdConnectOptions>(
            ToWorkAccount.SchemeName,
            options =>
            {
                options.Events = s.GetRequiredService<WorkAccountReturn>().Events;
                options.TokenValidationParameters = s.GetRequiredService<EntraTokens>().Demands();
            }
        ));
        services
            .AddAuthentication()
            .AddOpenIdConnect(
                ToWorkAccount.SchemeName,
                options =>
                {
                    Configure(options, account, web.IsHttps);
                    options.ConfigurationManager = metadata;
                }
            );
        // The handler repeats what the other side answered; our own line says what kind of failure it was.
        return services.AddLogging(logging => logging.AddFilter(typeof(OpenIdConnectHandler).FullName, LogLevel.None));
    }

    /// <summary>The authorization code flow with PKCE and nonce. The answer comes as a plain navigation, which lets Lax cookies
    /// through.</summary>
    private static void Configure(OpenIdConnectOptions options, WorkAccountOptions account, bool https)
    {
        options.ClientId = account.ClientId;
        options.ClientSecret = account.ClientSecret;
        options.CallbackPath = CallbackPath;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        // Without the question a browser that is signed in somewhere picks that account, and the member cannot choose another.
        options.Prompt = "select_account";
        options.Scope.Add("email");
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        options.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable;
        // Never used: the session is opened by our own hand, by our own rules.
        options.SignInScheme = Sessions.Scheme;
        options.CorrelationCookie = Cookie("arbetskonto.", https, options.RemoteAuthenticationTimeout);
        options.NonceCookie = Cookie("arbetskonto-fraga.", https, options.RemoteAuthenticationTimeout);
    }

    private static CookieBuilder Cookie(string name, bool https, TimeSpan lifetime) =>
        new()
        {
            Name = (https ? "__Host-" : "") + "finsambot-" + name,
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest,
            IsEssential = true,
            // Counted by the browser from when it gets it, whatever its clock says.
            MaxAge = lifetime,
        };

    private static ConfigurationManager<OpenIdConnectConfiguration> Metadata(WorkAccountOptions account) =>
        new(
            account.Metadata.AbsoluteUri,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = account.Metadata.Scheme == Uri.UriSchemeHttps }
        );
}
