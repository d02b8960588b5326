namespace FinsamBot.Host.Tool;

/// <summary>The same program as a tool: the first word that is not an option names the command.</summary>
internal sealed record ToolCommand(string Name, IReadOnlyList<string> Arguments, bool Json, Func<ToolRun, Task<int>> Run)
{
    private static readonly Dictionary<string, Func<ToolRun, Task<int>>> Known = new(StringComparer.Ordinal)
    {
        ["verify"] = Verify.RunAsync,
        ["export"] = Export.RunAsync,
        ["holidays"] = Holidays.RunAsync,
    };

    /// <summary>The only option without a value: what follows it is a word of its own.</summary>
    private const string JsonFlag = "--json";

    /// <summary>The command in the arguments, or null when the program is to run as a bot.</summary>
    public static ToolCommand? Find(string[] args)
    {
        var words = Words(args).ToList();
        return words is [var name, ..] && Known.TryGetValue(name, out var run) ? new ToolCommand(name, words[1..], args.Contains(JsonFlag), run) : null;
    }

    public async Task<int> RunAsync(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        return await Run(new ToolRun(app.Services, Arguments, Json, Console.Out, Console.Error));
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
            else if (args[i] != JsonFlag && !args[i].Contains('=', StringComparison.Ordinal))
            {
                i++;
            }
        }
    }
}

/// <summary>What a tool command works with. Json: write for a program to read (<c>--json</c>).</summary>
internal sealed record ToolRun(IServiceProvider Services, IReadOnlyList<string> Arguments, bool Json, TextWriter Out, TextWriter Errors);
