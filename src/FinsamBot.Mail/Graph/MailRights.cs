using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Core;
using Azure.Identity;

namespace FinsamBot.Mail.Graph;

/// <summary>Looks what the program may do with mail, and changes nothing.</summary>
/// <param name="other">A mailbox that it should not reach; null leaves that question out.</param>
public delegate Task<MailRights> LookAtMailbox(string? other, CancellationToken cancellation);

/// <summary>What the program may do with mail. Rights that a mailbox system gives to one mailbox do not stand in the token: whether there
/// are enough only a call can tell, and whether there are too many is seen in the token.</summary>
/// <param name="Fault">A code when there was no token; null when there was.</param>
/// <param name="TenantId">The tenant that made the token.</param>
/// <param name="TenantWide">Rights in the token that reach every mailbox of the tenant.</param>
/// <param name="Others">Whether the other mailbox was reached; null when none was asked for, or the answer says neither.</param>
public sealed record MailRights(
    string? Fault,
    string? TenantId,
    IReadOnlyList<string> TenantWide,
    bool Reads,
    bool Writes,
    bool Sends,
    bool? Others
)
{
    /// <summary>No message has it: whoever may act upon messages is told that it is not there, whoever may not is refused.</summary>
    private const string NoMessage = "AAMkAGZpbnNhbWJvdA==";

    internal static async Task<MailRights> LookAsync(
        MailOptions options,
        TokenCredential credential,
        string? other,
        CancellationToken cancellation
    )
    {
        var scope = GraphConnection.ScopeOf(new Uri(options.GraphUrl));
        string token;
        try
        {
            token = (await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellation)).Token;
        }
        catch (Exception e) when (e is AuthenticationFailedException or Azure.RequestFailedException)
        {
            return new MailRights(e.GetType().Name, null, [], false, false, false, null);
        }

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var message = $"{Mailbox(options, options.Mailbox)}/messages/{NoMessage}";
        using var change = JsonContent.Create(new { isRead = true });
        return new MailRights(
            null,
            Claims(token, "tid") is [var tenant, ..] ? tenant : null,
            [.. Claims(token, "roles").Where(r => r.StartsWith("Mail.", StringComparison.Ordinal))],
            await AskAsync(http, HttpMethod.Get, Inbox(options, options.Mailbox), null, cancellation) == HttpStatusCode.OK,
            IsAllowed(await AskAsync(http, HttpMethod.Patch, message, change, cancellation)),
            IsAllowed(await AskAsync(http, HttpMethod.Post, $"{message}/send", null, cancellation)),
            other is null ? null : Reached(await AskAsync(http, HttpMethod.Get, Inbox(options, other), null, cancellation))
        );
    }

    private static string Mailbox(MailOptions options, string mailbox) => $"{options.GraphUrl}/users/{Uri.EscapeDataString(mailbox)}";

    private static string Inbox(MailOptions options, string mailbox) => $"{Mailbox(options, mailbox)}/mailFolders/inbox?$select=id";

    private static async Task<HttpStatusCode> AskAsync(
        HttpClient http,
        HttpMethod method,
        string address,
        HttpContent? content,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(address)) { Content = content };
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return answer.StatusCode;
    }

    private static bool IsAllowed(HttpStatusCode status) =>
        status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.OK or HttpStatusCode.Accepted;

    private static bool? Reached(HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.OK => true,
            HttpStatusCode.Forbidden => false,
            _ => null,
        };

    /// <summary>What stands in the middle part of a token; nothing where it cannot be read.</summary>
    private static IReadOnlyList<string> Claims(string token, string name)
    {
        if (token.Split('.') is not [_, var payload, _])
        {
            return [];
        }

        try
        {
            using var claims = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(payload));
            if (!claims.RootElement.TryGetProperty(name, out var claim))
            {
                return [];
            }

            return claim.ValueKind == JsonValueKind.Array ? [.. claim.EnumerateArray().Select(c => c.ToString())] : [claim.ToString()];
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return [];
        }
    }
}
