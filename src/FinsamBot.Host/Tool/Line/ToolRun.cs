using System.CommandLine;
using FinsamBot.Domain.Text;
using Spectre.Console;

namespace FinsamBot.Host.Tool.Line;

/// <summary>What a command of the tool works with: the program's parts, what was typed, and the terminal.</summary>
internal sealed record ToolRun(IServiceProvider Services, ParseResult Typed, Terminal Terminal)
{
    /// <summary>From so many messages on that would go out at once, whoever sits at the terminal is asked first.</summary>
    private const int Many = 5;

    public Language Language => Terminal.Language;

    public TextWriter Out => Terminal.Out;

    public TextWriter Errors => Terminal.Errors;

    /// <summary>Write for a program to read.</summary>
    public bool Json => Typed.Has(Switches.Json);

    /// <summary>Tell what would be done, and change nothing.</summary>
    public bool IsDryRun => Typed.Has(Switches.DryRun);

    /// <summary>Whether the person is asked before many messages go out.</summary>
    public bool Asks => Terminal.CanAsk && !Typed.Has(Switches.Yes);

    public ToolHandlers Handlers => field ??= ToolHandlers.Of(Services);

    public DateTimeOffset Now { get; } = Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public string Text(string key, params object[] arguments) => ToolTexts.Of(Language, key, arguments);

    public Task SayAsync(string key, params object[] arguments) => Out.WriteLineAsync(Text(key, arguments));

    /// <summary>Says why nothing was done; the exit code for it.</summary>
    public Task<int> RefuseAsync(string key, params object[] arguments) => RefusePlainAsync(Text(key, arguments));

    /// <summary>Likewise, with a sentence that comes from elsewhere.</summary>
    public async Task<int> RefusePlainAsync(string sentence)
    {
        await Errors.WriteLineAsync(sentence);
        return ExitCode.Refused;
    }

    /// <summary>False when so many messages would go out at once that the person was asked, and did not say yes.</summary>
    public async Task<bool> IsAgreedAsync(int messages) => !Asks || messages < Many || await IsAgreedAsync(Text("Ask_Messages", messages));

    /// <summary>Whether whoever sits at the terminal says yes.</summary>
    public async Task<bool> IsAgreedAsync(string question)
    {
        await Errors.WriteAsync(question);
        var answer = (await Terminal.In.ReadLineAsync())?.Trim() ?? "";
        return Text("Ask_Yes").Split(' ').Contains(answer, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Long work, with a bar on a terminal while it goes on, and nothing elsewhere.</summary>
    /// <param name="work">Says how much of how much is done.</param>
    public Task<T> WithProgressAsync<T>(string key, Func<Action<int, int>, Task<T>> work)
    {
        if (!Terminal.CanAsk)
        {
            return work((_, _) => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Errors) });
        return console
            .Progress()
            .AutoClear(true)
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(Text(key)));
                return await work(
                    (done, all) =>
                    {
                        bar.MaxValue = Math.Max(all, 1);
                        bar.Value = done;
                    }
                );
            });
    }
}
