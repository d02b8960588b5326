using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>To those who wrote a report: that it has come in.</summary>
internal sealed class LetterForHandInReceipt : LetterFor<HandInReceipt, ReportView>
{
    protected override Written Write(HandInReceipt item, ReportView view, Desk desk)
    {
        var frame = new ReportFrame(item, view);
        var (words, submission) = (frame.Words, view.Report.Submission!);
        return frame.Page(
            words.Get("HandIn_Subject", frame.Intervention, frame.Period, frame.Form),
            words["HandIn_Preview"],
            words.Get("HandIn_Title", frame.Intervention, LetterVoice.Capital(frame.TheForm)),
            [
                frame.Greeting,
                frame.Say("HandIn_Arrived", LetterVoice.Capital(frame.TheForm), view.Circumstances.Association.Details.Name),
                new Block.Fields([
                    (words["Registrar_Intervention"], frame.Intervention),
                    (words["HandIn_Period"], frame.Period),
                    (words["Registrar_By"], view.Circumstances.PersonOf(submission.By).Name),
                    (words["HandIn_At"], Days.ToKeep(submission.At, words.Language)),
                    .. frame.Version,
                ]),
                frame.Say("HandIn_Next"),
                frame.Say("HandIn_Wrong"),
                frame.Button("Reading_Button", desk.Links.Reading(item, view)),
            ]
        );
    }
}

/// <summary>To them: that it stands in the diary.</summary>
internal sealed class LetterForReportInDiary : LetterFor<ReportInDiary, ReportView>
{
    protected override IReadOnlyList<FiledDocument> BroughtWith(ReportView view) =>
        view.Report.Registry.Of(Edition.Registered)?.Documents ?? [];

    protected override Written Write(ReportInDiary item, ReportView view, Desk desk)
    {
        var frame = new ReportFrame(item, view);
        var (words, registration) = (frame.Words, view.Report.Registry.Registration!);
        return frame.Page(
            words.Get("Registered_Subject", frame.Intervention, registration.CaseNumber, LetterVoice.Capital(frame.TheForm)),
            words["Registered_Preview"],
            words.Get("Registered_Title", frame.Intervention, LetterVoice.Capital(frame.TheForm)),
            [
                frame.Greeting,
                frame.Say("Registered_What", frame.Period),
                new Block.Fields([
                    (words["Registered_CaseNumber"], registration.CaseNumber),
                    (words["Registered_Initials"], registration.Signature),
                    (words["Registered_Received"], Days.Full(registration.ReceivedOn, words.Language)),
                    .. frame.Version,
                ]),
                FiledLetters.Names(frame, desk.Documents),
                frame.Button("Reading_Button", desk.Links.Reading(item, view)),
            ]
        ) with
        {
            Attachments = desk.Documents,
        };
    }
}
