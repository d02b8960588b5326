using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>What the mailbox has heard: somebody is away, a letter came back, a reply was taken as a comment.</summary>
internal static class HearsayLetters
{
    /// <summary>To the writers: a member's mailbox answered by itself.</summary>
    public static Page Away(AgendaItem item, ReportView view, Uri page)
    {
        var (frame, member) = Of(item, view);
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
            frame.Button("Reading_Button", page)
        );
    }

    /// <summary>To the writers: the letter to a member came back, or somebody says so who need not know.</summary>
    public static Page Bounced(AgendaItem item, ReportView view, Uri page)
    {
        var (frame, member) = Of(item, view);
        var key = view.Report.Rounds[item.Round - 1].Bounced.ContainsKey(item.About) ? "Bounced" : "MaybeBounced";
        return frame.Note(
            frame.Words.Get($"{key}_Subject", member.Name, frame.Intervention, frame.Form),
            frame.Words.Get("Answer_Preview", frame.Period),
            frame.Words.Get($"{key}_Title", member.Name),
            [frame.Say($"{key}_What", member.Name, member.Organisation, member.Mail)],
            [frame.Say($"{key}_Do")],
            frame.Button("Reading_Button", page)
        );
    }

    /// <summary>To the member who is away: the substitute was asked.</summary>
    public static Page Replaced(AgendaItem item, ReportView view, Uri page)
    {
        var (frame, member) = Of(item, view);
        var other = member.Substitute!;
        return frame.Note(
            frame.Words.Get("Replaced_Subject", other.Name, frame.Intervention, frame.Form),
            frame.Words.Get("Answer_Preview", frame.Period),
            frame.Words.Get("Replaced_Title", other.Name),
            [frame.Say("Replaced_What", other.Name, frame.Words.Deadline(frame.View.Report.Rounds[item.Round - 1].AnswerBy))],
            [frame.Say("Replaced_Still")],
            frame.Button("Review_Button", page),
            frame.Say("Review_Private")
        );
    }

    /// <summary>To a member who replied: how it was understood. What reads like an approval needs one click more.</summary>
    public static Page Receipt(AgendaItem item, ReportView view, Func<AnswerKind?, Uri> page)
    {
        var (frame, _) = Of(item, view);
        var round = view.Report.Rounds[item.Round - 1];
        MailDoubt? doubt = round.Doubts.TryGetValue(item.About, out var why) ? why : null;
        if (round.LatestOf(item.About) is not { } answer || doubt is not (null or MailDoubt.Uncut))
        {
            return Unclear(frame, doubt ?? MailDoubt.Wordless, round.LatestOf(item.About) is not null, page(null));
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

    private static (ReportFrame Frame, AskedMember Member) Of(AgendaItem item, ReportView view) =>
        (new ReportFrame(item, view), view.Report.Rounds[item.Round - 1].Of(item.About)!);
}
