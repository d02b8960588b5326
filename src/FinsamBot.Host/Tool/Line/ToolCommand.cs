using System.CommandLine;
using FinsamBot.Host.Startup;
using FinsamBot.Runtime.Streams;
using FinsamBot.Storage;
using Microsoft.Extensions.Logging.Console;

namespace FinsamBot.Host.Tool.Line;

/// <summary>A command of the tool: its name, what may follow it, and what it does.</summary>
internal sealed class ToolCommand : Command
{
    private readonly Func<ToolRun, Task<int>> _run;

    public ToolCommand(string name, Func<ToolRun, Task<int>> run, params IReadOnlyList<Symbol> parts)
        : base(name)
    {
        _run = run;
        foreach (var argument in parts.OfType<Argument>())
        {
            Arguments.Add(argument);
        }

        foreach (var option in parts.OfType<Option>())
        {
            Options.Add(option);
        }
    }

    /// <summary>Whether it works on what is stored, so that a folder that is not there is a slip of the pen. The others begin
    /// one.</summary>
    public bool NeedsStore { get; init; }

    /// <summary>With this option it works on something else, and needs no store.</summary>
    public Option? Elsewhere { get; init; }

    /// <summary>Says which folder is missing, where one is.</summary>
    public bool FindsStore(ParseResult typed, IConfiguration configuration, StateFolder state, Terminal terminal)
    {
        var isElsewhere = Elsewhere is { } option && typed.GetResult(option) is not null;
        if (!NeedsStore || isElsewhere || StorageOptions.NameAccount(configuration) || Directory.Exists(state.Path))
        {
            return true;
        }

        terminal.Errors.WriteLine(ToolTexts.Of(terminal.Language, "Store_Missing", state.Path));
        return false;
    }

    /// <summary>Standard output belongs to the command; what is logged goes to standard error.</summary>
    public async Task<int> RunAsync(WebApplicationBuilder builder, ParseResult typed, Terminal terminal)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        await using var app = builder.Build();
        var run = new ToolRun(app.Services, typed, terminal);
        try
        {
            return await _run(run);
        }
        catch (BrokenStreamException e)
        {
            return await run.RefuseAsync("Stream_Broken", e.Stream?.Value ?? "?", e.Sequence);
        }
        catch (StorageUnavailableException)
        {
            return await run.RefuseAsync("Storage_Silent");
        }
    }
}
