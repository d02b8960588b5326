using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Forms;

/// <summary>What one version of a form has differently: labels and roles by section id.</summary>
public sealed record TemplateVersion(
    string Version,
    IReadOnlyDictionary<string, Wording> Labels,
    IReadOnlyDictionary<string, FieldRole>? Roles = null
);

/// <summary>A form's file: the form once, and the versions it has been issued in.</summary>
public sealed record TemplateFile(IReadOnlyList<TemplateVersion> Versions, ReportTemplate Form)
{
    /// <summary>Reads a form's file from UTF-8 JSON. Throws <see cref="JsonException"/> with line and place when it does not fit.</summary>
    public static TemplateFile Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, TemplateJson.Default.TemplateFile) ?? throw new JsonException();

    /// <summary>Every version of the form in such a file. Throws likewise.</summary>
    public static IEnumerable<ReportTemplate> Parse(ReadOnlySpan<byte> json) => Read(json).InEveryVersion();

    /// <summary>The form as each version prints it.</summary>
    public IEnumerable<ReportTemplate> InEveryVersion() => Versions.Select(v => AsIssued(Form, v));

    /// <summary>Ids of the sections that any version has differently.</summary>
    internal IEnumerable<string> Changed() => Versions.SelectMany(v => v.Labels.Keys.Concat(v.Roles?.Keys ?? []));

    private static ReportTemplate AsIssued(ReportTemplate form, TemplateVersion version)
    {
        TemplateSection Section(TemplateSection section) =>
            version.Labels.TryGetValue(section.Id, out var label) ? section with { Label = label } : section;

        TemplateSection DiaryField(TemplateSection field) =>
            Section(field) is var labelled && version.Roles?.TryGetValue(field.Id, out var role) == true
                ? labelled with
                {
                    Role = role,
                }
                : labelled with
                {
                    Role = field.Role ?? RoleBeforeRoles(labelled),
                };

        TemplatePage Page(TemplatePage page) => page with { Sections = [.. page.Sections.Select(Section)] };

        return form with
        {
            Version = version.Version,
            DiaryFields = [.. form.DiaryFields.Select(DiaryField)],
            Chapters = [.. form.Chapters.Select(c => c with { Pages = [.. c.Pages.Select(Page)] })],
        };
    }

    /// <summary>Files of associations' own that were written before roles could be said: they are understood as they were then.</summary>
    private static FieldRole? RoleBeforeRoles(TemplateSection field) =>
        field switch
        {
            { Id: "caseNumber" } => FieldRole.CaseNumber,
            { Id: "registrarSignature" } => FieldRole.RegistrarSignature,
            { Kind: SectionKind.Date } => field.Label.Sv.StartsWith("Registrering", StringComparison.OrdinalIgnoreCase)
                ? FieldRole.Registration
                : FieldRole.Arrival,
            _ => null,
        };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(TemplateFile))]
internal sealed partial class TemplateJson : JsonSerializerContext;
