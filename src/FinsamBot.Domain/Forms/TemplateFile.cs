using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Forms;

/// <summary>What one version of a form prints differently: labels by section id.</summary>
public sealed record TemplateVersion(string Version, IReadOnlyDictionary<string, Wording> Labels);

/// <summary>A form's file: the form once, and the versions it has been issued in.</summary>
public sealed record TemplateFile(IReadOnlyList<TemplateVersion> Versions, ReportTemplate Form)
{
    /// <summary>Reads a form's file from UTF-8 JSON. Throws <see cref="JsonException"/> with line and place when it does not fit.</summary>
    public static TemplateFile Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, TemplateJson.Default.TemplateFile) ?? throw new JsonException();

    /// <summary>Every version of the form in such a file. Throws likewise.</summary>
    public static IEnumerable<ReportTemplate> Parse(ReadOnlySpan<byte> json) => Read(json).InEveryVersion();

    /// <summary>The form as each version prints it.</summary>
    public IEnumerable<ReportTemplate> InEveryVersion() => Versions.Select(v => Relabel(Form, v));

    /// <summary>Ids of the sections that any version labels anew.</summary>
    internal IEnumerable<string> Relabelled() => Versions.SelectMany(v => v.Labels.Keys);

    private static ReportTemplate Relabel(ReportTemplate form, TemplateVersion version)
    {
        TemplateSection Label(TemplateSection section) =>
            version.Labels.TryGetValue(section.Id, out var label) ? section with { Label = label } : section;

        TemplatePage Page(TemplatePage page) => page with { Sections = [.. page.Sections.Select(Label)] };

        return form with
        {
            Version = version.Version,
            DiaryFields = [.. form.DiaryFields.Select(Label)],
            Chapters = [.. form.Chapters.Select(c => c with { Pages = [.. c.Pages.Select(Page)] })],
        };
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(TemplateFile))]
internal sealed partial class TemplateJson : JsonSerializerContext;
