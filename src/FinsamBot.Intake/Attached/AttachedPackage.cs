using System.Xml;
using FinsamBot.Domain.Events;
using FinsamBot.Intake.Reading;
using FinsamBot.Intake.Reading.Word.Package;
using FinsamBot.Intake.Reading.Zip;

namespace FinsamBot.Intake.Attached;

/// <summary>A .docx or .xlsx: opened as far as it takes to see that it is one. All of it is unpacked once, within the limits of what is
/// read in.</summary>
internal static class AttachedPackage
{
    private static readonly string[] ForOthers = ["word/embeddings/", "xl/embeddings/"];

    /// <param name="root">The outermost element of the part that the rest belongs to.</param>
    public static RefusalReason? FaultIn(ReadOnlyMemory<byte> content, string root)
    {
        if (!FileSignature.IsZip(content.Span))
        {
            return FileSignature.Foreign(content.Span) == ImportRefusalReason.Protected
                ? RefusalReason.AttachmentProtected
                : RefusalReason.AttachmentIsOtherwise;
        }

        try
        {
            return FaultIn(ZipFile.Open(content), root);
        }
        catch (UnreadableFileException unreadable)
        {
            return Of(unreadable.Reason);
        }
        catch (Exception damage) when (damage is XmlException or InvalidDataException)
        {
            return RefusalReason.AttachmentDamaged;
        }
    }

    private static RefusalReason? FaultIn(ZipFile zip, string root)
    {
        if (zip.Find(PackageRules.ContentTypes) is null)
        {
            return RefusalReason.AttachmentIsOtherwise;
        }

        var names = new PartNames();
        if (PackageRules.HasMacros(zip, names) || zip.Archives.Any(a => !Array.Exists(ForOthers, a.IsUnder)))
        {
            return RefusalReason.AttachmentHasMacros;
        }

        var main = Relation.Of(zip, "", names).FirstOrDefault(r => r is { Kind: "officeDocument", IsExternal: false });
        return main is not null && zip.Find(main.PathFrom("")) is { } part && RootOf(part, names) == root
            ? null
            : RefusalReason.AttachmentIsOtherwise;
    }

    private static string RootOf(ZipPart part, PartNames names)
    {
        var name = "";
        XmlPart.Read(part, names, root => name = root.Name, ReadingLimits.UnpackedBytes);
        return name;
    }

    private static RefusalReason Of(ImportRefusalReason reason) =>
        reason switch
        {
            ImportRefusalReason.Inflated or ImportRefusalReason.TooLarge or ImportRefusalReason.TooLong => RefusalReason.AttachmentInflated,
            ImportRefusalReason.Protected => RefusalReason.AttachmentProtected,
            ImportRefusalReason.Macros or ImportRefusalReason.OtherDocumentInside => RefusalReason.AttachmentHasMacros,
            _ => RefusalReason.AttachmentDamaged,
        };
}
