using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime;

namespace FinsamBot.Host.Startup;

/// <summary>The association's own forms: one <c>.json</c> file each in <c>Forms:Folder</c>, or in <c>forms</c> of the state
/// folder. No section with a type of its own: this one path is followed before there are services, because the forms found there are
/// among them, and a wrong one ends the program.</summary>
public sealed record FormsFolder(string Path)
{
    public static FormsFolder Of(IConfiguration configuration, StateFolder state) =>
        new(
            System.IO.Path.GetFullPath(
                Settings.Trimmed(configuration["Forms:Folder"]) is { Length: > 0 } path ? path : System.IO.Path.Combine(state.Path, "forms")
            )
        );

    /// <summary>Our forms and the association's. Null after a wrong file, which is told with line and reason: the program does not start
    /// with half of its forms.</summary>
    public TemplateCatalogue? Read(TextWriter errors)
    {
        var forms = TemplateCatalogue.BuiltIn;
        if (!Directory.Exists(Path))
        {
            return forms;
        }

        foreach (var file in Directory.EnumerateFiles(Path, "*.json").Order(StringComparer.Ordinal))
        {
            var (own, fault) = TemplateCheck.Read(File.ReadAllBytes(file), forms);
            if (fault is not null)
            {
                errors.WriteLine($"{file}, {FormWords.Of(fault, Language.Swedish)}");
                return null;
            }

            forms = forms.With(own);
        }

        return forms;
    }
}
