using FinsamBot.Core.Agenda;
using FinsamBot.Core.Reports;

namespace FinsamBot.Mail.Letters;

/// <summary>The one-time code, to the reader's own address. The code stands neither in the subject nor in the preview: those show on locked screens.</summary>
internal static class SignInCodeLetter
{
    public static Page Of(AgendaItem item, ReportView view, string code, DateTimeOffset expiresAt)
    {
        var frame = new ReportFrame(item, view);
        var words = frame.Words;
        return frame.Page(
            words.Get("Code_Subject", frame.Intervention),
            words["Code_Preview"],
            words["Code_Title"],
            [
                frame.Say(view.Report.CurrentRound?.WasAsked(item.About) == true ? "Code_Enter" : "Code_EnterPage", frame.Intervention, frame.TheForm),
                new Block.Code(code),
                frame.Say("Code_Valid", words.Number((int)SignIn.Lifetime.TotalMinutes), words.Clock(expiresAt)),
                frame.Say("Code_Private"),
            ]);
    }
}
