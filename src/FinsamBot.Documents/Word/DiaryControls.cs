using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Wordprocessing;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;

namespace FinsamBot.Documents.Word;

/// <summary>
/// Fields that the office fills in. They are Word content controls bound to a small XML part, so a case number written once in the table is
/// also the one at the top of each page, and can be read back without searching the text.
/// </summary>
internal static class DiaryControls
{
    /// <summary>Numbers that keep the ids of the controls apart.</summary>
    public const int InTable = 100;
    public const int InHeader = 200;

    public const string StoreId = "{6C1C2E0B-4C0F-4E0B-9B7D-3B1D5C0A7F21}";

    private static readonly XNamespace Namespace = PrintedForm.DiaryNamespace;

    public static SdtRun For(TemplateSection field, string value, int firstId)
    {
        var properties = new SdtProperties(
            new SdtAlias { Val = field.Label.In(Texts.Of) },
            new Tag { Val = field.Id },
            new SdtId { Val = firstId + field.Number[^1] },
            new DataBinding
            {
                PrefixMappings = $"xmlns:d='{Namespace}'",
                XPath = $"/d:diary[1]/d:{Element(field)}[1]",
                StoreItemId = StoreId,
            }
        );
        if (field.Kind == SectionKind.Date)
        {
            properties.Append(new SdtContentDate(new DateFormat { Val = "yyyy-MM-dd" }, new LanguageId { Val = StyleSheet.Language }));
        }
        else
        {
            properties.Append(new SdtContentText());
        }

        return new SdtRun(properties, new SdtContentRun(Runs.Of(value)));
    }

    /// <summary>The part that the controls show.</summary>
    public static XElement Store(ReportView view) =>
        new(
            Namespace + "diary",
            view.Template.DiaryFields.Select(f => new XElement(Namespace + Element(f), Runs.Legible(view.Report.DiaryOf(f))))
        );

    private static string Element(TemplateSection field) => XmlConvert.EncodeLocalName(field.Id);
}
