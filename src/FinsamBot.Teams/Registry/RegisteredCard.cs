using FinsamBot.Domain.Agenda;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Registry;

/// <summary>That a report stands in the diary, with its number; the document lies behind the page.</summary>
internal static class RegisteredCard
{
    public static Card Of(Reader to, ReportView view, Notice? notice = null)
    {
        var entry = view.Report.Registry.Registration!;
        return Card.Of(
            to,
            to["Registered_Summary", view.Intervention.Name],
            [
                notice?.ToBox(),
                .. Head.Of(to, to["Registered_Title"], view),
                Say(to["Registered_As", entry.CaseNumber]),
                Say(to["Registered_By", view.Circumstances.PersonOf(entry.By).Name, to.At(entry.At, view)]),
                Buttons(Button.Open(to.Link(new PageLink.Reading(view.Id, to.Id)), to["Do_Documents"])),
            ]
        );
    }
}
