using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports;

/// <summary>The rules' door: whatever words a command brings along come in clean, whichever spoke they came through. See
/// <see cref="CleanText"/>.</summary>
public static class CleanCommand
{
    public static Command Of(Command command) =>
        command switch
        {
            SaveSections e => e with { Inputs = [.. e.Inputs.Select(i => i with { Text = CleanText.Of(i.Text) })] },
            AnswerReview e => e with
            {
                Text = CleanText.Of(e.Text),
                Comments = e.Comments is { } said ? [.. said.Select(c => c with { Text = CleanText.Of(c.Text) })] : null,
            },
            AnswerAtMeeting e => e with { Text = CleanText.Of(e.Text) },
            ReplyByMail e => e with { Text = CleanText.Of(e.Text) },
            ReplyToComment e => e with { Text = CleanText.Of(e.Text) },
            FigureCommand e => e.Clean(),
            RegisterReport e => e with { CaseNumber = CleanText.Line(e.CaseNumber), Signature = CleanText.Line(e.Signature) },
            CorrectReport e => e with { Reason = CleanText.Of(e.Reason) },
            NoteSignature e => e with
            {
                Name = CleanText.Line(e.Name),
                PrintedName = CleanText.Line(e.PrintedName),
                File = e.File is { } file ? file with { Name = CleanText.Line(file.Name) } : null,
            },
            AddAttachment e => e with { File = e.File with { Name = CleanText.Line(e.File.Name) } },
            TakeInReport e => e with { Understood = Of(e.Understood), File = e.File with { Name = CleanText.Line(e.File.Name) } },
            _ => command,
        };

    public static UnderstoodReport Of(UnderstoodReport understood) =>
        understood with
        {
            Intervention = CleanText.Line(understood.Intervention),
            Owner = CleanText.Line(understood.Owner),
            Texts = [.. understood.Texts.Select(t => t with { Text = CleanText.Of(t.Text) })],
            Figures = understood.Figures.Clean(),
            Unplaced = [.. understood.Unplaced.Select(CleanText.Of)],
            Remarks = [.. understood.Remarks.Select(CleanText.Of)],
            Questions = [.. understood.Questions.Select(CleanText.Of)],
        };
}
