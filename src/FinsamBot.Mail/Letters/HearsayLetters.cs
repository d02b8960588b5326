using FinsamBot.Core.Agenda;
using FinsamBot.Core.Reports;

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
            [member.Substitute is { } other ? frame.Say("Away_Replaced", member.Name, other.Name, other.Organisation) : frame.Say("Away_Nobody", member.Name)],
            [],
            frame.Button("Reading_Button", page));
    }

    /// <summary>To the writers: the letter to a member came back.</summary>
    public static Page Bounced(AgendaItem item, ReportView view, Uri page)
    {
        var (frame, member) = Of(item, view);
        return frame.Note(
            frame.Words.Get("Bounced_Subject", member.Name, frame.Intervention, frame.Form),
            frame.Words.Get("Answer_Preview", frame.Period),
            frame.Words.Get("Bounced_Title", member.Name),
            [frame.Say("Bounced_What", member.Name, member.Organisation, member.Mail)],
            [frame.Say("Bounced_Do")],
            frame.Button("Reading_Button", page));
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
            frame.Say("Review_Private"));
    }

    /// <summary>To a member who replied: how it was understood. What reads like an approval needs one click more.</summary>
    public static Page Receipt(AgendaItem item, ReportView view, Func<AnswerKind?, Uri> page)
    {
        var (frame, _) = Of(item, view);
        if (view.Report.Rounds[item.Round - 1].LatestOf(item.About) is not { } answer)
        {
            return Nothing(frame, page(null));
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
                frame.Say(isDecided ? $"Receipt_Stays_{answer.Kind}" : meant is { } kind ? $"Receipt_Reads_{kind}" : "Receipt_Confirm"),
                frame.Button(isDecided ? "Receipt_See" : meant is null ? "Receipt_Button" : "Receipt_Click", page(meant)),
                frame.Say("Receipt_Change"),
                new Block.Heading(2, frame.Words["Receipt_Yours"]),
                new Block.Passage(FormattedText.Parse(answer.Text)),
            ]);
    }

    /// <summary>A reply without words of its own.</summary>
    private static Page Nothing(ReportFrame frame, Uri page) => frame.Page(
        frame.Words.Get("Nothing_Subject", frame.Intervention, frame.Form),
        frame.Words.Get("Answer_Preview", frame.Period),
        frame.Words.Get("Nothing_Title", frame.Intervention),
        [frame.Greeting, frame.Say("Nothing_What"), frame.Say("Nothing_Do"), frame.Button("Review_Button", page), frame.Say("Review_Private")]);

    private static (ReportFrame Frame, AskedMember Member) Of(AgendaItem item, ReportView view) =>
        (new ReportFrame(item, view), view.Report.Rounds[item.Round - 1].Of(item.About)!);
}
