using FinsamBot.Core.Calendar;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;

namespace FinsamBot.Teams.Conversation;

/// <summary>The reports that concern a person.</summary>
internal sealed class Shelf(Register register, ReportDesk desk)
{
    /// <summary>How many periods back an unfinished report is looked for: a year of quarters.</summary>
    private const int Recent = 4;

    /// <summary>
    /// Of each intervention the person writes for: what is not handed in yet, else the newest. Of each other one the person may read: the
    /// newest. First what has to be written, soonest due first.
    /// </summary>
    /// <param name="open">Opens the running period's report where nothing is left to write.</param>
    public async Task<IReadOnlyList<ReportView>> ReportsAsync(Guest guest, bool open, CancellationToken cancellation)
    {
        var association = await register.AssociationAsync(cancellation);
        var seesAll = association.Roles.Any(r => r.Person == guest.Person.Id);
        var reports = new List<ReportView>();
        foreach (var intervention in await register.InterventionsAsync(cancellation))
        {
            if (intervention.MayWrite(guest.Person.Id))
            {
                reports.AddRange(await ToWriteAsync(guest, intervention, open, cancellation));
            }
            else if (seesAll || intervention.Roles.Any(r => r.Person == guest.Person.Id))
            {
                reports.AddRange(await NewestAsync(guest, intervention, 1, cancellation));
            }
        }

        return [.. reports.OrderBy(r => guest.Reader.MayWrite(r) ? 0 : 1).ThenBy(r => r.DueDate).ThenBy(r => r.Intervention.Name, StringComparer.Ordinal)];
    }

    public async Task<bool> LeadsAnythingAsync(PersonId person, CancellationToken cancellation) =>
        (await register.InterventionsAsync(cancellation)).Any(i => i.MayWrite(person));

    private async Task<IEnumerable<ReportView>> ToWriteAsync(Guest guest, Intervention intervention, bool open, CancellationToken cancellation)
    {
        var recent = await NewestAsync(guest, intervention, Recent, cancellation);
        if (recent.Where(r => r.Report.Submission is null).ToList() is { Count: > 0 } unfinished)
        {
            return unfinished;
        }

        return open && await OpenAsync(guest, intervention, cancellation) is { } opened ? [opened] : recent.Take(1);
    }

    private async Task<List<ReportView>> NewestAsync(Guest guest, Intervention intervention, int count, CancellationToken cancellation)
    {
        var views = new List<ReportView>();
        foreach (var period in intervention.Opened.Values.Reverse().Take(count))
        {
            if (await desk.FindAsync(intervention.ReportFor(period), guest.Now, cancellation) is { } view)
            {
                views.Add(view);
            }
        }

        return views;
    }

    /// <summary>The running period's report, opened now; null when it was opened before or no period is running.</summary>
    private async Task<ReportView?> OpenAsync(Guest guest, Intervention intervention, CancellationToken cancellation)
    {
        if (intervention.Periods?.Holding(StockholmTime.DayOf(guest.Now)) is not { } period || intervention.Opened.ContainsKey(period.End))
        {
            return null;
        }

        return (await desk.HandleAsync(intervention.ReportFor(period), guest.Request(new OpenReport(period)), cancellation)).View;
    }
}
