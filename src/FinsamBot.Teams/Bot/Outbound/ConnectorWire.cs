using System.Net;

namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>Sends one attempt over HTTP and turns its end, whatever it is, into data.</summary>
internal sealed class ConnectorWire(HttpMessageInvoker http, ConnectorTokens? tokens, TimeSpan timeout, TimeProvider clock)
{
    private const int MostOfAnAnswer = 64 * 1024;

    /// <summary>Never throws for what the network or Teams does; throws if cancelled before anything was sent.</summary>
    public async Task<PostAttempt> SendAsync(ConnectorCall call, CancellationToken cancellation)
    {
        try
        {
            var sent = await ConnectorTokens.SendAsync(
                tokens,
                token => SendOnceAsync(call, token, cancellation),
                static sent => sent.IsUnauthorized,
                cancellation
            );
            return sent.Attempt;
        }
        catch (NoTokenException failure)
        {
            return AttemptEnds.NotSent("NoToken:" + failure.Code, clock.GetUtcNow());
        }
    }

    private async Task<(PostAttempt Attempt, bool IsUnauthorized)> SendOnceAsync(
        ConnectorCall call,
        ConnectorToken? token,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        using var patience = new CancellationTokenSource(timeout, clock);
        using var also = cancellation.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), patience);
        using var request = RequestFor(call, token);
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            return (await ReadAsync(call, response, patience.Token), response.StatusCode == HttpStatusCode.Unauthorized);
        }
        catch (HttpRequestException failure)
        {
            return (EndOf(call, failure.HttpRequestError), false);
        }
        catch (OperationCanceledException)
        {
            return (AttemptEnds.Silence(call, cancellation.IsCancellationRequested ? "Cancelled" : "Timeout", clock.GetUtcNow()), false);
        }
    }

    private static HttpRequestMessage RequestFor(ConnectorCall call, ConnectorToken? token)
    {
        // Plain strings: the typed headers are built up and printed anew for each request, the long token above all.
        var request = new HttpRequestMessage(call.Method, call.Target);
        if (call.Method != HttpMethod.Get)
        {
            request.Content = new ReadOnlyMemoryContent(call.Body.Written);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        }

        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", "FinsamBot/1.0");
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", token.Header);
        }

        return request;
    }

    private PostAttempt EndOf(ConnectorCall call, HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            ? AttemptEnds.NotSent(error.ToString(), clock.GetUtcNow())
            : AttemptEnds.Silence(call, error.ToString(), clock.GetUtcNow());

    private async Task<PostAttempt> ReadAsync(ConnectorCall call, HttpResponseMessage response, CancellationToken cancellation)
    {
        using var body = await BodyOfAsync(response.Content, cancellation);
        if (response.IsSuccessStatusCode)
        {
            return call.Method == HttpMethod.Get
                ? new PostAttempt(new PostOutcome.Told(RosterMember.Of(body.Written)))
                : new PostAttempt(new PostOutcome.Posted(ConnectorAnswer.IdOf(body.Written.Span)));
        }

        var now = clock.GetUtcNow();
        return AttemptEnds.Of(call, (int)response.StatusCode, ConnectorAnswer.CodeOf(body.Written), RetryAfterOf(response, now), now);
    }

    // The status has arrived and decides; a body that breaks off or is too large only costs us its id or code.
    private static async Task<PooledBuffer> BodyOfAsync(HttpContent content, CancellationToken cancellation)
    {
        var body = new PooledBuffer(1024);
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellation);
            int read;
            while (body.Written.Length < MostOfAnAnswer && (read = await stream.ReadAsync(body.GetMemory(), cancellation)) > 0)
            {
                body.Advance(read);
            }
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or OperationCanceledException)
        {
            return body;
        }

        return body;
    }

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response, DateTimeOffset now) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
            _ => null,
        };
}
