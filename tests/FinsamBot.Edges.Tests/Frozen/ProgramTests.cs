using FinsamBot.Archive;
using FinsamBot.Documents;
using FinsamBot.Host.Delivery;
using FinsamBot.Host.Development;
using FinsamBot.Host.Startup;
using FinsamBot.Host.Tool;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Intake;
using FinsamBot.Mail;
using FinsamBot.Storage;
using FinsamBot.Teams;
using FinsamBot.Teams.Bot;
using FinsamBot.Testing;
using FinsamBot.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace FinsamBot.Edges.Tests.Frozen;

/// <summary>What the program is reached and run by: addresses in letters, settings and commands in scripts.</summary>
[TestClass]
public sealed class ProgramTests
{
    /// <summary>No setting, but the binder asks for every property.</summary>
    private const string Computed = "Mail:UsesGraph";

    private static readonly Lazy<Task<BareProgram>> InProduction = new(() => BareProgram.InAsync(Environments.Production));

    [TestMethod]
    public async Task Every_address_still_leads_somewhere() =>
        new FrozenFile("addresses.txt").Holds(
            [
                .. (await InProduction.Value).Addresses,
                .. (await BareProgram.InAsync(Environments.Development)).Addresses.Where(a =>
                    a.Contains("/dev/", StringComparison.Ordinal)
                ),
            ],
            gone =>
                $"The address '{gone}' is gone: links in letters and cards lead nowhere, and forms in open pages cannot be sent. "
                + "Map the old address too."
        );

    [TestMethod]
    public async Task A_cookie_keeps_its_name() =>
        new FrozenFile("cookies.txt").Holds(
            (await InProduction.Value).Cookies,
            gone => $"'{gone}' is gone: everybody who is signed in or has a form open is thrown out on the day of the update."
        );

    [TestMethod]
    public void A_setting_keeps_its_name() =>
        new FrozenFile("settings.txt").Holds(
            Settings().Except([Computed], StringComparer.Ordinal),
            gone =>
                $"The setting '{gone}' is gone: where it is set, the program does not start, or silently runs with the default. "
                + "Read the old name too."
        );

    [TestMethod]
    public void Every_setting_is_known_by_its_name()
    {
        // Its value comes from another setting.
        var names = new FrozenFile("settings.txt").Lines.Except(["Mail:Sender"]).ToList();

        Assert.IsNotEmpty(names);
        Assert.AreEqual("", string.Join(' ', names.Where(n => !KnownSettings.Has(n))));
        Assert.IsTrue(KnownSettings.Has("storage:path") && KnownSettings.Has("Logging:LogLevel:Default") && KnownSettings.Has("urls"));
        Assert.IsFalse(KnownSettings.Has("Mail:UsesGraph") || KnownSettings.Has("Storage") || KnownSettings.Has("Logging"));
    }

    [TestMethod]
    public void Every_setting_stands_on_one_page_of_the_documentation()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "settings.md"));

        Assert.AreEqual("", string.Join(' ', KnownSettings.Names.Where(n => !page.Contains($"`{n}`", StringComparison.Ordinal))));
    }

    [TestMethod]
    public void A_command_keeps_its_name() =>
        new FrozenFile("commands.txt").Holds(
            ToolCommands.Names,
            gone => $"The command '{gone}' is gone: scripts that call it are refused."
        );

    /// <summary>All that is asked for while the program is put together and its options are read.</summary>
    private static IEnumerable<string> Settings()
    {
        var asked = new AskedSettings();
        var settings = new ConfigurationBuilder().Add(asked).Build();
        var environment = new HostingEnvironment { EnvironmentName = Environments.Development };
        var folder = StateFolder.Of(settings);
        _ = FormsFolder.Of(settings, folder);
        _ = settings[VaultSecret.Setting];
        var services = new ServiceCollection();
        services.AddAssociation(settings);
        services.AddStorage(settings, folder.Path);
        services.AddTeams(settings, environment);
        services.AddMail(settings, folder.Mail);
        services.AddDocuments(settings);
        services.AddIntake();
        services.AddArchive(settings);
        services.AddWeb(settings, environment);
        services.AddWorkers(settings, environment);
        services.AddDevelopment(settings, environment);
        using var built = services.BuildServiceProvider();
        _ = built.GetRequiredService<IOptions<DeliveryOptions>>().Value;
        // Empty windows are refused, after everything was asked for.
        Assert.ThrowsExactly<OptionsValidationException>(() => built.GetRequiredService<IOptions<BotOptions>>().Value);
        return asked.Names;
    }
}
