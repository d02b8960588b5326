using DocumentFormat.OpenXml;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Word;

/// <summary>What stands above the first chapter: whose form it is, the office's own fields, where to send it and whom to call.</summary>
internal static class FrontPage
{
    public static void Write(WordWriter writer, ReportView view)
    {
        var (form, details) = (view.Template, view.Circumstances.Association.Details);
        writer.Write(StyleIds.Sender, details.Name);
        writer.Write(StyleIds.Title, form.Name.In(Texts.Of));
        writer.Write(StyleIds.About, $"{view.Intervention.Name}, {Days.Period(view.Period, Texts.Of)}");
        writer.Write(StyleIds.Subtitle, form.Subtitle.In(Texts.Of));
        writer.Write(StyleIds.Status, Status(view));
        if (view.Report.Registry.Corrections is [.., var correction])
        {
            writer.Write(
                StyleIds.Status,
                Texts.Get("Corrected", correction.Version, Days.Iso(StockholmTime.DayOf(correction.At)), correction.Reason)
            );
            writer.Write(StyleIds.Status, Texts.Get("FirstSubmitted", Days.Iso(StockholmTime.DayOf(view.Report.FirstSubmission!.At))));
        }

        Diary(writer, view);
        writer.Add(
            WordWriter.Styled(StyleIds.Note, Runs.Of(form.Guide.In(Texts.Of) + " "), writer.Links.To(details.GuideUrl, details.GuideUrl))
        );
        writer.Add(WordWriter.Styled(StyleIds.Note, Runs.Of(form.SendTo.In(Texts.Of) + " "), writer.Links.ToMail(details.Mailbox)));
        writer.Write(StyleIds.Note, form.Purpose.In(Texts.Of));
        writer.Add(WordWriter.Styled(StyleIds.Note, Runs.Of(form.Notice.In(Texts.Of), bold: true)));
        Contacts(writer, view);
    }

    private static string Status(ReportView view) =>
        view.Report.Submission is { } submission
            ? Texts.Get(
                view.Report.TakenIn is null ? "Submitted" : "TakenIn",
                Days.Iso(StockholmTime.DayOf(submission.At)),
                view.Circumstances.PersonOf(submission.By).Name
            )
            : Texts.Get("Draft", Days.Iso(view.Today));

    private static void Diary(WordWriter writer, ReportView view)
    {
        var fields = view.Template.DiaryFields;
        var values = fields.Select(OpenXmlElement (f) => DiaryControls.For(f, view.Report.DiaryOf(f), DiaryControls.InTable));
        writer.Add(
            Tables.Of(
                Texts.Get("DiaryTable"),
                [.. fields.Select(_ => 100 / fields.Count)],
                fields.Select(f => f.Label.In(Texts.Of)),
                [values]
            )
        );
    }

    private static void Contacts(WordWriter writer, ReportView view)
    {
        var contacts = view.Circumstances.Association.Details.Contacts;
        if (contacts.Count == 0)
        {
            return;
        }

        writer.Write(StyleIds.Label, view.Template.ContactHeading.In(Texts.Of));
        writer.Add(
            Tables.Of(
                Texts.Get("ContactTable"),
                [22, 22, 36, 20],
                [Texts.Get("Contact_Name"), Texts.Get("Contact_Title"), Texts.Get("Contact_Mail"), Texts.Get("Contact_Phone")],
                contacts.Select(c => (OpenXmlElement[])[Runs.Of(c.Name), Runs.Of(c.Title), writer.Links.ToMail(c.Mail), Runs.Of(c.Phone)])
            )
        );
    }
}
