using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Office;

/// <summary>What was handed in, latest first, to whoever writes it and to the office; the rest lies on the page.</summary>
internal sealed class ReportArchive(OverviewProjection projection)
{
    private const int Most = 8;

    public async Task<Card> ShowAsync(Caller caller, CancellationToken cancellation)
    {
        var (to, overview) = (caller.Reader, await projection.FreshAsync(cancellation));
        var handedIn = overview
            .Interventions.Where(i => caller.IsAdministrator || i.Writing.Contains(caller.Id))
            .SelectMany(i => i.Reports.Where(r => r.HandedInOn is not null).Select(r => (i.Intervention.Name, Report: r)))
            .OrderByDescending(r => r.Report.HandedInOn)
            .ToList();
        var page = Button.Open(
            to.Link(caller.IsAdministrator ? new PageLink.Office() : new PageLink.Mine()),
            to[caller.IsAdministrator ? "Do_OpenOfficePage" : "Do_OpenMine"]
        );
        return handedIn.Count == 0
            ? Card.Of(to, to["Archive_None"], [Heading(to["Archive_Title"]), Say(to["Archive_None"]), Buttons(page)])
            : Card.Of(
                to,
                to["Archive_Title"],
                [
                    Heading(to["Archive_Title"]),
                    .. handedIn.Take(Most).Select(r => Line(caller, r.Name, r.Report)),
                    handedIn.Count > Most ? Subtle(to.Count("Office_More", handedIn.Count - Most)) : null,
                    Say(to["Archive_What"]),
                    Buttons(page),
                ]
            );
    }

    private static AdaptiveCards.AdaptiveElement Line(Caller caller, string name, ReportStanding report)
    {
        var to = caller.Reader;
        var says = to[
            "Archive_Line",
            report.Form.Name.In(to.Language),
            Days.Period(report.Period, to.Language),
            Days.Near(report.HandedInOn!.Value, caller.Today, to.Language)
        ];
        var number = report.CaseNumber is { } known ? $" {to["Registered_As", known]}." : "";
        return Row(
            Button.Open(to.Link(new PageLink.Reading(report.Id, caller.Id)), to["Do_Show", name]).Below(),
            Run(name, bold: true),
            Run($". {says}{number}")
        );
    }
}
