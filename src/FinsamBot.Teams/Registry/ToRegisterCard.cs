using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Registry;

/// <summary>The reports that wait for the registrar, oldest first; a line opens its report.</summary>
internal static class ToRegisterCard
{
    /// <summary>The mailbox holds a letter for each of the others.</summary>
    private const int Most = 15;

    public static Card Of(Reader to, IReadOnlyList<ReportView> waiting, Notice? notice = null) =>
        Card.Of(
            to,
            to.Count("ToRegister_Count", waiting.Count),
            [
                notice?.ToBox(),
                Heading(to["ToRegister_Title"]),
                Say(waiting.Count == 0 ? to["ToRegister_None"] : to.Count("ToRegister_Count", waiting.Count)),
                .. waiting
                    .Take(Most)
                    .Select(v =>
                        Row(
                            Button.To(RegistryVerbs.SeeRegistration, to["Do_Show", v.Intervention.Name]).About(v.Id),
                            Run(v.Intervention.Name, bold: true, color: AdaptiveTextColor.Accent),
                            Run($". {v.Template.Name.In(to.Language)}, {to.At(v.Report.Submission!.At, v)}")
                        )
                    ),
                waiting.Count > Most ? Subtle(to.Count("Office_More", waiting.Count - Most)) : null,
            ]
        );
}
