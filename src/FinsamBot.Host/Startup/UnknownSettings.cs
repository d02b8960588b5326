using FinsamBot.Domain.Text;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Startup;

/// <summary>A setting that was given and that the program does not know.</summary>
/// <param name="Near">What was probably meant; null when nothing is near.</param>
internal sealed record UnknownSetting(string Name, string? Near);

/// <summary>Settings in files and variables that nobody reads. One that is misspelt would otherwise count as not set, in silence.</summary>
internal static class UnknownSettings
{
    /// <summary>One in four letters may be wrong in a name that is not even in one of our sections: others have variables too.</summary>
    private const int Alike = 4;

    private static readonly HashSet<string> Sections = new(
        KnownSettings.Names.Where(n => n.Contains(':', StringComparison.Ordinal)).Select(n => n.Split(':')[0]),
        StringComparer.OrdinalIgnoreCase
    );

    public static IReadOnlyList<UnknownSetting> In(IConfiguration configuration) =>
        [
            .. configuration
                .AsEnumerable()
                .Where(s => s.Value is not null && !KnownSettings.Has(s.Key))
                .Select(s => Of(s.Key))
                .OfType<UnknownSetting>()
                .OrderBy(s => s.Name, StringComparer.Ordinal),
        ];

    /// <summary>At the start: said, and not refused, for others may have put it there for a purpose of theirs.</summary>
    public static void Tell(IConfiguration configuration, Terminal terminal)
    {
        foreach (var setting in In(configuration))
        {
            var text = setting.Near is null ? "Doctor_Setting_Unknown" : "Doctor_Setting_Misspelt";
            terminal.Errors.WriteLine(ToolTexts.Of(terminal.Language, text, setting.Name, setting.Near ?? ""));
        }
    }

    /// <summary>Null for what is none of ours.</summary>
    private static UnknownSetting? Of(string name)
    {
        // One underscore instead of two makes a variable that is no setting.
        var parted = name.Replace("__", ":", StringComparison.Ordinal).Replace('_', ':');
        if (!name.Contains(':', StringComparison.Ordinal))
        {
            return name.Contains('_', StringComparison.Ordinal) && KnownSettings.Has(parted) && Sections.Contains(parted.Split(':')[0])
                ? new UnknownSetting(name, parted)
                : null;
        }

        var isOurs = Sections.Contains(name.Split(':')[0]);
        var near = NearestName.Of(name, KnownSettings.Names, isOurs ? 2 : Alike);
        return isOurs || near is not null ? new UnknownSetting(name, near) : null;
    }
}
