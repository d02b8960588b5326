using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.HandingIn;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Files;

/// <summary>What is a file in the chat for?</summary>
internal static class AttachmentOfferCard
{
    /// <param name="open">The sender's reports that are still written.</param>
    /// <param name="isText">It may also be read as text for a report.</param>
    public static Card Of(Reader to, SourceFile file, IReadOnlyList<ReportView> open, bool isText)
    {
        var question = to[Question(open, isText)];
        var read = isText ? About(Button.To(FileVerbs.ReadFile, to["Do_ReadFile"]), file).Main() : null;
        var isList = open.Count > 1;
        var pick = About(Button.To(FileVerbs.Attach, to["Do_Attach"]).WithInputs(), file);
        return Card.Of(
            to,
            question,
            [
                Heading(question),
                Line(Run(file.Name, bold: true), Run(open is [var only] ? $" · {NameOf(to, only)}" : "")),
                Subtle(to["Attached_Public"]),
                isList ? Pick(Fields.Chosen, to["Reports_Choose"], open.Select(r => (NameOf(to, r), r.Id.ToString())), null) : null,
                Buttons([read, .. isList ? [pick] : open.Select(r => One(to, file, r, isMain: !isText))]),
            ]
        );
    }

    /// <summary>Every report that it could follow is handed in.</summary>
    public static Card TooLate(Reader to, ReportView view) =>
        Card.Of(
            to,
            to["Attached_TooLate"],
            [
                Notice.Bad(to["Attached_TooLate"]).ToBox(),
                .. Head.WithForm(to, to["Attached_Title"], view),
                Buttons(Button.To(HandingInVerbs.AskCorrect, to["Do_Correct"]).About(view.Id).Main()),
            ]
        );

    private static string Question(IReadOnlyList<ReportView> open, bool isText) =>
        (isText, open.Count) switch
        {
            (true, _) => "Attached_TextOrNot",
            (_, 1) => "Attached_Offer",
            _ => "Attached_Which",
        };

    private static Button One(Reader to, SourceFile file, ReportView view, bool isMain)
    {
        var button = About(Button.To(FileVerbs.Attach, to["Do_Attach"]), file).About(view.Id);
        return isMain ? button.Main() : button;
    }

    private static string NameOf(Reader to, ReportView view) =>
        $"{view.Template.Name.In(to.Language)} {view.Intervention.Name}, {to.Period(view)}";

    private static Button About(Button button, SourceFile file) => button.With(Fields.File, file.Sha256).With(Fields.FileName, file.Name);
}
