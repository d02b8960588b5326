using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.HandingIn;

/// <summary>The receipt.</summary>
internal static class SubmittedCard
{
    public static Card Of(Reader to, ReportView view, Submission submission, Notice? notice = null) =>
        Card.Of(
            to,
            to["Submitted_Summary", view.Intervention.Name],
            [
                notice?.ToBox(),
                .. Head.Of(to, to["Submitted_Title"], view),
                Say(
                    to[
                        "Submitted_Explain",
                        view.Circumstances.PersonOf(submission.By).Name,
                        Days.ToKeep(submission.At, to.Language),
                        view.Circumstances.Association.Details.Name
                    ]
                ),
                to.Silence(view) is { Length: > 0 } silence && submission.Unanswered.Count > 0
                    ? Say(to["Submitted_Silent", silence])
                    : null,
                view.Report.Registry.Registration is { } entry ? Say(to["Registered_As", entry.CaseNumber]) : null,
                view.Report.Registry.Signatures is { } round ? Say(Signatures(to, view, round)) : Subtle(to["Submitted_Thanks"]),
                Buttons(
                    Button.To(WritingVerbs.Preview, to["Do_ShowWhole"]).About(view.Id).Main(),
                    Button.Open(to.Link(new PageLink.Reading(view.Id, to.Id)), to["Do_ReadWhole"]),
                    view.Report.Registry.Signatures is null
                        ? null
                        : Button.Open(to.Link(new PageLink.Signatures(view.Id, to.Id)), to["Do_Signatures"]),
                    Button.To(WritingVerbs.Overview, to["Do_Overview"]).About(view.Id),
                    view.MayBeWrittenBy(to.Id) ? Button.To(HandingInVerbs.AskCorrect, to["Do_Correct"]).About(view.Id) : null
                ),
            ]
        );

    private static string Signatures(Reader to, ReportView view, SignatureRound round)
    {
        var missing = round.Missing.Select(p => p.Organisation).ToList();
        return missing.Count == 0 ? to["Signatures_All"] : to["Signatures_Missing", to.List(missing), to.Near(round.By, view)];
    }
}
