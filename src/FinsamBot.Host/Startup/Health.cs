using FinsamBot.Domain.Office;
using FinsamBot.Host.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using Microsoft.AspNetCore.HttpOverrides;

namespace FinsamBot.Host.Startup;

internal static class Health
{
    public const string Fine = "ok";
    public const string Degraded = "degraded";
    public const string Unavailable = "unavailable";

    public const string LivePath = "/health/live";
    public const string ReadyPath = "/health/ready";

    /// <summary>Whether whoever stands between us and the caller is one of <c>Web:TrustedProxies</c>: for the doctor, who can only see it
    /// from outside.</summary>
    public const string PeerHeader = "X-FinsamBot-Peer";
    public const string KnownPeer = "known";
    public const string UnknownPeer = "unknown";
    private const string NoPeer = "none";

    /// <summary>
    /// <c>GET /health</c>: 200 with <c>ok</c>, or with <c>degraded</c> and how much of each kind cannot be used; 503 when the storage does
    /// not answer. Names nothing: names are for <c>health</c>, <c>/dev/health</c> and the office. <c>/health/live</c> answers while the
    /// process does; <c>/health/ready</c> says whether people can be served: storage and keys, and nothing that is others' trouble.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet(
            LivePath,
            (HttpContext context) =>
            {
                context.Response.Headers[PeerHeader] = PeerOf(context.Request.Headers);
                return Results.Text(Fine);
            }
        );
        app.MapGet(
            ReadyPath,
            async (Readiness readiness) =>
                await readiness.IsThereAsync()
                    ? Results.Text(Fine)
                    : Results.Text(Unavailable, statusCode: StatusCodes.Status503ServiceUnavailable)
        );
        app.MapGet(
            "/health",
            async (AssociationDirectory directory, DamageList damage, PatrolWorker patrol, CancellationToken cancellation) =>
            {
                if (!await AnswersAsync(directory, cancellation))
                {
                    return Results.Text("storage does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
                }

                await patrol.AwaitFirstAsync(cancellation);
                return Results.Text(Of(damage.All));
            }
        );
    }

    /// <summary>A known proxy's word about the caller was taken, and put under another name.</summary>
    private static string PeerOf(IHeaderDictionary headers)
    {
        if (headers.ContainsKey(ForwardedHeadersDefaults.XOriginalForHeaderName))
        {
            return KnownPeer;
        }

        return headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName) ? UnknownPeer : NoPeer;
    }

    /// <summary>Whether the storage answers. A damaged stream is an answer.</summary>
    public static async Task<bool> AnswersAsync(AssociationDirectory directory, CancellationToken cancellation)
    {
        try
        {
            await directory.AssociationAsync(cancellation);
            return true;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // Whatever the storage said, the prober needs only a no; the details are for the log of the call that needed them.
            return DamageList.IsLasting(e);
        }
    }

    /// <summary><c>ok</c>, or <c>degraded</c> with a line for each kind: <c>stream 2</c>.</summary>
    private static string Of(IReadOnlyList<Damage> damage) =>
        damage.Count == 0
            ? Fine
            : string.Join('\n', Counts(damage).Select(c => FormattableString.Invariant($"{c.Key} {c.Value}")).Prepend(Degraded));

    public static IReadOnlyDictionary<string, int> Counts(IReadOnlyList<Damage> damage) =>
        damage.GroupBy(d => d.Kind).ToDictionary(k => char.ToLowerInvariant(k.Key.ToString()[0]) + k.Key.ToString()[1..], k => k.Count());
}

/// <summary>How the program is, with names: for who runs it, and nobody else.</summary>
/// <param name="Status"><c>ok</c>, <c>degraded</c> or <c>unavailable</c>.</param>
internal sealed record HealthReport(string Status, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<Damage> Damaged)
{
    public static HealthReport Unavailable { get; } = new(Health.Unavailable, new Dictionary<string, int>(), []);

    public static HealthReport Of(IReadOnlyList<Damage> damage) =>
        new(damage.Count == 0 ? Health.Fine : Health.Degraded, Health.Counts(damage), damage);
}
