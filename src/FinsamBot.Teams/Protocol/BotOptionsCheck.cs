using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FinsamBot.Teams.Protocol;

/// <summary>Outside Development the bot does not start without its registration. A half registration never starts.</summary>
internal sealed class BotOptionsCheck(IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        if (environment.IsDevelopment() && options.AppId.Length == 0)
            return ValidateOptionsResult.Success;
        var missing = options.MissingForProduction().ToList();
        return missing.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(missing.ConvertAll(setting => $"The setting {setting} is missing."));
    }
}
