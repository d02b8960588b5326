using System.Net;
using System.Text;
using FinsamBot.Teams.Bot.Outbound;

namespace FinsamBot.Benchmarks.Schedule;

/// <summary>Teams' connector with its published limits; each post takes between 100 and 200 ms.</summary>
internal sealed class StrictTeams(TimeProvider clock) : HttpMessageHandler
{
    private readonly Random _random = new(20261);
    private readonly StrictWindows _threads = new(TeamsLimits.PerThread, clock);
    private readonly StrictWindows _tenant = new(TeamsLimits.PerTenant, clock);

    public int Posted { get; private set; }

    public int Refused { get; private set; }

    public DateTimeOffset Last { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Last = clock.GetUtcNow();
        if (!_tenant.Admits(Town.Tenant) | !_threads.Admits(request.RequestUri!.AbsolutePath))
        {
            Refused++;
            return new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", "1" } } };
        }

        await Task.Delay(TimeSpan.FromMilliseconds(100 + _random.Next(100)), clock, cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.Created)
        {
            Content = new StringContent($$"""{"id":"{{++Posted}}"}""", Encoding.UTF8, "application/json"),
        };
    }
}
