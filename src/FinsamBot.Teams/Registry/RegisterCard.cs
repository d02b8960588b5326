using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Registry;

/// <summary>To the registrar: a report that was handed in, and the two fields of the diary that a person fills in.</summary>
internal static class RegisterCard
{
    public static Card Of(Reader to, ReportView view, Submission submission, string caseNumber, string initials, Notice? notice = null) =>
        Card.Of(
            to,
            to["Register_Summary", view.Intervention.Name],
            [
                notice?.ToBox(),
                .. Head.WithForm(to, to["Register_Title"], view),
                Say(to["Register_Arrived", to.At(submission.At, view), view.Circumstances.PersonOf(submission.By).Name]),
                LineInput(Fields.CaseNumber, to["Register_CaseNumber"], caseNumber),
                LineInput(Fields.Initials, to["Register_Initials"], initials),
                Buttons(
                    Button.To(RegistryVerbs.Register, to["Do_Register"]).About(view.Id).WithInputs().Main(),
                    Button.Open(to.Link(new PageLink.Registration(view.Id, to.Id)), to["Do_Documents"]),
                    Button.To(RegistryVerbs.ToRegister, to["Do_ShowWaiting"])
                ),
            ]
        );
}
