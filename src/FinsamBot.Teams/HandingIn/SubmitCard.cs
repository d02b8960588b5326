using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports.PersonalData;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.HandingIn;

/// <summary>Before the report is handed in: what is missing, who has not answered, and that it cannot be changed afterwards.</summary>
internal static class SubmitCard
{
    public static Card Of(Reader to, ReportView view, Notice? notice = null)
    {
        // What cannot be handed in yet is not gone through yet either.
        var isWhole = view.EmptySections.Count == 0;
        IReadOnlyList<PersonalDataPlace> places = isWhole ? view.PersonalData : [];
        IReadOnlyList<FigureRemark> remarks = isWhole ? Remarks.All(view) : [];
        return Card.Of(
            to,
            to["Submit_Summary", view.Intervention.Name],
            [
                notice?.ToBox(),
                .. Head.Of(to, to["Submit_Title"], view),
                Say(to.Due(view)),
                .. ToThinkOf([.. Obstacles(to, view), .. Doubts(to, view)]),
                .. PersonalDataCard.Warning(to, places),
                .. Remarks.Before(to, remarks),
                isWhole ? Say(to["Submit_Final"]) : null,
                Buttons([
                    .. Steps(to, view, places),
                    MendDate(to, view),
                    .. Remarks.Buttons(to, view, remarks),
                    Button.To(WritingVerbs.Overview, to["Do_Overview"]).About(view.Id),
                ]),
            ]
        );
    }

    private static IEnumerable<AdaptiveElement> ToThinkOf(IReadOnlyList<string> words) =>
        words.Count == 0 ? [] : [Box(AdaptiveContainerStyle.Warning, words.Select(w => Line(Sign(Tone.Heed), Run(w))))];

    private static IEnumerable<string> Obstacles(Reader to, ReportView view)
    {
        if (view.EmptySections.Count > 0)
        {
            var empty = to.Count("Submit_Empty", view.EmptySections.Count, to.List(view.EmptySections));
            yield return view.HasText ? empty + " " + to["Submit_Kept"] : empty;
            yield break;
        }

        if (AsksNobody(view))
        {
            yield return to["Submit_NotSent"];
        }

        if (view.ReturnedBy is { Count: > 0 } returned)
        {
            yield return to["Submit_Returned", to.List([.. returned.Select(AnswerLines.NameOf)])];
        }

        if (to.Silence(view) is { Length: > 0 } silence)
        {
            yield return to["Submit_Silent", silence];
        }

        if (view.ChangedSinceSent)
        {
            yield return to["Overview_Changed"];
        }
    }

    /// <summary>What may be a slip, and hinders nobody.</summary>
    private static IEnumerable<string> Doubts(Reader to, ReportView view)
    {
        if (view.PeriodIsRunning)
        {
            yield return to["Submit_Early", to.Near(view.Period.End, view)];
        }

        if (view.DateBeforePeriod)
        {
            yield return to["Submit_DateBefore"];
        }

        if (view.DateAhead is { } ahead)
        {
            yield return to["Submit_DateAhead", to.Near(ahead, view)];
        }
    }

    private static IEnumerable<Button> Steps(Reader to, ReportView view, IReadOnlyList<PersonalDataPlace> places)
    {
        if (view.EmptySections.Count > 0)
        {
            return [NextStep.ToFirstEmpty(view).ButtonFor(to, view)];
        }

        var submit = PersonalDataCard.Before(to, places, Button.To(HandingInVerbs.Submit, to["Do_Submit"]).About(view.Id).Main());
        var anyway = PersonalDataCard.Before(
            to,
            places,
            Button.To(HandingInVerbs.Submit, to["Do_SubmitAnyway"]).About(view.Id).With(Fields.Anyway, "true")
        );
        var preview = Button.To(WritingVerbs.Preview, to["Do_Preview"]).About(view.Id);
        return AsksNobody(view) ? [NextStep.ToSend(to, view).Main(), anyway, preview]
            : view.MissingAnswers.Count > 0 || view.ReturnedBy.Count > 0
                ? [Button.To(RoundVerbs.Answers, to["Do_ShowAnswers"]).About(view.Id).Main(), anyway, preview]
            : [submit, preview];
    }

    private static Button? MendDate(Reader to, ReportView view)
    {
        var page = view.Template.Pages.FirstOrDefault(p => p.Sections.Any(s => s is { Kind: SectionKind.Date, FilledBy: FilledBy.Lead }));
        return page is not null && (view.DateBeforePeriod || view.DateAhead is not null)
            ? Button.To(WritingVerbs.Page, to["Do_MendDate"]).About(view.Id).With(Fields.Page, page.Id)
            : null;
    }

    private static bool AsksNobody(ReportView view) => view.Report.CurrentRound is null && view.Template.SteeringGroupSection is not null;
}
