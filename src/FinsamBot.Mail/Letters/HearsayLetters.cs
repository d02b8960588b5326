using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>To the writers: a member's mailbox answered by itself.</summary>
internal sealed class LetterForMemberAway : LetterFor<MemberAway, ReportView>
{
    protected override Written Write(MemberAway item, ReportView view, Desk desk)
    {
        var (frame, member) = Hearsay.Of(item, view);
        return frame.Note(
            frame.Words.Get("Away_Subject", member.Name, frame.Intervention, frame.Form),
            frame.Words.Get("Answer_Preview", frame.Period),
            frame.Words.Get("Away_Title", member.Name),
            [
                member.Substitute is { } other
                    ? frame.Say("Away_Replaced", member.Name, other.Name, other.Organisation)
                    : frame.Say("Away_Nobody", member.Name),
            ],
            [],
            frame.Button("Reading_Button", desk.Links.Reading(item, view))
        );
    }
}

/// <summary>To the writers: the letter to a member came back, or somebody says so who need not know.</summary>
internal sealed class LetterForLetterCameBack : LetterFor<LetterCameBack, ReportView>
{
    protected override Written Write(LetterCameBack item, ReportView view, Desk desk)
    {
        var (frame, member) = Hearsay.Of(item, view);
        var key = view.Report.Rounds[item.Round - 1].Bounced.ContainsKey(item.Member) ? "Bounced" : "MaybeBounced";
        return frame.Note(
            frame.Words.Get($"{key}_Subject", member.Name, frame.Intervention, frame.Form),
            frame.Words.Get("Answer_Preview", frame.Period),
            frame.Words.Get($"{key}_Title", member.Name),
            [frame.Say($"{key}_What", member.Name, member.Organisation, member.Mail)],
            [frame.Say($"{key}_Do")],
            frame.Button("Reading_Button", desk.Links.Reading(item, view))
        );
    }
}

/// <summary>To the member who is away: the substitute was asked.</summary>
internal sealed class LetterForSubstituteAsked : LetterFor<SubstituteAsked, ReportView>
{
    protected override Written Write(SubstituteAsked item, ReportView view, Desk desk)
    {
        var (frame, member) = Hearsay.Of(item, view);
        var other = member.Substitute!;
        return frame.Note(
            frame.Words.Get("Replaced_Subject", other.Name, frame.Intervention, frame.Form),
            frame.Words.Get("Answer_Preview", frame.Period),
            frame.Words.Get("Replaced_Title", other.Name),
            [frame.Say("Replaced_What", other.Name, frame.Words.Deadline(frame.View.Report.Rounds[item.Round - 1].AnswerBy))],
            [frame.Say("Replaced_Still")],
            frame.Button("Review_Button", desk.Links.Review(item, view, item.Round)),
            frame.Say("Review_Private")
        );
    }
}

/// <summary>To a member who replied: how it was understood. What reads like an approval needs one click more.</summary>
internal sealed class LetterForReplyReceipt : LetterFor<ReplyReceipt, ReportView>
{
    protected override Written Write(ReplyReceipt item, ReportView view, Desk desk)
    {
        var frame = new ReportFrame(item, view) { WantsReplies = true };
        return Receipt(frame, item, meant => desk.Links.Confirm(item, view, meant)) with { IsAnswer = true };
    }

    private static Page Receipt(ReportFrame frame, ReplyReceipt item, Func<AnswerKind?, Uri> page)
    {
        var round = frame.View.Report.Rounds[item.Round - 1];
        MailDoubt? doubt = round.Doubts.TryGetValue(item.Member, out var why) ? why : null;
        if (round.LatestOf(item.Member) is not { } answer || doubt is not (null or MailDoubt.Uncut))
        {
            return Unclear(frame, doubt ?? MailDoubt.Wordless, round.LatestOf(item.Member) is not null, page(null));
        }

        var isDecided = answer.Kind is AnswerKind.Approved or AnswerKind.Returned;
        var meant = isDecided ? null : Meaning.Of(answer.Text);
        return frame.Page(
            frame.Words.Get("Receipt_Subject", frame.Intervention, frame.Form),
            frame.Words.Get("Answer_Preview", frame.Period),
            frame.Words.Get("Receipt_Title", frame.Intervention),
            [
                frame.Greeting,
                frame.Say(answer.Late ? "Receipt_WhatLate" : "Receipt_What"),
                .. doubt is null ? [] : (Block[])[frame.Say("Receipt_Uncut")],
                frame.Say(
                    isDecided ? $"Receipt_Stays_{answer.Kind}"
                    : meant is { } kind ? $"Receipt_Reads_{kind}"
                    : "Receipt_Confirm"
                ),
                frame.Button(
                    isDecided ? "Receipt_See"
                        : meant is null ? "Receipt_Button"
                        : "Receipt_Click",
                    page(meant)
                ),
                frame.Say("Receipt_Change"),
                new Block.Heading(2, frame.Words["Receipt_Yours"]),
                new Block.Passage(FormattedText.Parse(answer.Text)),
            ]
        );
    }

    /// <summary>A mail that holds no words of its own, or none that can be taken for an answer: whoever has the address is asked.</summary>
    private static Page Unclear(ReportFrame frame, MailDoubt doubt, bool hasAnswered, Uri page)
    {
        var key = doubt is MailDoubt.Wordless or MailDoubt.FilesOnly ? "Nothing" : "Doubt";
        Block[] stands = hasAnswered ? [frame.Say("Doubt_Stands")] : [];
        return frame.Page(
            frame.Words.Get($"{key}_Subject", frame.Intervention, frame.Form),
            frame.Words.Get("Answer_Preview", frame.Period),
            frame.Words.Get($"{key}_Title", frame.Intervention),
            [
                frame.Greeting,
                frame.Say(key == "Nothing" ? "Nothing_What" : $"Doubt_{doubt}"),
                .. stands,
                frame.Say(
                    key == "Nothing" ? "Nothing_Do"
                    : doubt == MailDoubt.Encrypted ? "Doubt_Encrypted_Do"
                    : "Doubt_Do"
                ),
                frame.Button("Review_Button", page),
                frame.Say("Review_Private"),
            ]
        );
    }
}

/// <summary>To a member who is said to have answered at a meeting.</summary>
internal sealed class LetterForMinutesTold : LetterFor<MinutesTold, ReportView>
{
    protected override Written Write(MinutesTold item, ReportView view, Desk desk)
    {
        var (frame, _) = Hearsay.Of(item, view);
        var round = view.Report.Rounds[item.Round - 1];
        if (round.Answers.GetValueOrDefault(item.Member) is not { Meeting: { } meeting } answer)
        {
            return Written.Not("answered-otherwise");
        }

        var registered = StockholmTime.DayOf(answer.At);
        var by = view.Circumstances.Calendar.Add(registered, MinutesTold.DaysToObject);
        return frame.Page(
            frame.Words.Get("Minutes_Subject", frame.Intervention, frame.Form),
            frame.Words.Get("Answer_Preview", frame.Period),
            frame.Words["Minutes_Title"],
            [
                frame.Greeting,
                frame.Say(
                    $"Minutes_{answer.Kind}",
                    view.Circumstances.PersonOf(meeting.By).Name,
                    frame.TheForm,
                    frame.Intervention,
                    MeetingWords.At(meeting, frame.Words.Language)
                ),
                frame.Say("Minutes_Object", frame.Words.Deadline(by > round.AnswerBy ? by : round.AnswerBy)),
                frame.Button("Review_Button", desk.Links.Review(item, view, item.Round)),
                .. meeting.Text.Length == 0
                    ? Array.Empty<Block>()
                    : [new Block.Heading(2, frame.Words["Minutes_Words"]), new Block.Passage(FormattedText.Parse(meeting.Text))],
                frame.Say("Review_Private"),
            ]
        );
    }
}

/// <summary>What letters about something heard share.</summary>
file static class Hearsay
{
    public static (ReportFrame Frame, AskedMember Member) Of(RoundItem item, ReportView view) =>
        (new ReportFrame(item, view), view.Report.Rounds[item.Round - 1].Of(item.Member)!);
}
