using FinsamBot.Core.Agenda;
using FinsamBot.Core.Reports;

namespace FinsamBot.Mail.Letters;

/// <summary>To a lead who cannot be reached in Teams: a member has answered.</summary>
internal static class AnswerLetter
{
    public static Page Of(AgendaItem item, ReportView view, Uri page)
    {
        var frame = new ReportFrame(item, view);
        var words = frame.Words;
        var round = view.Report.Rounds.First(r => r.Number == item.Round);
        var member = round.Of(item.About)!;
        var answer = round.Answers[item.About];
        return frame.Page(
            words.Get("Answer_Subject", frame.Intervention, frame.Form),
            words.Get("Answer_Preview", frame.Period),
            words.Get("Answer_Title", frame.Intervention),
            [
                frame.Greeting,
                frame.Say(answer.Kind == AnswerKind.Analysis ? "Answer_Analysis" : "Answer_NoRemarks", member.Name, member.Organisation),
                Standing(frame, round),
                frame.Button("Reading_Button", page),
                .. answer.Kind == AnswerKind.Analysis ? Analysis(words, answer) : [],
            ]);
    }

    private static Block Standing(ReportFrame frame, Round round)
    {
        var silent = round.Silent.Select(m => $"{m.Name} ({m.Organisation})").ToList();
        return silent.Count == 0
            ? frame.Say("Answer_All")
            : frame.Say("Answer_Some", frame.Words.Number(round.Answers.Count), frame.Words.Number(round.Asked.Count), frame.Words.List(silent));
    }

    private static Block[] Analysis(Words words, MemberAnswer answer) =>
        [new Block.Heading(2, words["Answer_Heading"]), new Block.Passage(FormattedText.Parse(answer.Text))];
}
