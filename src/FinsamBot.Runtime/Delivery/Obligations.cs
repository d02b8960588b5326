using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Delivery;

/// <summary>Finds what a due entry is about.</summary>
public sealed class Obligations(
    ReportHandler reports,
    InterventionHandler interventions,
    OfficeHandler office,
    DocumentArchive archive,
    SignInHandler people
)
{
    private const string InterventionPrefix = "interventions/";
    private const string PersonPrefix = "people/";

    /// <summary>Null for a stream that never owes anybody anything.</summary>
    internal IObligation? Of(StreamName stream)
    {
        if (ReportId.TryParse(stream, out var report))
        {
            return new ReportObligation(reports, archive, report, stream);
        }

        if (stream == OfficeState.Stream)
        {
            return new OfficeObligation(office);
        }

        if (stream.Value.StartsWith(InterventionPrefix, StringComparison.Ordinal))
        {
            return new InterventionObligation(interventions, reports, new InterventionId(stream.Value[InterventionPrefix.Length..]));
        }

        return stream.Value.StartsWith(PersonPrefix, StringComparison.Ordinal)
            ? new PersonObligation(people, new PersonId(stream.Value[PersonPrefix.Length..]))
            : null;
    }
}

/// <summary>What came of a command, for whoever does not ask what kind of obligation it is.</summary>
internal static class AnyObligation
{
    public static Handled<ObligationView> Of<TView>(Handled<TView> handled)
        where TView : ObligationView => new(handled.Before, handled.After, handled.Decision);
}

internal sealed class ReportObligation(ReportHandler handler, DocumentArchive archive, ReportId id, StreamName stream) : IObligation
{
    public StreamName Stream { get; } = stream;

    public async Task<bool> PrepareAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var filed = await archive.FileAsync(id, now, cancellation);
        return await NoteSubstitutesAsync(now, cancellation) || filed;
    }

    public async Task<ObligationView?> ViewAsync(DateTimeOffset now, CancellationToken cancellation) =>
        await handler.FindAsync(id, now, cancellation);

    /// <summary>True when somebody was noted who answers instead of a member known to be away.</summary>
    private async Task<bool> NoteSubstitutesAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var noted = false;
        while (
            LateSubstitutes.MayBeOwed(await handler.ReadAsync(id, cancellation))
            && await handler.FindAsync(id, now, cancellation) is { } view
            && LateSubstitutes.Owed(view.Report, view.Circumstances) is { } owed
        )
        {
            var command = string.Create(
                CultureInfo.InvariantCulture,
                $"substitute/{owed.Round}/{owed.Member}/{owed.Substitute!.Person}/{now.UtcTicks}"
            );
            await handler.HandleAsync(id, new Request(new NoteLateSubstitute(), PersonId.Bot, command, now), cancellation);
            noted = true;
        }

        return noted;
    }

    public async Task<Handled<ObligationView>> HandleAsync(
        DeliveryCommand command,
        string commandId,
        DateTimeOffset now,
        CancellationToken cancellation
    ) => AnyObligation.Of(await handler.HandleAsync(id, command, commandId, now, cancellation));
}

internal sealed class InterventionObligation(InterventionHandler handler, ReportHandler reports, InterventionId id) : IObligation
{
    public StreamName Stream { get; } = id.Stream;

    public async Task<bool> PrepareAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var (view, opened) = await OweAsync(now, cancellation);
        var openings = view is null ? [] : InterventionAgenda.OpeningsDue(view);
        foreach (var opening in openings)
        {
            var request = new Request(new OpenReport(opening.Period), PersonId.Bot, $"open/{opening.Report}", now);
            opened |= (await reports.HandleAsync(opening.Report, request, cancellation)).Changed;
        }

        // An opening that is refused must not keep what is due from being sent.
        return opened;
    }

    public async Task<ObligationView?> ViewAsync(DateTimeOffset now, CancellationToken cancellation) =>
        await handler.FindAsync(id, now, cancellation);

    public async Task<Handled<ObligationView>> HandleAsync(
        DeliveryCommand command,
        string commandId,
        DateTimeOffset now,
        CancellationToken cancellation
    ) => AnyObligation.Of(await handler.HandleAsync(id, command, commandId, now, cancellation));

    /// <summary>Adds what is owed by itself. What it looks like then; true when something was added.</summary>
    private async Task<(InterventionView? View, bool Owes)> OweAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var (view, owes) = (await handler.FindAsync(id, now, cancellation), false);
        while (view is not null && InterventionRules.Owed(view.State, StockholmTime.DayOf(now)) is { Reporting.Template: var form })
        {
            var command = string.Create(CultureInfo.InvariantCulture, $"owe/{id}/{form.Id}-{form.Version}/{now.UtcTicks}");
            var reply = await handler.HandleAsync(
                id,
                new InterventionRequest(new OweReporting(), PersonId.Bot, command, now),
                cancellation
            );
            if (!reply.Changed)
            {
                // Another host was quicker.
                return (reply.View, owes);
            }

            (view, owes) = (reply.View, true);
        }

        return (view, owes);
    }
}

internal sealed class OfficeObligation(OfficeHandler handler) : IObligation
{
    public StreamName Stream => OfficeState.Stream;

    public Task<bool> PrepareAsync(DateTimeOffset now, CancellationToken cancellation) => Task.FromResult(false);

    public async Task<ObligationView?> ViewAsync(DateTimeOffset now, CancellationToken cancellation) =>
        await handler.ViewAsync(now, cancellation);

    public async Task<Handled<ObligationView>> HandleAsync(
        DeliveryCommand command,
        string commandId,
        DateTimeOffset now,
        CancellationToken cancellation
    ) => AnyObligation.Of(await handler.HandleAsync(command, commandId, now, cancellation));
}

/// <summary>A person who is owed a code.</summary>
internal sealed class PersonObligation(SignInHandler handler, PersonId person) : IObligation
{
    public StreamName Stream { get; } = person.Stream;

    public Task<bool> PrepareAsync(DateTimeOffset now, CancellationToken cancellation) => Task.FromResult(false);

    public async Task<ObligationView?> ViewAsync(DateTimeOffset now, CancellationToken cancellation) =>
        await handler.ViewAsync(person, now, cancellation);

    public async Task<Handled<ObligationView>> HandleAsync(
        DeliveryCommand command,
        string commandId,
        DateTimeOffset now,
        CancellationToken cancellation
    ) => AnyObligation.Of(await handler.HandleAsync(person, command, commandId, now, cancellation));
}
