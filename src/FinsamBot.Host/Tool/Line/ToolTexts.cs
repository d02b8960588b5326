using FinsamBot.Domain.Text;

namespace FinsamBot.Host.Tool.Line;

/// <summary>What the tool says, in the terminal's language.</summary>
internal static class ToolTexts
{
    private static readonly TextSource Source = new(typeof(ToolTexts));

    public static string Of(Language language, string key, params object[] arguments) => Source.Get(language, key, arguments);

    public static bool Has(string key) => Source.Has(key);
}
