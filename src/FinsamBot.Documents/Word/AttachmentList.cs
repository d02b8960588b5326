using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Attachments;

namespace FinsamBot.Documents.Word;

/// <summary>Which files follow the report, by name: they are no part of the document.</summary>
internal static class AttachmentList
{
    public static void Write(WordWriter writer, ReportView view)
    {
        if (view.Report.Attachments.IsEmpty)
        {
            return;
        }

        writer.Heading(1, Texts.Get("Attachments"));
        writer.Write(StyleIds.TableIntro, Texts.Get("Attachments_What"));
        writer.Add(
            Tables.Of(
                Texts.Get("Attachments_Table"),
                [14, 46, 24, 16],
                [
                    Texts.Get("Attachments_Number"),
                    Texts.Get("Attachments_Name"),
                    Texts.Get("Attachments_Kind"),
                    Texts.Get("Attachments_Size"),
                ],
                view.Report.Attachments.Select((a, i) => Tables.Cells(Row(a, i + 1)))
            )
        );
    }

    private static string[] Row(Attachment attachment, int place) =>
        [
            Texts.Get("Attachments_One", place),
            attachment.File.Name,
            AttachmentWords.Of(attachment.Kind, Texts.Of),
            AttachmentWords.Size(attachment.File.Size, Texts.Of),
        ];
}
