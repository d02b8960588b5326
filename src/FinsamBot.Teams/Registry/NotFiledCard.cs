using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Office;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Registry;

/// <summary>The office hears that a report that was handed in is not registered yet, or not signed by everybody.</summary>
internal static class NotFiledCard
{
    public static Card Of(Reader to, ReportView view) =>
        Card.Of(
            to,
            view.Intervention.Name + ": " + Title(to, view),
            [
                .. Head.WithForm(to, Title(to, view), view),
                .. Lacking(to, view).Select(s => Say(s)),
                Buttons(
                    view.Report.Registry.Registration is null
                        ? Button.To(RegistryVerbs.SeeRegistration, to["Do_Register"]).About(view.Id).Main()
                        : null,
                    Button.To(OfficeVerbs.Office, to["Do_ShowOffice"]),
                    Button.Open(to.Link(new PageLink.Registration(view.Id, to.Id)), to["Do_Documents"])
                ),
            ]
        );

    public static Entry EntryOf(Reader to, ReportView view) =>
        new(
            Urgency.Late,
            StockholmTime.DayOf(view.Report.Submission!.At),
            view.Intervention.Name,
            string.Join(' ', Lacking(to, view)),
            Button.To(WritingVerbs.Overview, to["Do_ShowWhole"]).About(view.Id)
        );

    private static string Title(Reader to, ReportView view) =>
        Phrases.Sentence(
            to[view.Report.Registry.Registration is null ? "NotFiled_Register" : "NotFiled_Sign", to.TheReport(view.Template)]
        );

    private static IEnumerable<string> Lacking(Reader to, ReportView view)
    {
        if (view.Report.Registry.Registration is null)
        {
            var (day, registry) = (to.At(view.Report.Submission!.At, view), view.Report.Registry);
            yield return registry.CaseNumber is { } earlier
                ? to["NotFiled_HandedInAgain", day, registry.Version, earlier]
                : to["NotFiled_HandedIn", day];
        }

        if (FilingItems.IsUnsigned(view.Report, view.Today))
        {
            var round = view.Report.Registry.Signatures!;
            yield return to[
                "NotFiled_Unsigned",
                to.List([.. round.Missing.Select(p => p.Organisation)]),
                Days.Near(round.By, view.Today, to.Language)
            ];
        }
    }
}
