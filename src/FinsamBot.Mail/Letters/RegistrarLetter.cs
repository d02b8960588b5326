using FinsamBot.Core.Agenda;
using FinsamBot.Core.Calendar;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Registry;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Wording;

namespace FinsamBot.Mail.Letters;

/// <summary>The finished report to the association's own mailbox, with the documents and the page where it is registered.</summary>
internal static class RegistrarLetter
{
    public static Page Of(AgendaItem item, ReportView view, Uri page, IReadOnlyList<RenderedDocument> documents)
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
                frame.Say("Registrar_Ask"),
                frame.Button("Registrar_Button", page),
                FiledLetters.Names(frame, documents),
                .. FiledLetters.WithoutPdf(frame, view.Report.Registry.Of(Edition.Submitted)),
                frame.Say("Registrar_What", frame.Period),
                new Block.Fields(
                [
                    (words["Registrar_Intervention"], frame.Intervention),
                    (words["Registrar_Owner"], view.Intervention.Owner),
                    (words["Registrar_By"], by.Name),
                    (words["Registrar_At"], frame.At(submission.At)),
                    .. frame.Version,
                    (words["Registrar_Due"], words.Day(view.DueDate)),
                ]),
                .. Answers(frame),
            ]) with
        { Attachments = documents };
    }

    private static IEnumerable<Block> Answers(ReportFrame frame)
    {
        if (frame.View.Report.CurrentRound is not { } round)
        {
            yield return frame.Say("Registrar_NotAsked");
            yield break;
        }

        yield return new Block.Heading(2, frame.Words["Registrar_SteeringGroup"]);
        yield return Block.Say(LetterWords.Of(frame.View, round, frame.Words.Language));
        yield return new Block.Fields([.. round.Asked.Select(m => (m.FullName(), Said(round, m, frame.Words)))]);
    }

    private static string Said(Round round, AskedMember member, Words words) =>
        round.AnswerOf(member) is not { } answer ? words["Said_Nothing"]
        : words.Get($"Said_{answer.Kind}", words.Day(StockholmTime.DayOf(answer.At)));
}
