using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Forms;

/// <summary>The forms FinsamBot knows, each in every version that a stored report may have been begun with.</summary>
public sealed class TemplateCatalogue(IEnumerable<ReportTemplate> templates)
{
    private readonly Dictionary<TemplateRef, ReportTemplate> _templates = templates.ToDictionary(t => t.Ref);

    /// <summary>The forms that come with the program.</summary>
    public static TemplateCatalogue BuiltIn { get; } = new(Embedded());

    public ReportTemplate Of(TemplateRef reference) =>
        _templates.TryGetValue(reference, out var template)
            ? template
            : throw new ArgumentException($"There is no form '{reference?.Id}' of version '{reference?.Version}'.", nameof(reference));

    public bool Knows(TemplateRef reference) => _templates.ContainsKey(reference);

    /// <summary>A form in the version issued last; null when there is no such form.</summary>
    public ReportTemplate? Latest(string id) => _templates.Values.Where(t => t.Id == id).MaxBy(t => t.Version, StringComparer.Ordinal);

    /// <summary>These forms and some more.</summary>
    public TemplateCatalogue With(IEnumerable<ReportTemplate> more) => new([.. _templates.Values, .. more]);

    public IReadOnlyCollection<ReportTemplate> All => _templates.Values;

    private static IEnumerable<ReportTemplate> Embedded() =>
        EmbeddedFile.NamesIn("templates/").SelectMany(n => TemplateFile.Parse(EmbeddedFile.Read(n)));
}
