using System.Reflection;

namespace FinsamBot.Core.Reports;

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

    private static IEnumerable<ReportTemplate> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("templates/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            foreach (var template in TemplateFile.Parse(Content(assembly, name)))
            {
                yield return template;
            }
        }
    }

    private static byte[] Content(Assembly assembly, string name)
    {
#pragma warning disable RS0030 // An embedded resource is a part of this assembly: reading it is not I/O.
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
#pragma warning restore RS0030
        return content;
    }
}
