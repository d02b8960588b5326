using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary>The same program as a tool: the first word that is not an option names the command.</summary>
internal sealed record ToolCommand(
    string Name,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Options,
    bool Json,
    Func<ToolRun, Task<int>> Run
)
{
    private static readonly Dictionary<string, Func<ToolRun, Task<int>>> Known = new(StringComparer.Ordinal)
    {
        ["verify"] = Verify.RunAsync,
        ["export"] = Export.RunAsync,
        ["holidays"] = Holidays.RunAsync,
        ["plan"] = Plan.RunAsync,
        ["routine"] = Routine.RunAsync,
        ["import"] = Import.RunAsync,
        ["form"] = Form.RunAsync,
        ["appendix"] = Appendix.RunAsync,
        ["health"] = HealthCommand.RunAsync,
        ["rebuild"] = Rebuild.RunAsync,
        ["rotate-secret"] = RotateSecret.RunAsync,
    };

    private const string JsonFlag = "--json";

    /// <summary>The options without a value: what follows one is a word of its own.</summary>
    private static readonly string[] Flags = [JsonFlag, "--dry-run", "--restored"];

    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>The command in the arguments, or null when the program is to run as a bot.</summary>
    public static ToolCommand? Find(string[] args)
    {
        var (words, options) = Read(args);
        return words is [var name, ..] && Known.TryGetValue(name, out var run)
            ? new ToolCommand(name, words[1..], options, args.Contains(JsonFlag), run)
            : null;
    }

    /// <summary>
    /// What of the arguments are settings. A command's own words are none: a file's path that begins with a slash would be read as a
    /// setting that takes the next word for its value.
    /// </summary>
    public static string[] Settings(string[] args) =>
        Find(args) is { } command ? [.. command.Options.Select(o => $"--{o.Key}={o.Value}")] : args;

    public async Task<int> RunAsync(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        var run = new ToolRun(app.Services, Arguments, Options, Json, Console.Out, Console.Error);
        try
        {
            return await Run(run);
        }
        catch (BrokenStreamException e)
        {
            return await run.RefuseAsync($"{e.Message} Inget mer gjordes. Se vad mer som inte går att läsa med: health");
        }
    }

    /// <summary>Words on one side, options (<c>--Storage:Path x</c>, <c>--years=2</c>) on the other; an option without a value has an empty
    /// one.</summary>
    private static (List<string> Words, Dictionary<string, string> Options) Read(string[] args)
    {
        var (words, options) = (new List<string>(), new Dictionary<string, string>(StringComparer.Ordinal));
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(args[i]);
            }
            else if (args[i].Split('=', 2) is [var name, var value])
            {
                options[name[2..]] = value;
            }
            else if (args[i] != JsonFlag)
            {
                options[args[i][2..]] = !Flags.Contains(args[i]) && i + 1 < args.Length ? args[++i] : "";
            }
        }

        return (words, options);
    }
}

/// <summary>What a tool command works with. Json: write for a program to read (<c>--json</c>).</summary>
/// <param name="Options">By name without the two dashes; also those of the program itself.</param>
internal sealed record ToolRun(
    IServiceProvider Services,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Options,
    bool Json,
    TextWriter Out,
    TextWriter Errors
)
{
    public ToolHandlers Handlers => field ??= ToolHandlers.Of(Services);

    public DateTimeOffset Now { get; } = Services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Says why nothing was done; the exit code for it.</summary>
    public async Task<int> RefuseAsync(string reason)
    {
        await Errors.WriteLineAsync(reason);
        return 1;
    }
}
