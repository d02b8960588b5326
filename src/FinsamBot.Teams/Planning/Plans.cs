using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Planning;

/// <summary>Another day to send a report than planned. Nobody may have opened it yet.</summary>
internal sealed record SendDayChoice(ReportId Report, DateOnly Day)
{
    public static SendDayChoice? Of(CardData data) =>
        ReportId.TryParse(data.Text(Fields.Report), out var report) && data.Day(Fields.Day) is { } day
            ? new SendDayChoice(report, day)
            : null;
}

/// <summary>Shows the planned days of what concerns a person, and takes the choice of another day to send.</summary>
internal sealed class Plans(Shelf shelf, InterventionHandler interventions, ReportHandler reports)
{
    /// <summary>Reports shown of each intervention at the least, whatever the year.</summary>
    private const int Least = 2;

    private const int Most = 5;

    /// <summary>A quarter more than a year: in November the next year's first quarter is in sight.</summary>
    private const int MonthsAhead = 15;

    /// <param name="name">Of an intervention, or a part of it; empty for all.</param>
    public Task<Card> ShowAsync(string name, Caller caller, CancellationToken cancellation) => ShowAsync(name, caller, null, cancellation);

    public async Task<Card> ChooseAsync(SendDayChoice choice, Caller caller, CancellationToken cancellation)
    {
        var (report, to) = (choice.Report, caller.Reader);
        var reply = await interventions.HandleAsync(
            report.Intervention,
            caller.Request(new ChooseSendDay(report.Template, report.PeriodEnd, choice.Day)),
            cancellation
        );
        var notice = reply.Refusal is { } refusal
            ? Notice.Of(refusal, to)
            : Notice.Good(to["Plan_Moved", reply.View.Intervention.Name, Days.Near(choice.Day, caller.Today, to.Language)]);
        return await ShowAsync(SpokenWords.Fold(reply.View.Intervention.Name), caller, notice, cancellation);
    }

    private async Task<Card> ShowAsync(string name, Caller caller, Notice? notice, CancellationToken cancellation)
    {
        var concerned = (await shelf.InterventionsAsync(caller.Now, cancellation)).Where(v => Concerns(v, caller)).ToList();
        var named =
            name.Length == 0
                ? []
                : concerned.Where(v => SpokenWords.Fold(v.Intervention.Name).Contains(name, StringComparison.Ordinal)).ToList();
        var ahead = new List<Ahead>();
        foreach (var view in named.Count > 0 ? named : concerned)
        {
            ahead.Add(new Ahead(view, await ComingAsync(view, caller, cancellation), MayChange(view, caller)));
        }

        return ahead.Count > 0
            ? PlanCard.Of(caller.Reader, ahead, notice)
            : RefusalCard.Of(caller.Reader, notice ?? Notice.Bad(caller.Reader["Reports_NoRole"]));
    }

    /// <summary>Everything to the office; else what the person writes, now or as a stand-in soon, or has any role in.</summary>
    private static bool Concerns(InterventionView view, Caller caller) =>
        view.Circumstances.MayRead(caller.Id, caller.Today)
        || view.Circumstances.Contacts.Any(c =>
            view.Intervention.MayWrite(c.Key) && c.Value.Absences.Exists(a => a.StandIn == caller.Id && a.Last >= caller.Today)
        );

    private static bool MayChange(InterventionView view, Caller caller) =>
        view.Circumstances.MayWrite(caller.Id, caller.Today) || caller.IsAdministrator;

    private async Task<IReadOnlyList<PlannedReport>> ComingAsync(InterventionView view, Caller caller, CancellationToken cancellation)
    {
        var coming = new List<PlannedReport>();
        foreach (var planned in view.Plans(caller.Today.AddYears(-1), caller.Today.AddMonths(MonthsAhead)))
        {
            if (planned.IsOpened ? await IsOpenAsync(planned.Id, caller, cancellation) : planned.Plan.Due >= caller.Today)
            {
                coming.Add(planned);
            }
        }

        return [.. coming.Where((p, i) => i < Least || p.Plan.Due.Year == caller.Today.Year).Take(Most)];
    }

    private async Task<bool> IsOpenAsync(ReportId id, Caller caller, CancellationToken cancellation) =>
        await reports.FindAsync(id, caller.Now, cancellation) is { Report.Submission: null };
}
