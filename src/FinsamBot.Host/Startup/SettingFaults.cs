using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace FinsamBot.Host.Startup;

/// <summary>What is wrong with the settings, all of it, so that the doctor can tell while the program itself would not start.</summary>
/// <param name="Sentences">Each names its setting and shows no value.</param>
/// <param name="Vault">A code when the vault could not be read.</param>
internal sealed partial record SettingFaults(IReadOnlyList<string> Sentences, string? Vault)
{
    public static SettingFaults None { get; } = new([], null);

    public bool AreThere => Sentences.Count > 0 || Vault is not null;

    /// <summary>Tries each part with the settings, and throws the parts away.</summary>
    public static SettingFaults Of(string? vault, params IEnumerable<Action<IServiceCollection>> parts)
    {
        var (services, found) = (new ServiceCollection(), new List<string>());
        foreach (var part in parts)
        {
            Try(() => part(services), found);
        }

        using var built = services.BuildServiceProvider();
        Try(() => built.GetService<IStartupValidator>()?.Validate(), found);
        return new SettingFaults([.. found.Distinct(StringComparer.Ordinal)], vault);
    }

    private static void Try(Action work, List<string> found)
    {
        try
        {
            work();
        }
        catch (OptionsValidationException e)
        {
            found.AddRange(e.Failures.Select(Sentence));
        }
        catch (AggregateException e)
        {
            found.AddRange(e.InnerExceptions.OfType<OptionsValidationException>().SelectMany(i => i.Failures).Select(Sentence));
        }
        catch (InvalidOperationException e)
        {
            found.Add(Sentence(e.Message));
        }
    }

    /// <summary>The framework's own sentence shows the value, and some of ours show in quotes what is no secret but somebody's
    /// address.</summary>
    private static string Sentence(string message) =>
        Unreadable().Match(message) is { Success: true } value
            ? $"{value.Groups[1].Value} has a value that cannot be read."
            : Quoted().Replace(message, "'…'");

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\AFailed to convert configuration value .* at '([^']+)'", RegexOptions.Singleline)]
    private static partial Regex Unreadable();
}
