using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Writing;

namespace FinsamBot.Teams.Cards.Reports;

internal enum StepKind
{
    Write,
    Send,
    Wait,
    Submit,
    Read,
}

/// <summary>The one thing to do now with a report.</summary>
/// <param name="Page">The page to write, when that is the step.</param>
internal sealed record NextStep(StepKind Kind, TemplatePage? Page = null)
{
    public static NextStep Of(ReportView view)
    {
        if (view.Report.Submission is not null)
        {
            return new NextStep(StepKind.Read);
        }

        var left = view.Report.CurrentRound is null ? Unfinished(view) : Unfinished(view).Where(s => view.EmptySections.Contains(s.Number));
        if (left.FirstOrDefault() is { } section)
        {
            return Write(view, section);
        }

        return view.Template.SteeringGroupSection is null ? new NextStep(StepKind.Submit)
            : view.Report.CurrentRound is null || view.WantsCompletion ? new NextStep(StepKind.Send)
            : new NextStep(view.MissingAnswers.Count > 0 ? StepKind.Wait : StepKind.Submit);
    }

    public static NextStep Write(ReportView view, TemplateSection section) => new(StepKind.Write, view.Template.PageOf(section));

    /// <summary>To the first section that is still empty. There must be one.</summary>
    public static NextStep ToFirstEmpty(ReportView view) =>
        Write(view, view.Template.Sections.First(s => s.Number == view.EmptySections[0]));

    /// <summary>To the steering group, for the first time or again.</summary>
    public static Button ToSend(Reader to, ReportView view) =>
        Button.To(RoundVerbs.AskSend, to[view.Report.CurrentRound is null ? "Do_SendToGroup" : "Do_SendAgain"]).About(view.Id);

    /// <summary>The lead's long sections that are not said to be finished. Names and dates are filled in by the way and never hold anybody
    /// up.</summary>
    public static IEnumerable<TemplateSection> Unfinished(ReportView view) =>
        view.Template.Sections.Where(s =>
            s is { FilledBy: FilledBy.Lead, IsLong: true }
            && view.ProgressOf(s) is var progress
            && progress != SectionProgress.Done
            && (s.Required || progress != SectionProgress.NotStarted)
        );

    /// <summary>The step where no section is in sight: writing is begun or gone on with.</summary>
    public Button NoticeButtonFor(Reader to, ReportView view) =>
        Kind == StepKind.Write ? ButtonFor(to, view) with { Title = to[view.HasText ? "Do_Continue" : "Do_Begin"] } : ButtonFor(to, view);

    public Button ButtonFor(Reader to, ReportView view)
    {
        var button = Kind switch
        {
            StepKind.Write => Button.To(WritingVerbs.Page, to["Do_WritePage", to.Name(Page!)]).With(Fields.Page, Page!.Id),
            StepKind.Send => ToSend(to, view),
            StepKind.Wait => Button.To(RoundVerbs.Answers, to["Do_ShowAnswers"]),
            StepKind.Submit => Button.To(HandingInVerbs.AskSubmit, to["Do_Submit"]),
            _ => Button.To(WritingVerbs.Preview, to["Do_ShowWhole"]),
        };
        return button.About(view.Id).Main();
    }
}
