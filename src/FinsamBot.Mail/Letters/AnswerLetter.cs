using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>To a lead who cannot be reached in Teams: a member has answered.</summary>
internal sealed class LetterForAnswerArrived : LetterFor<AnswerArrived, ReportView>
{
    protected override Written Write(AnswerArrived item, ReportView view, Desk desk)
    {
        var frame = new ReportFrame(item, view);
        var words = frame.Words;
        var round = view.Report.Rounds.First(r => r.Number == item.Round);
        var member = round.Of(item.Member)!;
        var answer = round.LatestOf(item.Member)!;
        return frame.Page(
            words.Get("Answer_Subject", frame.Intervention, frame.Form),
            words.Get("Answer_Preview", frame.Period),
            words.Get("Answer_Title", frame.Intervention),
            [
                frame.Greeting,
                frame.Say($"Answer_{answer.Kind}", member.Name, member.Organisation),
                .. answer.Late ? [frame.Say("Answer_Late")] : Array.Empty<Block>(),
                // Who has answered is said of the round that is going on; an answer to an earlier one tells nothing of that.
                .. round == view.Report.CurrentRound ? [Standing(frame, round)] : Array.Empty<Block>(),
                frame.Button("Reading_Button", desk.Links.Reading(item, view)),
                .. answer.IsBare ? [] : Said(frame, answer),
            ]
        );
    }

    private static Block Standing(ReportFrame frame, Round round)
    {
        var silent = round.Silent.Count();
        return silent == 0
            ? frame.Say("Answer_All")
            : frame.Say(
                "Answer_Some",
                frame.Words.Number(round.Asked.Count - silent),
                frame.Words.Number(round.Asked.Count),
                SilenceWords.Of(frame.View.Report, m => $"{m.Name} ({m.Organisation})", frame.Words.Language)
            );
    }

    private static IEnumerable<Block> Said(ReportFrame frame, MemberAnswer answer)
    {
        yield return new Block.Heading(2, frame.Words["Answer_Heading"]);
        if (answer.Text.Length > 0)
        {
            yield return new Block.Passage(FormattedText.Parse(answer.Text));
        }

        foreach (var comment in answer.Comments)
        {
            var section = frame.View.Template.Section(comment.Section);
            yield return new Block.Heading(3, $"{section?.Number} {section?.Label.In(frame.Words.Language)}");
            yield return new Block.Passage(FormattedText.Parse(comment.Text));
        }
    }
}
