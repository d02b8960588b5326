using FinsamBot.Core.Agenda;
using FinsamBot.Core.Calendar;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Reports;

namespace FinsamBot.Mail.Letters;

/// <summary>The finished report to the association's own mailbox, with the document.</summary>
internal static class RegistrarLetter
{
    public static Page Of(AgendaItem item, ReportView view, RenderedDocument document)
    {
        var frame = new ReportFrame(item, view);
        var words = frame.Words;
        var submission = view.Report.Submission!;
        var by = view.Circumstances.PersonOf(submission.By);
        return frame.Page(
            words.Get("Registrar_Subject", frame.Intervention, frame.Period, frame.Form),
            words["Registrar_Preview"],
            words.Get("Registrar_Title", frame.Intervention, Words.Capital(frame.TheForm)),
            [
                frame.Say("Registrar_Ask", document.FileName),
                frame.Say("Registrar_What", frame.Period),
                new Block.Fields(
                [
                    (words["Registrar_Intervention"], frame.Intervention),
                    (words["Registrar_Owner"], view.Intervention.Owner),
                    (words["Registrar_By"], by.Name),
                    (words["Registrar_At"], $"{words.Day(StockholmTime.DayOf(submission.At))}, {words.Clock(submission.At)}"),
                    (words["Registrar_Due"], words.Day(view.DueDate)),
                ]),
                .. Answers(frame),
            ]) with
        { Attachments = [document] };
    }

    private static IEnumerable<Block> Answers(ReportFrame frame)
    {
        if (frame.View.Report.CurrentRound is not { } round)
        {
            yield return frame.Say("Registrar_NotAsked");
            yield break;
        }

        yield return new Block.Heading(2, frame.Words["Registrar_SteeringGroup"]);
        yield return frame.Say("Registrar_Asked", frame.Words.Day(StockholmTime.DayOf(round.SentAt)));
        yield return new Block.Fields([.. round.Asked.Select(m => ($"{m.Name}, {m.Organisation}", Said(round, m, frame.Words)))]);
    }

    private static string Said(Round round, AskedMember member, Words words) =>
        round.AnswerOf(member) is not { } answer ? words["Said_Nothing"]
        : words.Get($"Said_{answer.Kind}", words.Day(StockholmTime.DayOf(answer.At)));
}
