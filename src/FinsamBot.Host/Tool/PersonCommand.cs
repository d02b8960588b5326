using System.CommandLine;
using System.Text;
using System.Text.Json;
using FinsamBot.Domain.Office.Extracts;
using FinsamBot.Domain.People;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>person MAIL-OR-ID [FILE] [--json]</c>: everything that is stored about a person, as the register extract that the person may ask for.
/// Exit 1 for somebody who is not in the register, or for an address that several have.
/// </summary>
internal static class PersonCommand
{
    private const string Text = ".txt";

    private static readonly Argument<string> Whom = new("person");
    private static readonly Argument<string?> Target = new("file") { Arity = ArgumentArity.ZeroOrOne };

    public static ToolCommand Command { get; } = new("person", RunAsync, Whom, Target, Switches.Json) { NeedsStore = true };

    private static async Task<int> RunAsync(ToolRun run)
    {
        var file = run.Typed.GetValue(Target);
        if (file is not null && OutputFile.Fault(run, file, [Text]) is { } fault)
        {
            return await run.RefusePlainAsync(fault);
        }

        if (await FindAsync(run, run.Typed.GetRequiredValue(Whom)) is not { } person)
        {
            return ExitCode.Refused;
        }

        var extract = await run.WithProgressAsync(
            "Progress_Streams",
            walked =>
                run.Services.GetRequiredService<PersonExtracts>().OfAsync(person, run.Now, run.Language, CancellationToken.None, walked)
        );
        await ToolDamage.TellAsync(run);
        if (file is null)
        {
            await run.Out.WriteLineAsync(run.Json ? JsonSerializer.Serialize(Shown(extract), ToolJson.Readable) : Lines(run, extract));
            return ExitCode.Done;
        }

        if (!await OutputFile.WriteAsync(run, file, Encoding.UTF8.GetBytes(Lines(run, extract) + Environment.NewLine)))
        {
            return ExitCode.Refused;
        }

        await run.SayAsync("Export_Written", person.Id, file);
        return ExitCode.Done;
    }

    /// <summary>Null when nobody or more than one is meant, which is said.</summary>
    internal static async Task<Person?> FindAsync(ToolRun run, string whom)
    {
        var found = await run.Services.GetRequiredService<PersonExtracts>().FindAsync(whom, CancellationToken.None);
        switch (found)
        {
            case [var one]:
                return one;
            case []:
                await run.RefuseAsync("Person_None", whom);
                return null;
            default:
                await run.RefuseAsync("Person_Many", whom, string.Join(", ", found.Select(p => p.Id)));
                return null;
        }
    }

    private static string Lines(ToolRun run, PersonExtract extract) => string.Join(Environment.NewLine, extract.Lines(run.Language));

    private static object Shown(PersonExtract extract) =>
        new
        {
            id = extract.Person.Value,
            name = extract.Name,
            at = extract.At,
            facts = extract.Facts.Select(f => new
            {
                kind = f.Kind,
                at = f.At,
                stream = f.Stream.Value,
                text = f.Text,
            }),
        };
}
