using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>The finished report to the association's own mailbox, with the documents and the page where it is registered.</summary>
internal sealed class LetterForRegistrarCopy : LetterFor<RegistrarCopy, ReportView>
{
    protected override IReadOnlyList<FiledDocument> BroughtWith(ReportView view) =>
        [.. view.Report.Registry.Of(Edition.Submitted)?.Documents ?? [], .. FiledLetters.Following(view)];

    protected override Written Write(RegistrarCopy item, ReportView view, Desk desk)
    {
        var frame = new ReportFrame(item, view);
        var words = frame.Words;
        var submission = view.Report.Submission!;
        var by = view.Circumstances.PersonOf(submission.By);
        return frame.Page(
            words.Get("Registrar_Subject", frame.Intervention, frame.Period, frame.Form),
            words["Registrar_Preview"],
            words.Get("Registrar_Title", frame.Intervention, LetterVoice.Capital(frame.TheForm)),
            [
                frame.Say("Registrar_Ask"),
                frame.Button("Registrar_Button", desk.Links.Registration(item, view)),
                FiledLetters.Names(frame, desk.Documents),
                .. FiledLetters.NotBrought(frame),
                .. FiledLetters.WithoutPdf(frame, view.Report.Registry.Of(Edition.Submitted)),
                frame.Say("Registrar_What", frame.Period),
                new Block.Fields([
                    (words["Registrar_Intervention"], frame.Intervention),
                    (words["Registrar_Owner"], view.Intervention.Owner),
                    (words["Registrar_By"], by.Name),
                    (words["Registrar_At"], frame.At(submission.At)),
                    .. frame.Version,
                    .. EarlierNumber(frame),
                    (words["Registrar_Due"], words.Day(view.DueDate)),
                ]),
                .. Answers(frame),
            ]
        ) with
        {
            Attachments = desk.Documents,
        };
    }

    /// <summary>A corrected report belongs to the case of the version before it.</summary>
    private static IEnumerable<(string Label, string Value)> EarlierNumber(ReportFrame frame) =>
        frame.View.Report.Registry.CaseNumber is { } earlier ? [(frame.Words["Registrar_EarlierNumber"], earlier)] : [];

    private static IEnumerable<Block> Answers(ReportFrame frame)
    {
        if (frame.View.Report.CurrentRound is not { } round)
        {
            yield return frame.Say("Registrar_NotAsked");
            yield break;
        }

        yield return new Block.Heading(2, frame.Words["Registrar_SteeringGroup"]);
        yield return Block.Say(LetterWords.Of(frame.View, round, frame.Words.Language));
        yield return new Block.Fields([.. MemberTrail.Of(frame.View.Report).Select(t => (t.Said.Member.FullName(), Said(t, frame)))]);
    }

    /// <summary>Every answer, and that none has come about the last version.</summary>
    private static string Said(MemberTrail trail, ReportFrame frame)
    {
        var said = trail.Words.Select(s => Said(s, frame));
        return string.Join("; ", trail.Said.Answer is null ? said.Append(SilenceWords.Of(trail, frame.Words.Language)) : said);
    }

    private static string Said(Statement said, ReportFrame frame)
    {
        var (words, rounds) = (frame.Words, frame.View.Report.Rounds);
        var answer = words.Get($"Said_{said.Answer!.Kind}", words.Day(StockholmTime.DayOf(said.Answer.At)));
        return said.Round == rounds.Count
            ? answer
            : words.Get("Said_Earlier", answer, words.Day(StockholmTime.DayOf(rounds[said.Round - 1].SentAt)));
    }
}
