using System.Globalization;
using System.Text.Json;
using FinsamBot.Teams.Bot.Activities;

namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>The bot's token by the client credentials grant, proved by a secret or by a certificate.</summary>
internal sealed class LoginTokens(HttpMessageInvoker login, BotOptions options, TimeProvider clock, ClientAssertion? assertion)
{
    public const string Scope = "https://api.botframework.com/.default";
    private const string OlderTenant = "botframework.com";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Uri _endpoint = new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{options.LoginEndpoint.TrimEnd('/')}/{Uri.EscapeDataString(TenantOf(options))}/oauth2/v2.0/token"
        )
    );

    /// <inheritdoc cref="FetchToken"/>
    public async Task<ConnectorToken> FetchAsync(CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        var now = clock.GetUtcNow();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = new FormUrlEncodedContent(Form(now)) };
            using var response = await login.SendAsync(request, either.Token);
            await using var body = await response.Content.ReadAsStreamAsync(either.Token);
            var answer = await JsonSerializer.DeserializeAsync(body, TokenJson.Default.TokenAnswer, either.Token);
            return answer is { AccessToken.Length: > 0 } && response.IsSuccessStatusCode
                ? ConnectorToken.Bearer(answer.AccessToken, now.AddSeconds(answer.ExpiresIn))
                : throw new NoTokenException(answer?.Error ?? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception failure)
            when (failure is HttpRequestException or IOException or JsonException
                || (failure is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            throw new NoTokenException(failure.GetType().Name);
        }
    }

    private static string TenantOf(BotOptions options) => options.AppType == BotAppType.MultiTenant ? OlderTenant : options.TenantId;

    private List<KeyValuePair<string, string>> Form(DateTimeOffset now)
    {
        List<KeyValuePair<string, string>> form =
        [
            new("grant_type", "client_credentials"),
            new("client_id", options.AppId),
            new("scope", Scope),
        ];
        if (assertion is null)
        {
            form.Add(new("client_secret", options.ClientSecret));
        }
        else
        {
            form.Add(new("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
            form.Add(new("client_assertion", assertion.For(_endpoint, options.AppId, now)));
        }

        return form;
    }
}
