using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Testing.Reports;

/// <summary>What a test takes for granted: events that stand in a stream without anybody having asked the rules.</summary>
public static class Given
{
    public static Task ChangeAssociationAsync(
        this AssociationDirectory directory,
        Func<Association, IReadOnlyList<Event>> events,
        Stamp stamp,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(directory);
        return directory.AssociationCommands.HandleAsync(Association.Stream, stamp, state => new Decision(events(state)), cancellation);
    }

    /// <summary>Sends what the report owes under that key, without any channel.</summary>
    public static async Task DeliverAsync(this ReportHandler reports, ReportId report, string key, ChannelKind channel, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var claim = new ClaimDelivery(key, channel, key, IsRetry: false, TimeSpan.FromMinutes(2), Tries: 0);
        if (!(await reports.HandleAsync(report, claim, $"claim/{key}", now, CancellationToken.None)).Changed)
        {
            throw new InvalidOperationException($"{key} is not owed now.");
        }

        var end = new EndDelivery(key, new SendOutcome.Sent("receipt"), Tries: 0);
        await reports.HandleAsync(report, end, $"end/{key}", now, CancellationToken.None);
    }

    public static Task ChangeInterventionAsync(
        this AssociationDirectory directory,
        InterventionId id,
        Func<Intervention, IReadOnlyList<Event>> events,
        Stamp stamp,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(directory);
        return directory.InterventionCommands.HandleAsync(id.Stream, stamp, state => new Decision(events(state)), cancellation);
    }
}
