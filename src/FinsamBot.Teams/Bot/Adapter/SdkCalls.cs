using System.Globalization;
using System.Net;
using FinsamBot.Teams.Bot.Outbound;

namespace FinsamBot.Teams.Bot.Adapter;

/// <summary>What the SDK's clients send, under the rules of all that we send: allowed hosts, Teams' windows, the bot's token, a limit in
/// time, no redirects.</summary>
internal sealed class SdkCalls(
    ConnectorHosts hosts,
    TeamsPacing pacing,
    ConnectorTokens? tokens,
    HttpMessageInvoker http,
    BotOptions options,
    TimeProvider clock
) : HttpMessageHandler
{
    /// <summary>A window that stays full is answered as Teams would answer: 429 and when to come again.</summary>
    /// <exception cref="HttpRequestException">The host is none of Teams', or nothing came back in time.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } target || hosts.Allow(target.GetLeftPart(UriPartial.Authority)) is null)
        {
            throw new HttpRequestException("The host is none that Teams answers at.");
        }

        var deadline = clock.GetUtcNow() + options.Connector.WaitBudget;
        if (await pacing.EnterAsync(ThreadOf(target), options.TenantId, deadline, cancellationToken) is { } until)
        {
            return Full(request, until - clock.GetUtcNow());
        }

        // So that it can be sent a second time.
        await (request.Content?.LoadIntoBufferAsync(cancellationToken) ?? Task.CompletedTask);
        return await ConnectorTokens.SendAsync(
            tokens,
            token => SendOnceAsync(request, token, cancellationToken),
            static response => response.StatusCode == HttpStatusCode.Unauthorized,
            cancellationToken
        );
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, ConnectorToken? token, CancellationToken cancellation)
    {
        request.Headers.Remove("Authorization");
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", token.Header);
        }

        using var patience = new CancellationTokenSource(options.Connector.AttemptTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        return await http.SendAsync(request, either.Token);
    }

    /// <summary>The conversation in an address such as <c>…/v3/conversations/{id}/activities</c>; the address itself where there is
    /// none.</summary>
    private static string ThreadOf(Uri target)
    {
        var segments = target.AbsolutePath.Split('/');
        var at = Array.IndexOf(segments, "conversations");
        return at >= 0 && at + 1 < segments.Length ? Uri.UnescapeDataString(segments[at + 1]) : target.AbsolutePath;
    }

    private static HttpResponseMessage Full(HttpRequestMessage request, TimeSpan wait)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            RequestMessage = request,
            Content = new StringContent(""),
        };
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        response.Headers.TryAddWithoutValidation("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));
        return response;
    }
}
