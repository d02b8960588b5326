using FinsamBot.Mail;
using FinsamBot.Storage;
using FinsamBot.Teams.Bot;
using FinsamBot.Web.Site;

namespace FinsamBot.Host.Startup;

/// <summary>Outside development the program does not start on guesses: every setting it cannot do without is named, all at once.</summary>
internal static class RequiredSettings
{
    public static bool ArePresent(IConfiguration configuration, IHostEnvironment environment, TextWriter errors)
    {
        if (environment.IsDevelopment())
        {
            return true;
        }

        var missing = Missing(configuration).ToList();
        if (missing.Count == 0)
        {
            return true;
        }

        errors.WriteLine($"FinsamBot kan inte starta i miljön {environment.EnvironmentName}: inställningar saknas eller är fel.");
        missing.ForEach(name => errors.WriteLine($"  {name}"));
        errors.WriteLine("Sätt dem i appsettings.json, som miljövariabler (Bot__AppId) eller på kommandoraden (--Bot:AppId …).");
        return false;
    }

    /// <summary>Names of settings that production needs and does not have.</summary>
    public static IEnumerable<string> Missing(IConfiguration configuration) =>
        [
            .. BotOptions.From(configuration).MissingForProduction(),
            .. StorageOptions.From(configuration).MissingForProduction(),
            .. MailOptions.From(configuration).MissingForProduction(),
            .. WebOptions.From(configuration).MissingForProduction(),
        ];
}
