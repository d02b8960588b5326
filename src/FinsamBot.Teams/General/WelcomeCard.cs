using FinsamBot.Domain.Agenda;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.General;

/// <summary>The first thing a person sees: what the bot does, and the one thing to begin with.</summary>
internal static class WelcomeCard
{
    /// <param name="firstName">For the greeting.</param>
    /// <param name="reports">The reader's current reports.</param>
    /// <param name="writes">Whether the reader leads or deputises in any intervention.</param>
    public static Card Of(Reader to, string firstName, IReadOnlyList<ReportView> reports, bool writes) =>
        Card.Of(
            to,
            to["Welcome_Summary"],
            [
                Heading(to["Welcome_Title"]),
                Say(to[writes ? "Welcome_Lead" : "Welcome_Reader", firstName]),
                .. reports.Select(r => Line(Run(r.Intervention.Name, bold: true), Run(". " + to.Due(r)))),
                writes ? Say(to["Welcome_Draft"]) : null,
                Buttons(
                    reports is [var only] && to.MayWrite(only)
                        ? NextStep.Of(only).ButtonFor(to, only)
                        : Button.To(WritingVerbs.Reports, to["Do_ShowReports"]).Main(),
                    reports is [var one] ? Button.To(WritingVerbs.Overview, to["Do_Overview"]).About(one.Id) : null,
                    Button.To(GeneralVerbs.Help, to["Do_Help"])
                ),
            ]
        );
}
