using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Startup;

namespace FinsamBot.Host.Tool;

/// <summary><c>-- form FILE.json</c>: takes in a form of the association's own. A file with anything wrong in it changes nothing: exit 1
/// with line and reason.</summary>
internal static class Form
{
    private const int Largest = 1_000_000;

    public static async Task<int> RunAsync(ToolRun run)
    {
        if (run.Arguments is not [var path] || !File.Exists(path))
        {
            return await run.RefuseAsync("Skriv: form FIL.json. Fälten står i docs/forms.md.");
        }

        if (new FileInfo(path).Length > Largest)
        {
            return await run.RefuseAsync($"{path}: filen är för stor för en mall.");
        }

        var content = await File.ReadAllBytesAsync(path);
        var (forms, fault) = TemplateCheck.Read(content, run.Services.GetRequiredService<TemplateCatalogue>());
        if (fault is not null)
        {
            return await run.RefuseAsync($"{path}, {FormWords.Of(fault, Language.Swedish)}");
        }

        var folder = run.Services.GetRequiredService<FormsFolder>().Path;
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{forms[0].Id}-{forms[0].Version}.json"), content);
        await run.Out.WriteLineAsync(
            $"{forms[0].Name.Sv}, version {string.Join(", ", forms.Select(f => f.Version))}, kan användas från nästa start."
        );
        return 0;
    }
}
