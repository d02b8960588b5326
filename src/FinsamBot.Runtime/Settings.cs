using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinsamBot.Runtime;

/// <summary>The one way in which a section of the settings comes into the program: bound to its type, and judged by the annotations there
/// and by the sentences that the type has about itself.</summary>
public static class Settings
{
    /// <summary>
    /// Offers <typeparamref name="TOptions"/> as it stands in the section. Wrong settings end the start of the program with an
    /// <see cref="OptionsValidationException"/> that names all that is wrong in the section.
    /// </summary>
    /// <param name="problems">What is wrong beside the annotations, each as a sentence that names the setting and shows no secret.</param>
    public static IServiceCollection AddSettings<TOptions>(
        this IServiceCollection services,
        IConfiguration configuration,
        string section,
        Func<TOptions, IEnumerable<string>>? problems = null
    )
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<TOptions>().Bind(configuration.GetSection(section)).ValidateDataAnnotations().ValidateOnStart();
        if (problems is not null)
        {
            services.AddSingleton<IValidateOptions<TOptions>>(new Sentences<TOptions>(problems));
        }

        return services.AddSingleton(provider => provider.GetRequiredService<IOptions<TOptions>>().Value);
    }

    /// <summary>
    /// Likewise, and the settings themselves at once. For a section that tells which services there are, or that the tool needs as well: a
    /// tool's command builds the container and starts nothing, so nothing would be judged. Read a second time rather than out of a
    /// container made for the purpose: settings do not change while services are registered.
    /// </summary>
    /// <exception cref="InvalidOperationException">The settings are wrong; the message holds all the sentences.</exception>
    public static TOptions AddSettingsNow<TOptions>(
        this IServiceCollection services,
        IConfiguration configuration,
        string section,
        Func<TOptions, IEnumerable<string>>? problems = null
    )
        where TOptions : class, new()
    {
        services.AddSettings(configuration, section, problems);
        var options = Read<TOptions>(configuration, section);
        var annotated = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), annotated, validateAllProperties: true);
        string[] wrong = [.. annotated.Select(a => a.ErrorMessage!), .. problems?.Invoke(options) ?? []];
        return wrong.Length == 0 ? options : throw new InvalidOperationException(string.Join(' ', wrong));
    }

    /// <summary>The section as it stands, unjudged: for whoever tells what production lacks, in all sections at once.</summary>
    public static TOptions Read<TOptions>(IConfiguration configuration, string section)
        where TOptions : new()
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration.GetSection(section).Get<TOptions>() ?? new TOptions();
    }

    /// <summary>A text without the blanks around it; empty where nothing is set.</summary>
    public static string Trimmed(string? setting) => setting?.Trim() ?? "";

    private sealed class Sentences<TOptions>(Func<TOptions, IEnumerable<string>> problems) : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options) =>
            problems(options).ToList() is { Count: > 0 } wrong ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;
    }
}
