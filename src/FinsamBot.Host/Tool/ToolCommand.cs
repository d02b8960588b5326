namespace FinsamBot.Host.Tool;

/// <summary>The same program as a tool: the first word that is not an option names the command.</summary>
internal sealed record ToolCommand(string Name, IReadOnlyList<string> Arguments, Func<ToolRun, Task<int>> Run)
{
    private static readonly Dictionary<string, Func<ToolRun, Task<int>>> Known = new(StringComparer.Ordinal)
    {
        ["verify"] = Verify.RunAsync,
        ["export"] = Export.RunAsync,
    };

    /// <summary>The command in the arguments, or null when the program is to run as a bot.</summary>
    public static ToolCommand? Find(string[] args)
    {
        var words = Words(args).ToList();
        return words is [var name, ..] && Known.TryGetValue(name, out var run) ? new ToolCommand(name, words[1..], run) : null;
    }

    public async Task<int> RunAsync(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        return await Run(new ToolRun(app.Services, Arguments, Console.Out, Console.Error));
    }

    /// <summary>Arguments that are neither an option (--Storage:Path) nor its value.</summary>
    private static IEnumerable<string> Words(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                yield return args[i];
            }
            else if (!args[i].Contains('=', StringComparison.Ordinal))
            {
                i++;
            }
        }
    }
}

/// <summary>What a tool command works with.</summary>
internal sealed record ToolRun(IServiceProvider Services, IReadOnlyList<string> Arguments, TextWriter Out, TextWriter Errors);
