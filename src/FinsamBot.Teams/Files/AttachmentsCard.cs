using System.Globalization;
using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Files;

/// <summary>The files that follow a report. Whoever may write it taps one to take it away.</summary>
internal static class AttachmentsCard
{
    public static Card Of(Reader to, ReportView view, Notice? notice = null)
    {
        var (attachments, mayWrite) = (view.Report.Attachments, to.MayWrite(view));
        return Card.Of(
            to,
            notice?.Text ?? to["Attached_Summary", view.Intervention.Name, attachments.Count],
            [
                notice?.ToBox(),
                .. Head.Of(to, to["Attached_Title"], view),
                attachments.IsEmpty ? Say(to["Attached_None"]) : null,
                .. attachments.Select(a => Shown(to, view, a, mayWrite)),
                Subtle(to[Hint(attachments.IsEmpty, mayWrite)]),
                Buttons(
                    Button.To(WritingVerbs.Overview, to["Do_OpenReport"]).About(view.Id).Main(),
                    mayWrite ? Button.Open(to.Link(new PageLink.Mine()), to["Do_OpenMine"]) : null
                ),
            ]
        );
    }

    public static Card AskRemove(Reader to, ReportView view, Attachment attachment) =>
        Card.Of(
            to,
            to["Attached_AskRemove"],
            [
                .. Head.Of(to, to["Attached_AskRemove"], view),
                Line(Named(to, attachment, isLink: false)),
                Buttons(
                    About(FileVerbs.Detach, to["Do_Remove"], view, attachment).Main(),
                    Button.To(FileVerbs.Attachments, to["Do_Keep"]).About(view.Id)
                ),
            ]
        );

    private static string Hint(bool isEmpty, bool mayWrite) =>
        (isEmpty, mayWrite) switch
        {
            (_, false) => "Attached_Closed",
            (true, _) => "Attached_How",
            _ => "Attached_TapToRemove",
        };

    private static AdaptiveElement Shown(Reader to, ReportView view, Attachment attachment, bool mayWrite) =>
        mayWrite
            ? Row(
                About(FileVerbs.AskDetach, to["Attached_RemoveOne", attachment.File.Name], view, attachment),
                Named(to, attachment, isLink: true)
            )
            : Line(Named(to, attachment, isLink: false));

    private static AdaptiveInline[] Named(Reader to, Attachment attachment, bool isLink) =>
        [
            Run(attachment.File.Name, bold: true, color: isLink ? AdaptiveTextColor.Accent : AdaptiveTextColor.Default),
            Run(" · " + AttachmentWords.About(attachment, to.Language)),
        ];

    private static Button About(string verb, string title, ReportView view, Attachment attachment) =>
        Button.To(verb, title).About(view.Id).With(Fields.Entry, attachment.Number.ToString(CultureInfo.InvariantCulture));
}
