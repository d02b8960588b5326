using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Office;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Office;

/// <summary>The office hears that a report is late, or that nobody is there to write it.</summary>
internal static class EscalationCard
{
    public static Card Of(Reader to, ReportView view) =>
        Card.Of(
            to,
            view.Intervention.Name + ": " + Title(to, view),
            [
                .. Head.Of(to, Title(to, view), view),
                Say(to.Due(view)),
                Say(Who(to, view)),
                view.Report.PromisedOn is { } day ? Say(OfficeListCard.Promised(to, day, view.Today)) : null,
                Buttons(
                    Button.To(OfficeVerbs.Office, to["Do_ShowOffice"]).Main(),
                    Button.To(WritingVerbs.Overview, to["Do_Overview"]).About(view.Id)
                ),
            ]
        );

    public static Entry EntryOf(Reader to, ReportView view) =>
        new(
            Urgency.Late,
            view.DueDate,
            view.Intervention.Name,
            to.Due(view) + " " + Who(to, view),
            Button.To(WritingVerbs.Overview, to["Do_ShowWhole"]).About(view.Id)
        );

    private static string Title(Reader to, ReportView view) =>
        Phrases.Sentence(
            to[
                view.Intervention.Writers().Count == 0 ? "Escalation_Nobody"
                : view.IsLate ? "Reminder_TitleLate"
                : "Reminder_Title",
                to.TheReport(view.Template)
            ]
        );

    private static string Who(Reader to, ReportView view)
    {
        var writers = view.Intervention.Writers().Select(w => view.Circumstances.PersonOf(w).Name).ToList();
        var silence = to.Silence(view);
        return writers.Count == 0 ? to["Escalation_AddSomebody"]
            : silence.Length > 0 ? silence
            : to["Escalation_Writes", to.List(writers), OfficeWords.Of(Unwritten.Of(view), to.Language)];
    }
}
