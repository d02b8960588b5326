using FinsamBot.Domain.Interventions;
using FinsamBot.Runtime.Due;

namespace FinsamBot.Runtime.Handlers;

/// <summary>A changed date, role or absence can make something due earlier than the due index knows. Looks are planned before the change is
/// written.</summary>
internal static class Replanning
{
    /// <summary>Older reports than these are handed in, or on the office's list for good.</summary>
    private const int RecentReports = 40;

    public static async Task AnnounceAsync(DueIndex due, Intervention intervention, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!intervention.Exists)
        {
            return;
        }

        await due.PutAsync(intervention.Id.Stream, now, cancellation);
        foreach (var opened in intervention.Opened.TakeLast(RecentReports))
        {
            await due.PutAsync(intervention.ReportFor(opened).Stream, now, cancellation);
        }
    }
}
