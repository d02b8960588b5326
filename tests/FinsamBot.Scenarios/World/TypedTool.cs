using System.Text.Json;
using FinsamBot.Domain.Text;
using FinsamBot.Host;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Scenarios.World;

/// <summary>What a command of the tool said, in this process: quicker than one of its own, and with both outputs apart.</summary>
internal sealed record TypedTool(int Code, string Out, string Errors)
{
    /// <summary>Standard output as the JSON that it must be.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <param name="store">The folder in which everything is kept.</param>
    public static Task<TypedTool> RunAsync(string store, params string[] words) => RunAsync(store, null, words);

    /// <summary>Both outputs in one, where it is the same to which of them something was said.</summary>
    public static async Task<(int Code, string Output)> SayAsync(string store, params string[] words)
    {
        var said = await RunAsync(store, words);
        return (said.Code, said.Out + said.Errors);
    }

    /// <param name="answer">What somebody at the terminal answers; null when nobody sits there.</param>
    public static async Task<TypedTool> RunAsync(string store, string? answer, string[] words)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(
            new StringReader(answer ?? ""),
            output,
            errors,
            Language.Swedish,
            Width: answer is null ? null : 120,
            CanAsk: answer is not null
        );
        string[] settings = ["--environment", "Development", "--Storage:Path", store, "--hostBuilder:reloadConfigOnChange", "false"];
        var code = await Program.RunAsync([.. words, .. settings], terminal, _ => { });
        return new TypedTool(code, output.ToString(), errors.ToString());
    }
}
