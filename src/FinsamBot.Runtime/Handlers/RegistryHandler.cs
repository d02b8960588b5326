using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Runtime.Handlers;

/// <summary>What the registrar looks up across reports.</summary>
public sealed class RegistryHandler(AssociationDirectory directory, ReportHandler reports)
{
    /// <summary>Reports further back than this in an intervention were registered long ago, or never will be.</summary>
    private const int Recent = 40;

    /// <summary>Reports that were handed in and are not registered, oldest first.</summary>
    public async Task<IReadOnlyList<ReportView>> WaitingAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var waiting = new List<ReportView>();
        foreach (var intervention in await directory.InterventionsAsync(cancellation))
        {
            waiting.AddRange(
                (await RecentAsync(intervention, now, cancellation)).Where(v =>
                    v.Report is { Submission: not null, Registry.Registration: null }
                )
            );
        }

        return [.. waiting.OrderBy(v => v.Report.Submission!.At)];
    }

    /// <summary>The number that the intervention's case had last, since one case may hold all of its reports; null when there is
    /// none.</summary>
    public async Task<string?> SuggestionAsync(ReportView view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Report.Registry.CaseNumber is { } own)
        {
            return own;
        }

        var others = await RecentAsync(view.Intervention, view.Now, cancellation);
        return others.Select(v => v.Report.Registry.Registration).OfType<Registration>().MaxBy(r => r.At)?.CaseNumber;
    }

    private async Task<IReadOnlyList<ReportView>> RecentAsync(Intervention intervention, DateTimeOffset now, CancellationToken cancellation)
    {
        var views = new List<ReportView>();
        foreach (var opened in intervention.Opened.TakeLast(Recent))
        {
            var id = intervention.ReportFor(opened);
            if (await directory.Damage.PassOverAsync(id.Stream, () => reports.FindAsync(id, now, cancellation)) is { } view)
            {
                views.Add(view);
            }
        }

        return views;
    }
}
