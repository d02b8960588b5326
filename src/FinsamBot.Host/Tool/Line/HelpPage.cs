using System.CommandLine;
using System.Text;
using FinsamBot.Domain.Text;

namespace FinsamBot.Host.Tool.Line;

/// <summary>What <c>--help</c> shows, for the program or for one of its commands.</summary>
internal static class HelpPage
{
    private const string Program = "finsambot";

    /// <summary>The settings that most need; all others are named in the documentation.</summary>
    private static readonly string[] UsualSettings = ["--urls", "--environment", "--Storage:Path"];

    public static string Of(Command command, Language language)
    {
        var page = new StringBuilder()
            .AppendLine(ToolTexts.Of(language, command is ToolCommand ? $"About_{command.Name}" : "About"))
            .AppendLine()
            .AppendLine(Use(command, language));
        Block(page, "", command.Arguments.Select(a => (Argument(command, a, language), About(command, a, language))));
        Block(page, ToolTexts.Of(language, "Help_Commands"), command.Subcommands.Select(c => Line(c, language)));
        var options = command.Options.Where(o => o != Switches.Help).Append(Switches.Help);
        Block(
            page,
            ToolTexts.Of(language, "Help_Options"),
            options.Select(o => ($"{o.Name}{Value(command, o, language)}", About(command, o, language)))
        );
        Block(
            page,
            ToolTexts.Of(language, "Help_Settings"),
            UsualSettings.Select(s => (ToolTexts.Of(language, $"Setting_{s}"), ToolTexts.Of(language, $"About_{s}")))
        );
        Block(
            page,
            ToolTexts.Of(language, "Help_ExitCodes"),
            ((string[])["0", "1", "2"]).Select(code => (code, ToolTexts.Of(language, $"ExitCode_{code}")))
        );
        return page.ToString().TrimEnd();
    }

    /// <summary>How the command is written, in one line.</summary>
    public static string Use(Command command, Language language)
    {
        if (command is not ToolCommand)
        {
            return ToolTexts.Of(language, "Use", $"{Program} {ToolTexts.Of(language, "Use_Program")}");
        }

        var words = command
            .Arguments.Select(a => Argument(command, a, language))
            .Concat(command.Options.Select(o => $"[{o.Name}{Value(command, o, language)}]"));
        return ToolTexts.Of(language, "Use", string.Join(' ', words.Prepend($"{Program} {command.Name}")));
    }

    private static (string Name, string About) Line(Command command, Language language) =>
        (command.Name, ToolTexts.Of(language, $"About_{command.Name}"));

    private static string Argument(Command command, Argument argument, Language language) =>
        ToolTexts.Of(language, $"Value_{command.Name}_{argument.Name}");

    private static string Value(Command command, Option option, Language language) =>
        option.Arity.MaximumNumberOfValues == 0 ? "" : $" {ToolTexts.Of(language, $"Value_{command.Name}_{option.Name}")}";

    /// <summary>What the command says of it; else what it means wherever it stands.</summary>
    private static string About(Command command, Symbol symbol, Language language)
    {
        var own = $"About_{command.Name}_{symbol.Name}";
        return ToolTexts.Of(language, ToolTexts.Has(own) ? own : $"About_{symbol.Name}");
    }

    private static void Block(StringBuilder page, string heading, IEnumerable<(string Name, string About)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        if (heading.Length > 0)
        {
            page.AppendLine().AppendLine(heading);
        }

        var width = all.Max(l => l.Name.Length);
        page.AppendJoin("", all.Select(l => $"  {l.Name.PadRight(width)}  {l.About}{Environment.NewLine}"));
    }
}
