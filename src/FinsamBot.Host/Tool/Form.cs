using System.CommandLine;
using FinsamBot.Domain.Forms;
using FinsamBot.Host.Startup;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Tool;

/// <summary><c>form FILE.json</c>: takes in a form of the association's own. A file with anything wrong in it changes nothing: exit 1
/// with line and reason.</summary>
internal static class Form
{
    private const int Largest = 1_000_000;

    private static readonly Argument<string> Source = new("file");

    public static ToolCommand Command { get; } = new("form", RunAsync, Source, Switches.DryRun, Switches.Yes);

    private static async Task<int> RunAsync(ToolRun run)
    {
        var path = run.Typed.GetRequiredValue(Source);
        if (!File.Exists(path))
        {
            return await run.RefuseAsync("File_Missing", path);
        }

        if (new FileInfo(path).Length > Largest)
        {
            return await run.RefuseAsync("Form_TooLarge", path);
        }

        var content = await File.ReadAllBytesAsync(path);
        var (forms, fault) = TemplateCheck.Read(content, run.Services.GetRequiredService<TemplateCatalogue>());
        if (fault is not null)
        {
            return await run.RefusePlainAsync($"{path}, {FormWords.Of(fault, run.Language)}");
        }

        var versions = string.Join(", ", forms.Select(f => f.Version));
        if (run.IsDryRun)
        {
            await run.SayAsync("Form_Would", forms[0].Name.In(run.Language), versions);
            return ExitCode.Done;
        }

        if (!await run.IsAgreedAsync("Ask_Form", forms[0].Name.In(run.Language), versions))
        {
            return await run.RefuseAsync("Ask_No");
        }

        var folder = run.Services.GetRequiredService<FormsFolder>().Path;
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{forms[0].Id}-{forms[0].Version}.json"), content);
        await run.SayAsync("Form_Taken", forms[0].Name.In(run.Language), versions);
        return ExitCode.Done;
    }
}
