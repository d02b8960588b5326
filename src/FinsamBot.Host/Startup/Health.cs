using FinsamBot.Core.Interventions;

namespace FinsamBot.Host.Startup;

internal static class Health
{
    /// <summary><c>GET /health</c>: 200 when the storage answers, else 503. Says nothing about what is stored.</summary>
    public static void MapHealth(this WebApplication app) => app.MapGet("/health", async (Register register, CancellationToken cancellation) =>
    {
        try
        {
            await register.AssociationAsync(cancellation);
            return Results.Text("ok");
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // Whatever the storage said, the prober needs only a no; the details are for the log of the call that needed them.
            return Results.Text("storage does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    });
}
