using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FinsamBot.Documents.Word;
using FinsamBot.Documents.Word.Styling;

namespace FinsamBot.Documents.Packaging;

/// <summary>Parts that are the same in every document.</summary>
internal static class Fixed
{
    private static readonly XNamespace Store = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    /// <param name="countFields">Word works out its fields when the document is opened, and asks first.</param>
    public static Settings Settings(bool countFields) =>
        new([
            new DefaultTabStop { Val = 1304 },
            new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
            .. countFields ? [new UpdateFieldsOnOpen { Val = true }] : Array.Empty<OpenXmlElement>(),
            // Without it Word opens the document in the compatibility mode of an old version.
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            ),
            new ThemeFontLanguages { Val = StyleSheet.Language },
            new DecimalSymbol { Val = "," },
            new ListSeparator { Val = ";" },
        ]);

    /// <summary>Where the font is missing, the one with the same widths takes its place, so pages break alike.</summary>
    public static Fonts Fonts() =>
        new(
            new Font(
                new AltName { Val = "Carlito" },
                new Panose1Number { Val = "020F0502020204030204" },
                new FontCharSet { Val = "00" },
                new FontFamily { Val = FontFamilyValues.Swiss },
                new Pitch { Val = FontPitchValues.Variable }
            )
            {
                Name = StyleSheet.FontName,
            }
        );

    public static XElement StoreProperties() =>
        new(
            Store + "datastoreItem",
            new XAttribute(XNamespace.Xmlns + "ds", Store),
            new XAttribute(Store + "itemID", DiaryControls.StoreId),
            new XElement(Store + "schemaRefs")
        );
}
