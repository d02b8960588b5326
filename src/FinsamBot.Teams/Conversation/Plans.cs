using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Planning;
using FinsamBot.Teams.Conversation.Spoken;

namespace FinsamBot.Teams.Conversation;

/// <summary>Shows the planned days of what concerns a person, and takes the choice of another day to send.</summary>
internal sealed class Plans(Shelf shelf, InterventionHandler interventions, ReportHandler reports)
{
    /// <summary>Reports shown of each intervention at the least, whatever the year.</summary>
    private const int Least = 2;

    private const int Most = 5;

    /// <summary>A quarter more than a year: in November the next year's first quarter is in sight.</summary>
    private const int MonthsAhead = 15;

    public async Task<Card> ShowAsync(string name, Guest guest, Notice? notice, CancellationToken cancellation)
    {
        var concerned = (await shelf.InterventionsAsync(guest.Now, cancellation)).Where(v => Concerns(v, guest)).ToList();
        var named =
            name.Length == 0
                ? []
                : concerned.Where(v => SpokenWish.Fold(v.Intervention.Name).Contains(name, StringComparison.Ordinal)).ToList();
        var ahead = new List<Ahead>();
        foreach (var view in named.Count > 0 ? named : concerned)
        {
            ahead.Add(new Ahead(view, await ComingAsync(view, guest, cancellation), MayChange(view, guest)));
        }

        return ahead.Count > 0
            ? PlanCard.Of(guest.Reader, ahead, notice)
            : RefusalCard.Of(guest.Reader, notice ?? Notice.Bad(guest.Reader["Reports_NoRole"]));
    }

    public async Task<Card> ChooseAsync(Wish.ChooseSendDay choose, Guest guest, CancellationToken cancellation)
    {
        var (report, to) = (choose.Report, guest.Reader);
        var reply = await interventions.HandleAsync(
            report.Intervention,
            guest.Request(new ChooseSendDay(report.Template, report.PeriodEnd, choose.Day)),
            cancellation
        );
        var notice = reply.Refusal is { } refusal
            ? Notice.Of(refusal, to)
            : Notice.Good(to["Plan_Moved", reply.View.Intervention.Name, Days.Near(choose.Day, guest.Today, to.Language)]);
        return await ShowAsync(SpokenWish.Fold(reply.View.Intervention.Name), guest, notice, cancellation);
    }

    /// <summary>Everything to the office; else what the person writes, now or as a stand-in soon, or has any role in.</summary>
    private static bool Concerns(InterventionView view, Guest guest) =>
        view.Circumstances.MayRead(guest.Person.Id, guest.Today)
        || view.Circumstances.Contacts.Any(c =>
            view.Intervention.MayWrite(c.Key) && c.Value.Absences.Exists(a => a.StandIn == guest.Person.Id && a.Last >= guest.Today)
        );

    private static bool MayChange(InterventionView view, Guest guest) =>
        view.Circumstances.MayWrite(guest.Person.Id, guest.Today) || Shelf.IsAdministrator(view.Circumstances.Association, guest.Person.Id);

    private async Task<IReadOnlyList<PlannedReport>> ComingAsync(InterventionView view, Guest guest, CancellationToken cancellation)
    {
        var coming = new List<PlannedReport>();
        foreach (var planned in view.Plans(guest.Today.AddYears(-1), guest.Today.AddMonths(MonthsAhead)))
        {
            if (planned.IsOpened ? await IsOpenAsync(planned.Id, guest, cancellation) : planned.Plan.Due >= guest.Today)
            {
                coming.Add(planned);
            }
        }

        return [.. coming.Where((p, i) => i < Least || p.Plan.Due.Year == guest.Today.Year).Take(Most)];
    }

    private async Task<bool> IsOpenAsync(ReportId id, Guest guest, CancellationToken cancellation) =>
        await reports.FindAsync(id, guest.Now, cancellation) is { Report.Submission: null };
}
