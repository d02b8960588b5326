using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Teams.Files;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards.Reports;

/// <summary>A report at a glance: when it is due, how far each page has come, and the one thing to do next. Each page opens when it is
/// tapped.</summary>
internal static class OverviewCard
{
    public static Card Of(Reader to, ReportView view, Notice? notice = null) =>
        Card.Of(
            to,
            to["Overview_Summary", view.Intervention.Name, Standing.WordFor(to, view)],
            [
                notice?.ToBox(),
                .. Head.Of(to, view.Template.Name.In(to.Language), view),
                Standing.LineFor(to, view),
                .. PageProgress.BarFor(to, view),
                view.ChangedSinceSent ? Say(to["Overview_Changed"]) : null,
                .. view.Template.Pages.Select(p => PageRow(to, view, p)),
                Following(to, view),
                Buttons(to.MayWrite(view) ? WriterButtons(to, view) : ReaderButtons(to, view)),
            ]
        );

    /// <summary>How many files follow it; they open when it is tapped. Null where none do.</summary>
    public static AdaptiveElement? Following(Reader to, ReportView view) =>
        view.Report.Attachments.IsEmpty
            ? null
            : Row(
                Button.To(FileVerbs.Attachments, to["Do_ShowAttachments"]).About(view.Id),
                Run(to["Attached_Title"], bold: true, color: AdaptiveTextColor.Accent),
                Run($": {view.Report.Attachments.Count}")
            );

    private static AdaptiveElement PageRow(Reader to, ReportView view, TemplatePage page) =>
        Row(
            Button.To(WritingVerbs.Page, to["Do_Show", to.Name(page)]).About(view.Id).With(Fields.Page, page.Id),
            [
                PageProgress.SignFor(view, page),
                Run(to.Name(page), bold: true, color: AdaptiveTextColor.Accent),
                Run(": "),
                .. PageProgress.RunsFor(to, view, page),
            ]
        );

    private static IEnumerable<Button?> WriterButtons(Reader to, ReportView view)
    {
        var step = NextStep.Of(view);
        yield return step.ButtonFor(to, view);
        yield return Button.To(WritingVerbs.Preview, to["Do_Preview"]).About(view.Id);
        if (step.Kind != StepKind.Send && view.HasText && view.Template.SteeringGroupSection is not null)
        {
            yield return NextStep.ToSend(to, view);
        }

        if (view.Report.CurrentRound is not null)
        {
            yield return step.Kind == StepKind.Wait ? null : Button.To(RoundVerbs.Answers, to["Do_ShowAnswers"]).About(view.Id);
            yield return step.Kind == StepKind.Submit ? null : Button.To(HandingInVerbs.AskSubmit, to["Do_Submit"]).About(view.Id);
        }
    }

    private static IEnumerable<Button?> ReaderButtons(Reader to, ReportView view)
    {
        var asked = view.Report.CurrentRound is { } round && round.WasAsked(to.Id) ? round : null;
        yield return asked is null ? null : Button.To(RoundVerbs.Review, to["Do_ReadAndAnswer"]).About(view.Id).Main();
        yield return asked is null
            ? Button.To(WritingVerbs.Preview, to["Do_ShowWhole"]).About(view.Id).Main()
            : Button.To(WritingVerbs.Preview, to["Do_ShowWhole"]).About(view.Id);
        yield return view.Report.CurrentRound is null ? null : Button.To(RoundVerbs.Answers, to["Do_ShowAnswers"]).About(view.Id);
        yield return view.Report.Submission is not null && view.MayBeWrittenBy(to.Id)
            ? Button.To(HandingInVerbs.AskCorrect, to["Do_Correct"]).About(view.Id)
            : null;
    }
}
