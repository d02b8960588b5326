using System.Net;
using System.Net.Http.Headers;
using FinsamBot.Runtime.Pacing;

namespace FinsamBot.Mail.Graph;

/// <summary>
/// All requests to the mailbox, so many at a time and so many in ten minutes. For one that has no place it answers as Graph would, without
/// asking Graph: refused requests count there too.
/// </summary>
internal sealed class NarrowPath(HttpMessageHandler next, MailOptions options, TimeProvider clock) : DelegatingHandler(next)
{
    private readonly SemaphoreSlim _places = new(options.MaxConcurrent);
    private readonly SendGate _gate = new([new(options.MaxRequests, TimeSpan.FromMinutes(10))], TimeSpan.FromSeconds(1), clock);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (await _gate.EnterAsync(options.Mailbox, clock.GetUtcNow(), TimeSpan.Zero, cancellationToken) is { } room)
        {
            return new HttpResponseMessage(HttpStatusCode.TooManyRequests)
            {
                RequestMessage = request,
                Headers = { RetryAfter = new RetryConditionHeaderValue(WholeSeconds(room)) },
            };
        }

        await _places.WaitAsync(cancellationToken);
        try
        {
            // The request lasts until its answer is here.
            var answer = await base.SendAsync(request, cancellationToken);
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            return answer;
        }
        finally
        {
            _places.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _places.Dispose();
        }

        base.Dispose(disposing);
    }

    private TimeSpan WholeSeconds(DateTimeOffset room) => TimeSpan.FromSeconds(Math.Ceiling((room - clock.GetUtcNow()).TotalSeconds));
}
