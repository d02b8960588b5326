using FinsamBot.Web.Site;
using FinsamBot.Web.WorkAccounts;
using Microsoft.AspNetCore.Authentication.OAuth;
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
        services.AddSingleton(s => new EntraTokens(account, Metadata(account), s.GetRequiredService<TimeProvider>()));
        if (!account.IsOfferedInBrowser)
        {
            return services;
        }

        services.AddSingleton<IConfigureOptions<OAuthOptions>>(s => new ConfigureNamedOptions<OAuthOptions>(
            WorkAccountHandler.SchemeName,
            options => options.Events = s.GetRequiredService<WorkAccountReturn>().Events
        ));
        services
            .AddAuthentication()
            .AddOAuth<OAuthOptions, WorkAccountHandler>(WorkAccountHandler.SchemeName, options => Configure(options, account, web.IsHttps));
        // The handler repeats what the other side answered; our own line says what kind of failure it was.
        return services.AddLogging(logging => logging.AddFilter(typeof(WorkAccountHandler).FullName, LogLevel.None));
    }

    private static void Configure(OAuthOptions options, WorkAccountOptions account, bool https)
    {
        options.ClientId = account.ClientId;
        options.ClientSecret = account.ClientSecret;
        options.AuthorizationEndpoint = account.AuthorizationEndpoint;
        options.TokenEndpoint = account.TokenEndpoint;
        options.CallbackPath = CallbackPath;
        options.UsePkce = true;
        foreach (var scope in new[] { "openid", "profile", "email" })
        {
            options.Scope.Add(scope);
        }

        // Never used: the session is opened by our own hand, by our own rules.
        options.SignInScheme = Sessions.Scheme;
        options.CorrelationCookie = new CookieBuilder
        {
            Name = (https ? "__Host-" : "") + "finsambot-arbetskonto.",
            Path = "/",
            HttpOnly = true,
            // The answer comes as a plain navigation, which Lax lets through.
            SameSite = SameSiteMode.Lax,
            SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest,
            IsEssential = true,
            // Counted by the browser from when it gets it, whatever its clock says.
            MaxAge = options.RemoteAuthenticationTimeout,
        };
    }

    private static ConfigurationManager<OpenIdConnectConfiguration> Metadata(WorkAccountOptions account) =>
        new(
            account.Metadata.AbsoluteUri,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = account.Metadata.Scheme == Uri.UriSchemeHttps }
        );
}
