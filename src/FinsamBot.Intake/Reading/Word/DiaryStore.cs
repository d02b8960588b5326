using System.Xml;
using FinsamBot.Domain.Forms;
using FinsamBot.Intake.Reading.Word.Package;
using FinsamBot.Intake.Reading.Zip;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>Reads the small part in which our own documents keep the fields of the office.</summary>
internal static class DiaryStore
{
    private const int LargestSize = 64 * 1024;

    public static void Read(ZipPart part, PartNames names, Controls controls)
    {
        if (part.Size > LargestSize)
        {
            return;
        }

        XmlPart.Read(
            part,
            names,
            root =>
            {
                if (root.Namespace == PrintedForm.DiaryNamespace)
                {
                    root.Each(field =>
                    {
                        var name = XmlConvert.DecodeName(field.Name);
                        controls.Keep(name, field.Text().Trim());
                    });
                }
            }
        );
    }
}
