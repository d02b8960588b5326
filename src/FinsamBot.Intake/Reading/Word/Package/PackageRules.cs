using FinsamBot.Intake.Reading.Zip;

namespace FinsamBot.Intake.Reading.Word.Package;

/// <summary>Which zip files are Word documents that may be read.</summary>
internal static class PackageRules
{
    public const string ContentTypes = "[Content_Types].xml";

    public static void Check(ZipFile zip, PartNames names)
    {
        if (OtherKind(zip) is { } kind)
        {
            throw new UnreadableFileException(kind);
        }

        if (Dangerous(zip, names) is { } danger)
        {
            throw new UnreadableFileException(danger);
        }
    }

    private static ImportRefusalReason? OtherKind(ZipFile zip)
    {
        if (Holds(zip, "mimetype") && Holds(zip, "content.xml"))
        {
            return ImportRefusalReason.OpenDocument;
        }

        if (zip.Find(ContentTypes) is null)
        {
            return NoPackage(zip);
        }

        if (Holds(zip, "xl/workbook.xml") || Holds(zip, "xl/workbook.bin"))
        {
            return ImportRefusalReason.Spreadsheet;
        }

        return Holds(zip, "ppt/presentation.xml") ? ImportRefusalReason.Presentation : null;
    }

    private static ImportRefusalReason? Dangerous(ZipFile zip, PartNames names)
    {
        if (HasMacros(zip, names))
        {
            return ImportRefusalReason.Macros;
        }

        return zip.Archives.All(IsSheetOfChart) ? null : ImportRefusalReason.OtherDocumentInside;
    }

    private static bool Holds(ZipFile zip, string path) => zip.Find(path) is not null;

    private static ImportRefusalReason NoPackage(ZipFile zip) =>
        Holds(zip, "word/document.xml") ? ImportRefusalReason.Damaged : ImportRefusalReason.Archive;

    /// <summary>Whether anything in it could be run.</summary>
    public static bool HasMacros(ZipFile zip, PartNames names)
    {
        var macros = zip.Parts.Any(p =>
            p.Path.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || p.Path.Contains("vbaData", StringComparison.OrdinalIgnoreCase)
        );
        XmlPart.Read(
            zip.Find(ContentTypes)!,
            names,
            root =>
                root.Each(xml =>
                {
                    var type = xml.Attribute("ContentType") ?? "";
                    macros |=
                        type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
                        || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);
                })
        );
        return macros;
    }

    /// <summary>A chart carries its figures with it, in a folder for such things.</summary>
    private static bool IsSheetOfChart(ZipPart part) => part.IsUnder("word/embeddings/");
}
