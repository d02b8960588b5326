using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>Of several ways to say one thing the first that Word understands is read (ECMA-376 part 3): a way names the namespaces it
/// needs, and the last one needs none.</summary>
internal static class Alternative
{
    /// <summary>The namespaces that Word has had since 2007, up to their last words.</summary>
    private static readonly string[] Understood =
    [
        "http://schemas.microsoft.com/office/",
        "http://schemas.openxmlformats.org/",
        "http://purl.oclc.org/ooxml/",
        "urn:schemas-microsoft-com:",
    ];

    public static void Read(XmlPart xml, Action<XmlPart> content)
    {
        var isRead = false;
        xml.Each(way =>
        {
            if (!isRead && IsUnderstood(way))
            {
                way.Each(content);
                isRead = true;
            }
        });
    }

    private static bool IsUnderstood(XmlPart way) =>
        way.Name == "Fallback"
        || (
            way.Name == "Choice"
            && (way.Attribute("Requires") ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .All(prefix =>
                    way.NamespaceOf(prefix) is { } name && Array.Exists(Understood, u => name.StartsWith(u, StringComparison.Ordinal))
                )
        );
}
