using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Teams.Asking;

/// <summary>The reports that concern a person.</summary>
internal sealed class Shelf(AssociationDirectory directory, InterventionHandler interventions, ReportHandler handler)
{
    /// <summary>How many periods back an unfinished report is looked for: a year of quarters.</summary>
    private const int Recent = 4;

    /// <summary>
    /// Of each intervention the person writes for: what is not handed in yet, else the newest. Of each other one the person may read: the
    /// newest. First what has to be written, soonest due first.
    /// </summary>
    /// <param name="open">Opens the running period's report where nothing is left to write.</param>
    public async Task<IReadOnlyList<ReportView>> ReportsAsync(Caller caller, bool open, CancellationToken cancellation)
    {
        var reports = new List<ReportView>();
        foreach (var view in await InterventionsAsync(caller.Now, cancellation))
        {
            if (view.Circumstances.MayWrite(caller.Id, caller.Today))
            {
                reports.AddRange(await ToWriteAsync(caller, view, open, cancellation));
            }
            else if (view.Circumstances.MayRead(caller.Id, caller.Today))
            {
                reports.AddRange(await NewestAsync(caller, view.Intervention, 1, cancellation));
            }
        }

        return
        [
            .. reports
                .OrderBy(r => caller.Reader.MayWrite(r) ? 0 : 1)
                .ThenBy(r => r.DueDate)
                .ThenBy(r => r.Intervention.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Of each intervention the person writes for: the report that was handed in last.</summary>
    public async Task<IReadOnlyList<ReportView>> HandedInAsync(Caller caller, CancellationToken cancellation)
    {
        var reports = new List<ReportView>();
        foreach (var view in await InterventionsAsync(caller.Now, cancellation))
        {
            if (view.Circumstances.MayWrite(caller.Id, caller.Today))
            {
                var recent = await NewestAsync(caller, view.Intervention, Recent, cancellation);
                reports.AddRange(recent.Where(r => r.Report.Submission is not null).Take(1));
            }
        }

        return reports;
    }

    /// <summary>Whether the person writes for any intervention today, also as a stand-in.</summary>
    public async Task<bool> LeadsAnythingAsync(Caller caller, CancellationToken cancellation) =>
        (await InterventionsAsync(caller.Now, cancellation)).Any(i => i.Circumstances.MayWrite(caller.Id, caller.Today));

    /// <summary>Every intervention of the association, with its people.</summary>
    public async Task<IReadOnlyList<InterventionView>> InterventionsAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var views = new List<InterventionView>();
        foreach (var id in (await directory.AssociationAsync(cancellation)).Interventions)
        {
            if (await directory.Damage.PassOverAsync(id.Stream, () => interventions.FindAsync(id, now, cancellation)) is { } view)
            {
                views.Add(view);
            }
        }

        return views;
    }

    /// <summary>Says which of the person's reports, as they were looked through just now, cannot be read; null when all can.</summary>
    public async Task<string?> UnreadableAsync(Caller caller, CancellationToken cancellation)
    {
        var mine = (await InterventionsAsync(caller.Now, cancellation)).Where(v => v.Circumstances.MayRead(caller.Id, caller.Today));
        var damaged =
            from view in mine
            from opened in view.Intervention.Opened.TakeLast(Recent)
            where directory.Damage.Has(view.Intervention.ReportFor(opened).Stream)
            select caller.Reader["Reports_Unreadable", view.Intervention.Name, Days.Period(opened.Period, caller.Reader.Language)];
        return string.Join(' ', damaged) is { Length: > 0 } said ? said : null;
    }

    private async Task<IEnumerable<ReportView>> ToWriteAsync(
        Caller caller,
        InterventionView view,
        bool open,
        CancellationToken cancellation
    )
    {
        var recent = await NewestAsync(caller, view.Intervention, Recent, cancellation);
        if (recent.Where(r => r.Report.Submission is null).ToList() is { Count: > 0 } unfinished)
        {
            return unfinished;
        }

        return open && await OpenAsync(caller, view, cancellation) is { } opened ? [opened] : recent.Take(1);
    }

    private async Task<List<ReportView>> NewestAsync(Caller caller, Intervention intervention, int count, CancellationToken cancellation)
    {
        var views = new List<ReportView>();
        foreach (var opened in intervention.Opened.Reverse().Take(count))
        {
            var id = intervention.ReportFor(opened);
            if (await directory.Damage.PassOverAsync(id.Stream, () => handler.FindAsync(id, caller.Now, cancellation)) is { } view)
            {
                views.Add(view);
            }
        }

        return views;
    }

    /// <summary>The running period's report, opened now; null when it was opened before or no period is running.</summary>
    private async Task<ReportView?> OpenAsync(Caller caller, InterventionView view, CancellationToken cancellation) =>
        view.Running().FirstOrDefault() is { } running
            ? (await handler.HandleAsync(running.Id, caller.Request(new OpenReport(running.Plan.Period)), cancellation)).View
            : null;
}
