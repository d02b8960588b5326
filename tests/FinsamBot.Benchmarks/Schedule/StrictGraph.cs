using System.Net;
using System.Text;

namespace FinsamBot.Benchmarks.Schedule;

/// <summary>Graph and Exchange with their published limits for one mailbox; each request takes between 50 and 150 ms.</summary>
internal sealed class StrictGraph(TimeProvider clock) : HttpMessageHandler
{
    private const int Concurrent = 4;

    private readonly Random _random = new(20262);
    private readonly StrictWindows _letters = new([new(30, TimeSpan.FromMinutes(1)), new(10_000, TimeSpan.FromDays(1))], clock);
    private readonly StrictWindows _requests = new([new(10_000, TimeSpan.FromMinutes(10))], clock);
    private int _underWay;
    private int _drafts;

    public int Sent { get; private set; }

    public int Refused { get; private set; }

    public DateTimeOffset Last { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isSending = request.RequestUri!.AbsolutePath.EndsWith("/send", StringComparison.Ordinal);
        if (!_requests.Admits("") | (isSending && !_letters.Admits("")) | _underWay >= Concurrent)
        {
            Refused++;
            return new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", "10" } } };
        }

        _underWay++;
        Last = isSending ? clock.GetUtcNow() : Last;
        await Task.Delay(TimeSpan.FromMilliseconds(50 + _random.Next(100)), clock, cancellationToken);
        _underWay--;
        return isSending ? Accepted() : Draft();
    }

    private HttpResponseMessage Accepted()
    {
        Sent++;
        return new HttpResponseMessage(HttpStatusCode.Accepted);
    }

    private HttpResponseMessage Draft()
    {
        var id = ++_drafts;
        var json = $$"""{"id":"draft-{{id}}","isDraft":true,"internetMessageId":"<{{id}}@example.se>"}""";
        return new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}
