using FinsamBot.Domain.Text;

namespace FinsamBot.Host.Tool.Line;

/// <summary>Where the program is spoken to, and how it answers there.</summary>
/// <param name="Width">In characters; null when what is written goes to a file or to another program.</param>
/// <param name="CanAsk">Whether somebody sits there who can be asked.</param>
public sealed record Terminal(TextReader In, TextWriter Out, TextWriter Errors, Language Language, int? Width, bool CanAsk)
{
    private const int UsualWidth = 80;

    public static Terminal OfThisProcess() =>
        new(
            Console.In,
            Console.Out,
            Console.Error,
            LanguageIn(Environment.GetEnvironmentVariable),
            Console.IsOutputRedirected ? null : WidthOr(UsualWidth),
            !Console.IsInputRedirected && !Console.IsOutputRedirected && !Console.IsErrorRedirected
        );

    /// <summary>A terminal that does not know its width says 0.</summary>
    private static int WidthOr(int usual) => Console.WindowWidth is > 0 and var width ? width : usual;

    /// <summary>English where the first of <c>LC_ALL</c>, <c>LC_MESSAGES</c> and <c>LANG</c> that is set says so; otherwise
    /// Swedish.</summary>
    public static Language LanguageIn(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        string[] names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        var set = names.Select(variable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return set?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.English : Language.Swedish;
    }
}
