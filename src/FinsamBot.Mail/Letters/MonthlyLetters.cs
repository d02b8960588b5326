using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>To the steering group: what happened in a month, in its writer's own words.</summary>
internal sealed class LetterForMonthlyLetterToMember : LetterFor<MonthlyLetterToMember, InterventionView>
{
    protected override Written Write(MonthlyLetterToMember item, InterventionView view, Desk desk)
    {
        if (!view.Intervention.Monthly.Sent.TryGetValue(item.Month, out var letter))
        {
            return Written.Not("letter-gone");
        }

        var frame = new Frame(item, view.Circumstances, StockholmTime.DayOf(view.Now))
        {
            WantsReplies = true,
            WhereRepliesGo = "Footer_RepliesToWriters",
        };
        var (words, month) = (frame.Words, Days.MonthOfYear(item.Month, frame.Words.Language));
        return frame.Page(
            words.Get("Monthly_Subject", frame.Intervention, month),
            words["Monthly_Preview"],
            words.Get("Monthly_Title", frame.Intervention, month),
            [
                frame.Greeting,
                new Block.Passage(FormattedText.Parse(letter.Text)),
                frame.Say("Monthly_From", view.Circumstances.PersonOf(letter.By).Name, frame.Intervention),
            ]
        );
    }
}

/// <summary>To those who write and cannot be reached in Teams: a letter lies ready.</summary>
internal sealed class LetterForMonthlyLetterDrafted : LetterFor<MonthlyLetterDrafted, InterventionView>
{
    protected override Written Write(MonthlyLetterDrafted item, InterventionView view, Desk desk)
    {
        var frame = new Frame(item, view.Circumstances, StockholmTime.DayOf(view.Now));
        var (words, month) = (frame.Words, Days.MonthOfYear(item.Month, frame.Words.Language));
        return frame.Page(
            words.Get("MonthlyDraft_Subject", frame.Intervention, month),
            words["MonthlyDraft_Preview"],
            words.Get("MonthlyDraft_Title", month),
            [
                frame.Greeting,
                frame.Say("MonthlyDraft_Ask", frame.Intervention, month),
                frame.Say("MonthlyDraft_Off"),
                new Block.Heading(2, words["MonthlyDraft_Text"]),
                new Block.Passage(FormattedText.Parse(MonthlyDraft.Of(view, item.Month, Language.Swedish))),
            ]
        );
    }
}

/// <summary>To them: a member has replied.</summary>
internal sealed class LetterForMonthlyReplyArrived : LetterFor<MonthlyReplyArrived, InterventionView>
{
    protected override Written Write(MonthlyReplyArrived item, InterventionView view, Desk desk)
    {
        if (item.ReplyIn(view) is not { } reply)
        {
            return Written.Not("reply-gone");
        }

        var frame = new Frame(item, view.Circumstances, StockholmTime.DayOf(view.Now));
        var from = view.Circumstances.PersonOf(reply.From);
        return frame.Page(
            frame.Words.Get("MonthlyReply_Subject", frame.Intervention),
            frame.Words["MonthlyReply_Preview"],
            frame.Words["MonthlyReply_Title"],
            [
                frame.Greeting,
                frame.Say("MonthlyReply_What", from.Name, from.Organisation, Days.MonthOfYear(reply.Month, frame.Words.Language)),
                new Block.Passage(FormattedText.Parse(reply.Text)),
            ]
        );
    }
}
