using FinsamBot.Host.Delivery;
using FinsamBot.Runtime.Due;

namespace FinsamBot.Host.Development;

/// <summary><c>GET|POST /dev/clock</c>: reads the clock, or moves it forward and answers after all that fell due was delivered.</summary>
internal static class ClockEndpoints
{
    public static void MapClock(this IEndpointRouteBuilder dev)
    {
        dev.MapGet(
            "/clock",
            async (MovableClock clock, DueIndex due, CancellationToken cancellation) =>
                new ClockReading(clock.GetUtcNow(), [], await due.FirstAsync(cancellation))
        );
        dev.MapPost("/clock", MoveAsync);
    }

    private static async Task<IResult> MoveAsync(
        ClockWish? wish,
        MovableClock clock,
        DueIndex due,
        DeliveryWorker worker,
        CancellationToken cancellation
    )
    {
        if (wish is not { Now: { } wished })
        {
            return Results.BadRequest(new { error = "Skriv {\"now\":\"2027-01-04T08:00:00+01:00\"}." });
        }

        var moved = false;
        var delivered = await worker.RunPassAsync(() => moved = clock.TryMoveTo(wished), cancellation);
        return moved
            ? Results.Ok(new ClockReading(clock.GetUtcNow(), delivered, await due.FirstAsync(cancellation)))
            : Results.Conflict(new { error = "Klockan går bara framåt.", now = clock.GetUtcNow() });
    }

    /// <summary>For the page: how much was delivered; null when the wish lies in the past.</summary>
    public static async Task<int?> MoveToAsync(IServiceProvider services, DateTimeOffset wished, CancellationToken cancellation)
    {
        var (clock, moved) = (services.GetRequiredService<MovableClock>(), false);
        var delivered = await services
            .GetRequiredService<DeliveryWorker>()
            .RunPassAsync(() => moved = clock.TryMoveTo(wished), cancellation);
        return moved ? delivered.Count : null;
    }

    /// <param name="Now">With an offset, or UTC.</param>
    internal sealed record ClockWish(DateTimeOffset? Now);

    /// <param name="Delivered">Agenda keys, in the order they were sent.</param>
    /// <param name="NextLook">When the bot will next look at something.</param>
    internal sealed record ClockReading(DateTimeOffset Now, IReadOnlyList<string> Delivered, DateTimeOffset? NextLook);
}
