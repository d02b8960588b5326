using FinsamBot.Documents.Packaging;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Documents.Word;

/// <summary>A report as a Word document.</summary>
public static class WordReport
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>
    /// The report as it stands, in Swedish, with every label of its form and every character people wrote. The same view gives the same
    /// bytes, and a submitted report gives the same bytes on any later day. Characters that XML cannot hold are shown as U+FFFD.
    /// </summary>
    public static RenderedDocument Render(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var writer = new WordWriter();
        FrontPage.Write(writer, view);
        if (ReportContents.AreWorthwhile(view))
        {
            writer.Add(new Contents(deepest: 2));
        }

        Chapters.Write(writer, view);
        SteeringGroup.WriteApart(writer, view);
        AttachmentList.Write(writer, view);
        Evidence.Write(writer, view);
        return new RenderedDocument(FileNames.Of(view), ContentType, WordPackage.Of(writer, FrameOf(view)));
    }

    /// <summary>A submitted report was made when it was submitted, however often it is rendered.</summary>
    private static DocumentFrame FrameOf(ReportView view)
    {
        var form = view.Template.Name.In(Texts.Of);
        return new DocumentFrame(
            $"{form} {view.Intervention.Name} {view.Period}",
            view.Intervention.Owner,
            view.Report.Submission?.At ?? view.Now,
            PageFrame.Header(view),
            PageFrame.Footer($"{form} · {view.Intervention.Name} · {view.Period}"),
            Store: DiaryControls.Store(view)
        );
    }
}
