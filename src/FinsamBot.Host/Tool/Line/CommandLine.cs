using System.CommandLine;
using FinsamBot.Host.Startup;

namespace FinsamBot.Host.Tool.Line;

/// <summary>What was typed behind the program's name: perhaps a command with its words, and settings of the program anywhere between
/// them.</summary>
/// <param name="Settings">As the configuration reads them: <c>--Storage:Path=x</c>.</param>
/// <param name="Unfinished">A setting at the end that has no value.</param>
internal sealed record CommandLine(ParseResult Typed, string[] Settings, string? Unfinished)
{
    private const string Dashes = "--";

    /// <summary>Words are taken as they are: a file may be named <c>@report.docx</c>.</summary>
    private static readonly ParserConfiguration Plain = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>The command that was typed; null when the program is to run as a bot.</summary>
    public ToolCommand? Command => Typed.CommandResult.Command as ToolCommand;

    public static CommandLine Read(RootCommand root, IReadOnlyList<string> args)
    {
        var (words, settings) = (new List<string>(), new List<string>());
        string? unfinished = null;
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == Dashes)
            {
                words.AddRange(args.Skip(i));
                break;
            }

            var isSetting = args[i].StartsWith(Dashes, StringComparison.Ordinal) && KnownSettings.Has(args[i][2..].Split('=', 2)[0]);
            if (!isSetting)
            {
                words.Add(args[i]);
            }
            else if (args[i].Contains('=', StringComparison.Ordinal))
            {
                settings.Add(args[i]);
            }
            else if (i + 1 < args.Count && !args[i + 1].StartsWith(Dashes, StringComparison.Ordinal))
            {
                settings.Add($"{args[i]}={args[++i]}");
            }
            else
            {
                unfinished ??= args[i];
            }
        }

        return new CommandLine(root.Parse(words, Plain), [.. settings], unfinished);
    }

    /// <summary>The exit code when nothing is to run: help was asked for, or what was typed cannot be meant. Null otherwise.</summary>
    public int? Answer(Terminal terminal)
    {
        if (Typed.Has(Switches.Help))
        {
            terminal.Out.WriteLine(HelpPage.Of(Typed.CommandResult.Command, terminal.Language));
            return ExitCode.Done;
        }

        if (Typed.Has(Switches.Version))
        {
            terminal.Out.WriteLine($"FinsamBot {ProgramVersion.Text}");
            return ExitCode.Done;
        }

        if (Misreading.In(this, terminal.Language) is { } sentence)
        {
            terminal.Errors.WriteLine(sentence);
            return ExitCode.Misread;
        }

        return null;
    }
}
