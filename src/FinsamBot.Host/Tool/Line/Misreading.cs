using System.CommandLine;
using System.CommandLine.Parsing;
using FinsamBot.Domain.Text;

namespace FinsamBot.Host.Tool.Line;

/// <summary>Why what was typed cannot be meant, with the name that comes nearest.</summary>
internal static class Misreading
{
    /// <summary>Null when all can be read.</summary>
    public static string? In(CommandLine line, Language language)
    {
        if (Fault(line, language) is not { } fault)
        {
            return null;
        }

        var command = line.Typed.CommandResult.Command;
        var more = command is ToolCommand ? $"{command.Name} --help" : "--help";
        return $"{fault}{Environment.NewLine}{ToolTexts.Of(language, "Misread_More", more)}";
    }

    private static string? Fault(CommandLine line, Language language)
    {
        var (typed, command) = (line.Typed, line.Typed.CommandResult.Command);
        if (line.Unfinished is { } setting)
        {
            return ToolTexts.Of(language, "Misread_NoValue", setting);
        }

        if (StrayOption(typed) is { } stray)
        {
            var names = OptionsOf(command);
            return stray.Behind is { } behind && names.Contains(stray.Typed)
                ? ToolTexts.Of(language, "Misread_NoValue", behind)
                : Unknown("Misread_Option", stray.Typed, names, language);
        }

        if (typed.UnmatchedTokens is [var word, ..])
        {
            return command is ToolCommand
                ? ToolTexts.Of(language, "Misread_TooMuch", word, HelpPage.Use(command, language))
                : Unknown("Misread_Command", word, [.. command.Subcommands.Select(c => c.Name), .. OptionsOf(command)], language);
        }

        return command is ToolCommand && typed.Errors is [var error, ..] ? Words(error.SymbolResult, command, language) : null;
    }

    private static string Words(SymbolResult? where, Command command, Language language) =>
        where is OptionResult option
            ? ToolTexts.Of(language, option.Tokens.Count == 0 ? "Misread_NoValue" : "Misread_Twice", option.Option.Name)
            : ToolTexts.Of(language, "Misread_TooLittle", HelpPage.Use(command, language));

    /// <summary>A word with dashes would otherwise count as one of the command's files, or as the value of the option before it.</summary>
    private static (string Typed, string? Behind)? StrayOption(ParseResult typed)
    {
        string? behind = null;
        foreach (var token in typed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash))
        {
            if (token.Type == TokenType.Argument && token.Value is ['-', _, ..])
            {
                return (token.Value.Split('=', 2)[0], behind);
            }

            behind = token.Type == TokenType.Option ? token.Value : null;
        }

        return null;
    }

    private static IReadOnlyList<string> OptionsOf(Command command) =>
        [.. command.Options.Select(o => o.Name), Switches.Help.Name, .. KnownSettings.Names.Select(n => $"--{n}")];

    private static string Unknown(string key, string typed, IReadOnlyList<string> names, Language language)
    {
        var fault = ToolTexts.Of(language, key, typed);
        return NearestName.Of(typed, names) is { } near ? $"{fault} {ToolTexts.Of(language, "Misread_Near", near)}" : fault;
    }
}
