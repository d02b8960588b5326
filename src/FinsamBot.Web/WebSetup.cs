using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Calendar;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Keys;
using FinsamBot.Web.Mine;
using FinsamBot.Web.Office;
using FinsamBot.Web.Outlook;
using FinsamBot.Web.Reading;
using FinsamBot.Web.Registry;
using FinsamBot.Web.Review;
using FinsamBot.Web.Review.Answers;
using FinsamBot.Web.Review.Drafts;
using FinsamBot.Web.SignIn;
using FinsamBot.Web.Site;
using FinsamBot.Web.Writing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FinsamBot.Web;

public static class WebSetup
{
    /// <summary>
    /// All that the pages need of their own, and <see cref="LinkTo"/> for letters and cards; also <see cref="SignInCodes"/> when nobody has
    /// registered them. The host supplies all that runs the rules, and a TimeProvider. Throws
    /// <see cref="InvalidOperationException"/> with the problems when the settings cannot be used.
    /// </summary>
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var options = services.AddSettingsNow<WebOptions>(
            configuration,
            WebOptions.Section,
            o => o.Problems(production: !environment.IsDevelopment())
        );
        services
            .AddSingleton(s =>
                LinkSecrets.Of(options, environment, s.GetRequiredService<IBlobStore>(), s.GetRequiredService<TimeProvider>())
            )
            .AddHostedService<SecretRotation>()
            .AddSingleton<LinkTo>(s =>
                page => new ReportLinks(PublicAddress.Of(options, s.GetService<IServer>()), s.GetRequiredService<SignInCodes>()).To(page)
            )
            .TryAddSingleton(s => s.GetRequiredService<LinkSecrets>().Codes);
        return services.AddSessions(options.IsHttps).AddPages().AddWorkAccounts(options).AddQuietLogs();
    }

    private static IServiceCollection AddPages(this IServiceCollection services) =>
        services
            .AddSingleton<Sessions>()
            .AddSingleton<Door>()
            .AddSingleton<AccountOwners>()
            .AddSingleton<DoorPages>()
            .AddSingleton<ISignInPages>(s => s.GetRequiredService<DoorPages>())
            .AddSingleton<ISignInPages, ReviewVisits>()
            .AddSingleton<ISignInPages, RegistryVisits>()
            .AddSingleton<SigningIn>()
            .AddSingleton<TabSigningIn>()
            .AddSingleton<LinkEnds>()
            .AddSingleton<ReadingDoor>()
            .AddSingleton<AskedVersions>()
            .AddSingleton<DraftStore>()
            .AddSingleton<Drafting>()
            .AddSingleton<FormTokens>()
            .AddSingleton<ReviewPages>()
            .AddSingleton<AnswerSteps>()
            .AddSingleton<Entering>()
            .AddSingleton<FormCommandIds>()
            .AddSingleton<CodeLimiter>()
            .AddSingleton<YearPlans>()
            .AddSingleton<OpenRounds>()
            .AddSingleton<PaneSigningIn>()
            .AddSingleton<RegistryPages>()
            .AddSingleton<MinutesReading>()
            .AddSingleton<RegistryActing>()
            .AddOffice()
            .AddSingleton<MineEntry>()
            .AddSingleton<LogPages>()
            .AddSingleton<QuestionnairePages>()
            .AddSingleton<MineInterventionPages>()
            .AddSingleton<MinePages>()
            .AddSingleton<BeginPages>()
            .AddSingleton<WritingEntry>()
            .AddSingleton<WritingCommands>()
            .AddSingleton<SectionEntry>()
            .AddSingleton<SectionDrafts>()
            .AddSingleton<Autosaving>()
            .AddSingleton<WritingPages>()
            .AddSingleton<EntryPages>()
            .AddSingleton<ComparePages>()
            .AddSingleton<HistoryPages>()
            .AddSingleton<WordPages>()
            .AddSingleton<WholeReportPages>();

    private static IServiceCollection AddSessions(this IServiceCollection services, bool https)
    {
        services.AddDataProtection().SetApplicationName("FinsamBot");
        services.AddSingleton<SealedKeys>();
        services.AddSingleton<BlobKeyRepository>();
        services.AddSingleton<FindDamage>(s => s.GetRequiredService<BlobKeyRepository>().FindAsync);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(keys =>
        {
            keys.XmlRepository = s.GetRequiredService<BlobKeyRepository>();
            keys.XmlEncryptor = s.GetRequiredService<SealedKeys>();
        }));
        services.AddAuthentication().AddCookie(Sessions.Scheme, cookie => SignInCookie.Configure(cookie, Sessions.Cookie, https));
        return services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = https ? "__Host-finsambot-formular" : "finsambot-formular";
            forms.Cookie.Path = "/";
            // Strict would give every page opened from a mail a new cookie, and end the forms of the pages that are open already.
            forms.Cookie.SameSite = SameSiteMode.Lax;
            forms.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            forms.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>The framework's request log holds whole addresses, and ours carry keys.</summary>
    private static IServiceCollection AddQuietLogs(this IServiceCollection services) =>
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
}
