using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>To whoever sent something for the log: how it was understood, or why it was not taken and what to do.</summary>
internal sealed class LetterForLogMailReceipt : LetterFor<LogMailReceipt, InterventionView>
{
    protected override Written Write(LogMailReceipt item, InterventionView view, Desk desk)
    {
        if (item.AnswerIn(view)?.What is not { } answer)
        {
            return Written.Not("answer-gone");
        }

        var frame = new Frame(item, view.Circumstances, StockholmTime.DayOf(view.Now));
        var words = frame.Words;
        var isNoted = answer.Outcome == LogMailOutcome.Noted;
        return frame.Page(
            words[isNoted ? "LogMail_Subject_Noted" : "LogMail_Subject"],
            words["LogMail_Preview"],
            words[isNoted ? "LogMail_Title_Noted" : "LogMail_Title"],
            [
                frame.Greeting,
                frame.Say(
                    $"LogMail_{answer.Outcome}",
                    frame.Intervention,
                    answer.Day is { } day ? LetterVoice.Capital(words.Day(day)) : ""
                ),
                .. isNoted ? Shown(frame, view, answer) : [frame.Say("LogMail_Again")],
                frame.Button("LogMail_Button", desk.Links.Mine()),
            ]
        ) with
        {
            IsAnswer = true,
        };
    }

    /// <summary>The entry as it stands now; nothing when it was struck.</summary>
    private static IEnumerable<Block> Shown(Frame frame, InterventionView view, LogMailAnswered answer) =>
        answer.Entry is { } number && view.Intervention.Log.Find(number)?.Entry is { } entry
            ?
            [
                new Block.Fields([
                    (frame.Words["LogMail_Day"], frame.Words.Day(entry.On)),
                    (frame.Words["LogMail_Kind"], LogWords.Of(entry.Kind, frame.Words.Language)),
                    (frame.Words["LogMail_Text"], entry.Text),
                    .. entry.Organisations.Count > 0 ? new[] { (frame.Words["LogMail_With"], frame.Words.List(entry.Organisations)) } : [],
                ]),
                frame.Say("LogMail_Change"),
            ]
            : [];
}
